package vn.drugfree.award;

import java.util.List;
import org.camunda.bpm.engine.AuthorizationException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.drugfree.input.Caller;
import vn.drugfree.organisation.Organisation;

/** The register of awards over HTTP, for bodies of the district. */
@RestController
@RequestMapping({"/api/awards", "/camunda/api/drugfree/awards"})
class AwardController {

    private final AwardTable table;
    private final Caller caller;
    private final Organisation organisation;

    AwardController(AwardTable table, Caller caller, Organisation organisation) {
        this.table = table;
        this.caller = caller;
        this.organisation = organisation;
    }

    @GetMapping
    List<Award> awards(@RequestParam int year) {
        boolean ofTheDistrict =
                caller.groups().stream()
                        .flatMap(group -> organisation.unitOfGroup(group).stream())
                        .anyMatch(unit -> unit.commune() == null);
        if (!ofTheDistrict && !caller.isAdministrator()) {
            throw new AuthorizationException("awards of the district");
        }
        return table.ofYear(year);
    }
}
