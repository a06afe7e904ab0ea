package vn.drugfree.deadline;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.drugfree.organisation.Organisation;

/** Who may extend a deadline or correct where it begins: the head of the body in charge. */
@Component
class DecidingHeads {

    private final Organisation organisation;

    DecidingHeads(Organisation organisation) {
        this.organisation = organisation;
    }

    /**
     * @param groups of whoever asks
     */
    boolean include(List<String> groups, KeptDeadline.Subject about) {
        return organisation
                .unitOfGroup(about.candidate())
                .map(unit -> groups.contains(organisation.headOfUnit(unit.key())))
                .orElse(false);
    }
}
