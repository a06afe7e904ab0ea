package vn.drugfree.plantarget;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.lang.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import vn.drugfree.figure.Period;
import vn.drugfree.figure.Tally;
import vn.drugfree.organisation.Commune;
import vn.drugfree.organisation.Organisation;

/** The targets over HTTP, for the page of that name and for other systems. Codes, never names. */
@RestController
@RequestMapping({"/api/targets", "/camunda/api/drugfree/targets"})
class TargetController {

    private static final String NO_COMMUNE = "Chưa rõ xã";

    private final Targets targets;
    private final Sight sight;
    private final Organisation organisation;

    /**
     * @param until the day the figures are of
     */
    record Overview(int year, LocalDate until, List<Shown> targets) {}

    /**
     * @param district null for callers who see their communes only
     */
    record Shown(
            String id,
            String name,
            String clause,
            String wanted,
            Target.Kind kind,
            String words,
            @Nullable Figure district,
            List<Figure> communes) {}

    /**
     * @param commune key; null for the district, and for what belongs to no commune
     */
    record Figure(
            @Nullable String commune,
            String name,
            int met,
            int total,
            String shown,
            Verdict verdict) {}

    record Line(@Nullable String commune, String communeName, String subject, boolean met) {}

    TargetController(Targets targets, Sight sight, Organisation organisation) {
        this.targets = targets;
        this.sight = sight;
        this.organisation = organisation;
    }

    @GetMapping
    Overview overview(@RequestParam(required = false) @Nullable Integer year) {
        require(sight.ofAnything());
        Period period = targets.period(year);
        return new Overview(
                period.from().getYear(),
                period.to(),
                targets.all().stream().map(target -> shown(target, period)).toList());
    }

    /**
     * @param commune absent for the district
     */
    @GetMapping("/{id}/rows")
    List<Line> rows(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(required = false) @Nullable String commune) {
        require(commune == null ? sight.ofTheDistrict() : sight.of(commune));
        Target target =
                targets.counted(id)
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return targets.rows(target, targets.period(year), commune).stream()
                .map(
                        row ->
                                new Line(
                                        row.place(),
                                        name(row.place()),
                                        // Some count communes.
                                        organisation
                                                .nameOfCommune(row.subject())
                                                .orElse(row.subject()),
                                        row.met()))
                .toList();
    }

    private Shown shown(Target target, Period period) {
        Map<String, Tally> tallies =
                target.kind() == Target.Kind.COUNTED ? targets.tallies(target, period) : Map.of();
        boolean counted = target.kind() == Target.Kind.COUNTED;
        return new Shown(
                target.id(),
                target.name(),
                target.clause(),
                target.wantedWords(),
                target.kind(),
                target.words(),
                counted && sight.ofTheDistrict()
                        ? figure(
                                target,
                                null,
                                organisation.name(),
                                Targets.ofTheDistrict(target, tallies))
                        : null,
                counted && target.everyCommune() ? communes(target, tallies) : List.of());
    }

    private List<Figure> communes(Target target, Map<String, Tally> tallies) {
        List<Figure> figures = new ArrayList<>();
        for (Commune commune : organisation.communes()) {
            if (sight.of(commune.key())) {
                figures.add(
                        figure(
                                target,
                                commune.key(),
                                commune.fullName(),
                                tallies.getOrDefault(commune.key(), Tally.NOTHING)));
            }
        }
        if (target.wanted().isShare() && tallies.containsKey(null) && sight.ofTheDistrict()) {
            figures.add(figure(target, null, NO_COMMUNE, tallies.get(null)));
        }
        return figures;
    }

    private static Figure figure(
            Target target, @Nullable String commune, String name, Tally tally) {
        return new Figure(
                commune,
                name,
                tally.met(),
                tally.total(),
                target.wanted().shown(tally),
                target.wanted().verdictOn(tally));
    }

    private String name(@Nullable String commune) {
        return organisation.nameOfCommune(commune).orElse(NO_COMMUNE);
    }

    private static void require(boolean allowed) {
        if (!allowed) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
    }
}
