package vn.drugfree.reminder;

import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;
import vn.drugfree.organisation.Organisation;
import vn.drugfree.organisation.Person;
import vn.drugfree.organisation.Unit;

/** Finds the mail address of a recipient, at the moment of sending. */
@Component
class AddressBook {

    private final Organisation organisation;
    private final IdentityService identities;

    AddressBook(Organisation organisation, IdentityService identities) {
        this.organisation = organisation;
        this.identities = identities;
    }

    /** Empty only for an account that has no address and belongs to no unit. */
    Optional<Addressee> find(Recipient recipient) {
        return recipient.isUser() ? officer(recipient.id()) : group(recipient.id());
    }

    private Optional<Addressee> group(String group) {
        return organisation
                .unitOfGroup(group)
                .map(unit -> new Addressee(unit.mail(), title(unit, group)));
    }

    private static String title(Unit unit, String group) {
        return group.equals(unit.key()) ? unit.name() : unit.headTitle();
    }

    private Optional<Addressee> officer(String id) {
        User user = identities.createUserQuery().userId(id).singleResult();
        if (user != null && StringUtils.hasText(user.getEmail())) {
            return Optional.of(new Addressee(user.getEmail(), Person.nameOf(user)));
        }
        // Whoever has no address of the own is reached through the unit.
        return identities.createGroupQuery().groupMember(id).list().stream()
                .map(Group::getId)
                .flatMap(group -> group(group).stream())
                .findFirst();
    }
}
