package vn.drugfree.access;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.drugfree.input.Caller;
import vn.drugfree.organisation.Names;
import vn.drugfree.organisation.Organisation;

/** Who is logged in, so that a page shows what that person may use. */
@RestController
@RequestMapping({"/api/me", "/camunda/api/drugfree/me"})
class MeController {

    private final Caller caller;
    private final Names names;
    private final Organisation organisation;

    record Me(String id, String name, boolean head, boolean manager, boolean administrator) {}

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
                caller.isAdministrator());
    }
}
