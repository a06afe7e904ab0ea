package vn.drugfree.access;

import java.util.Set;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.drugfree.input.Caller;
import vn.drugfree.organisation.Names;
import vn.drugfree.organisation.Organisation;
import vn.drugfree.organisation.Unit;

/** Who is logged in, so that a page shows what that person may use. */
@RestController
@RequestMapping({"/api/me", "/camunda/api/drugfree/me"})
class MeController {

    private final Caller caller;
    private final Names names;
    private final Organisation organisation;

    /**
     * @param register whether the caller works for a body that keeps the register of persons
     * @param commune whether the caller works for a body of a commune
     * @param duties agencies whose duties the person performs
     */
    record Me(
            String id,
            String name,
            boolean head,
            boolean manager,
            boolean administrator,
            boolean register,
            boolean commune,
            Set<String> duties) {}

    MeController(Caller caller, Names names, Organisation organisation) {
        this.caller = caller;
        this.names = names;
        this.organisation = organisation;
    }

    @GetMapping
    Me me() {
        return new Me(
                caller.id(),
                names.ofUser(caller.id()),
                caller.groups().stream().anyMatch(organisation::isGroupOfHeads),
                organisation.isManager(caller.groups()),
                caller.isAdministrator(),
                units().anyMatch(
                                unit ->
                                        organisation.keepsRegister(
                                                caller.groups(), unit.commune())),
                units().anyMatch(unit -> unit.commune() != null),
                organisation.dutiesOf(caller.groups()));
    }

    private Stream<Unit> units() {
        return organisation.unitsOfGroups(caller.groups());
    }
}
