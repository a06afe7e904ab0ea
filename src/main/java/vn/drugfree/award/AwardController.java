package vn.drugfree.award;

import java.time.LocalDate;
import java.util.List;
import org.camunda.bpm.engine.AuthorizationException;
import org.springframework.lang.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.drugfree.calendar.DistrictClock;
import vn.drugfree.input.Caller;
import vn.drugfree.organisation.Organisation;
import vn.drugfree.organisation.Unit;

/** The awards of a year over HTTP, for the bodies of the district. Never a person's name. */
@RestController
@RequestMapping({"/api/awards", "/camunda/api/drugfree/awards"})
class AwardController {

    private final AwardTable awards;
    private final Organisation organisation;
    private final Caller caller;
    private final DistrictClock clock;

    AwardController(
            AwardTable awards, Organisation organisation, Caller caller, DistrictClock clock) {
        this.awards = awards;
        this.organisation = organisation;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * @param unit key; null, as its name, for a person and for a body that is no unit
     * @param money in đồng; null when none came with it
     * @param revokedOn null while it holds, as is {@code revocationNumber}
     */
    record Line(
            String code,
            String level,
            String kind,
            @Nullable String unit,
            @Nullable String unitName,
            String caseCode,
            String decisionNumber,
            LocalDate decidedOn,
            @Nullable Integer money,
            @Nullable LocalDate revokedOn,
            @Nullable String revocationNumber) {}

    /**
     * @param year absent for this year
     */
    @GetMapping
    List<Line> ofYear(@RequestParam(required = false) @Nullable Integer year) {
        if (!maySee()) {
            throw new AuthorizationException("awards of the district");
        }
        return awards.ofYear(year == null ? clock.today().getYear() : year).stream()
                .map(this::line)
                .toList();
    }

    private boolean maySee() {
        return caller.isAdministrator()
                || organisation.isManager(caller.groups())
                || organisation.isOfTheDistrict(caller.groups());
    }

    private Line line(Award award) {
        return new Line(
                award.code(),
                award.level(),
                award.kind(),
                award.unit(),
                organisation.findUnit(award.unit()).map(Unit::name).orElse(null),
                award.caseCode(),
                award.decisionNumber(),
                award.decidedOn(),
                award.money(),
                award.revokedOn(),
                award.revocationNumber());
    }
}
