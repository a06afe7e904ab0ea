package vn.drugfree.reminder;

import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;
import vn.drugfree.organisation.Names;
import vn.drugfree.organisation.Organisation;
import vn.drugfree.organisation.Person;

/** Finds the mailbox of a recipient, and how to address whoever reads it. */
@Component
class AddressBook {

    private final Organisation organisation;
    private final IdentityService identities;
    private final Names names;

    AddressBook(Organisation organisation, @Lazy IdentityService identities, Names names) {
        this.organisation = organisation;
        this.identities = identities;
        this.names = names;
    }

    /** Without an address for a group of no unit, or an account without mailbox and unit. */
    Addressee find(Recipient recipient) {
        return recipient.isUser() ? officer(recipient) : group(recipient);
    }

    private Addressee group(Recipient recipient) {
        return ofUnit(recipient.id()).orElseGet(() -> nobody(recipient));
    }

    private Optional<Addressee> ofUnit(String group) {
        return organisation
                .unitOfGroup(group)
                .map(
                        unit ->
                                new Addressee(
                                        Recipient.group(unit.key()).key(),
                                        unit.mail(),
                                        names.ofGroup(group)));
    }

    private Addressee officer(Recipient recipient) {
        User user = identities.createUserQuery().userId(recipient.id()).singleResult();
        if (user != null && StringUtils.hasText(user.getEmail())) {
            return new Addressee(recipient.key(), user.getEmail().strip(), Person.nameOf(user));
        }
        // Whoever has no address of the own is reached through the unit.
        return identities.createGroupQuery().groupMember(recipient.id()).list().stream()
                .map(Group::getId)
                .flatMap(group -> ofUnit(group).stream())
                .findFirst()
                .orElseGet(() -> nobody(recipient));
    }

    private static Addressee nobody(Recipient recipient) {
        return new Addressee(recipient.key(), null, recipient.id());
    }
}
