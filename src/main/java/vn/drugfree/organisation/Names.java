package vn.drugfree.organisation;

import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** What people call an account or a group. */
@Component
public class Names {

    private final IdentityService identities;
    private final Organisation organisation;

    Names(@Lazy IdentityService identities, Organisation organisation) {
        this.identities = identities;
        this.organisation = organisation;
    }

    /** The account's own id, if there is no such account any more. */
    public String ofUser(String id) {
        return findUser(id).orElse(id);
    }

    public Optional<String> findUser(String id) {
        User user = identities.createUserQuery().userId(id).singleResult();
        return Optional.ofNullable(user).map(Person::nameOf);
    }

    /** The unit's name or its head's title; the id itself for a group that is no unit's. */
    public String ofGroup(String id) {
        return organisation
                .unitOfGroup(id)
                .map(unit -> id.startsWith(Organisation.HEADS) ? unit.headTitle() : unit.name())
                .orElse(id);
    }
}
