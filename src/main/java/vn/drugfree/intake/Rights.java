package vn.drugfree.intake;

import java.util.List;
import org.camunda.bpm.engine.AuthorizationException;
import org.springframework.stereotype.Component;
import vn.drugfree.input.Caller;
import vn.drugfree.organisation.Organisation;
import vn.drugfree.organisation.Unit;

/** Lists are handed in by whoever keeps the register: in a commune for it, else for all. */
@Component
class Rights {

    private final Caller caller;
    private final Organisation organisation;

    Rights(Caller caller, Organisation organisation) {
        this.caller = caller;
        this.organisation = organisation;
    }

    /**
     * @throws AuthorizationException if the caller's units hand in no lists
     */
    Scope ofCaller() {
        return organisation
                .unitsOfGroups(caller.groups())
                .filter(unit -> organisation.keepsRegister(List.of(unit.key()), unit.commune()))
                .map(this::scope)
                .findFirst()
                .orElseThrow(() -> new AuthorizationException("lists of persons"));
    }

    private Scope scope(Unit unit) {
        return new Scope(
                unit.key(),
                unit.commune() == null
                        ? List.copyOf(organisation.communeKeys())
                        : List.of(unit.commune()));
    }
}
