package vn.drugfree.dutyboard;

import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.drugfree.input.Caller;
import vn.drugfree.organisation.Organisation;
import vn.drugfree.organisation.Unit;

/** Whose rows the caller sees: of all bodies for managers and administrators, else of the own. */
@Component
class BoardSight {

    private final Caller caller;
    private final Organisation organisation;

    BoardSight(Caller caller, Organisation organisation) {
        this.caller = caller;
        this.organisation = organisation;
    }

    boolean ofEverything() {
        return caller.isAdministrator() || organisation.isManager(caller.groups());
    }

    /** Works out once who asks, and then tells of each row. */
    Predicate<DutyRow> ofRows() {
        if (ofEverything()) {
            return row -> true;
        }
        Set<String> own =
                organisation
                        .unitsOfGroups(caller.groups())
                        .map(Unit::key)
                        .collect(Collectors.toSet());
        return row ->
                organisation
                        .unitOfGroup(row.unit())
                        .map(Unit::key)
                        .filter(own::contains)
                        .isPresent();
    }
}
