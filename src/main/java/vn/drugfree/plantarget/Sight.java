package vn.drugfree.plantarget;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;
import vn.drugfree.input.Caller;
import vn.drugfree.organisation.Organisation;
import vn.drugfree.organisation.Unit;

/** Whose figures the caller may see. */
@Component
class Sight {

    private final Caller caller;
    private final Organisation organisation;

    Sight(Caller caller, Organisation organisation) {
        this.caller = caller;
        this.organisation = organisation;
    }

    /** The whole district: managers, administrators, and who keeps the register for all of it. */
    boolean ofTheDistrict() {
        Collection<String> groups = caller.groups();
        return caller.isAdministrator()
                || organisation.isManager(groups)
                || organisation.keepsRegister(groups, null);
    }

    /** Whoever works for a body of a commune sees that commune. */
    boolean of(@Nullable String commune) {
        return ofTheDistrict() || ownCommunes().contains(commune);
    }

    boolean ofAnything() {
        return ofTheDistrict() || !ownCommunes().isEmpty();
    }

    private Set<String> ownCommunes() {
        return organisation
                .unitsOfGroups(caller.groups())
                .map(Unit::commune)
                .filter(commune -> commune != null)
                .collect(Collectors.toSet());
    }
}
