package vn.drugfree.duty;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.drugfree.calendar.DistrictClock;
import vn.drugfree.organisation.Organisation;
import vn.drugfree.organisation.Unit;

/**
 * Whose turn it is. Asking again plans nothing twice; what fell due while nobody asked, because the
 * application was down, is made up for.
 */
@Component
class Rounds {

    private final Catalogue catalogue;
    private final RoundTable rounds;
    private final Organisation organisation;
    private final DistrictClock clock;

    Rounds(Catalogue catalogue, RoundTable rounds, Organisation organisation, DistrictClock clock) {
        this.catalogue = catalogue;
        this.rounds = rounds;
        this.organisation = organisation;
        this.clock = clock;
    }

    /** Plans every round that has fallen due and has not been planned. */
    void plan() {
        LocalDate today = clock.today();
        LocalDate since =
                rounds.lastPlanned().filter(day -> day.isBefore(today)).orElse(today.minusDays(1));
        Map<Duty, List<DutyPeriod>> due = new LinkedHashMap<>();
        catalogue.all().forEach(duty -> due.put(duty, due(duty, since.plusDays(1), today)));
        Map<RoundTable.Turn, List<String>> planned =
                rounds.units(
                        due.values().stream()
                                .flatMap(List::stream)
                                .map(DutyPeriod::key)
                                .collect(Collectors.toSet()));
        due.forEach((duty, periods) -> periods.forEach(period -> plan(duty, period, planned)));
    }

    /** Of periods that end together, the longest alone. */
    private static List<DutyPeriod> due(Duty duty, LocalDate first, LocalDate today) {
        List<DutyPeriod> periods =
                duty.every().stream()
                        .flatMap(
                                kind ->
                                        duty.afterwards()
                                                ? kind.overBetween(first, today).stream()
                                                : Stream.of(kind.on(today)))
                        .filter(it -> duty.holdsOn(duty.afterwards() ? it.ends() : today))
                        .toList();
        return periods.stream()
                .filter(it -> periods.stream().noneMatch(other -> other.replaces(it)))
                .toList();
    }

    private void plan(
            Duty duty, DutyPeriod period, Map<RoundTable.Turn, List<String>> alreadyPlanned) {
        // A body that has taken over in the middle of a period goes on with what its predecessor
        // has begun.
        Set<String> planned =
                organisation
                        .unitsOfGroups(
                                alreadyPlanned.getOrDefault(
                                        new RoundTable.Turn(duty.id(), period.key()), List.of()))
                        .map(Unit::key)
                        .collect(Collectors.toSet());
        for (String lead : duty.leads()) {
            organisation.unitsOf(lead).stream()
                    .filter(unit -> !planned.contains(unit.key()))
                    .forEach(unit -> rounds.plan(duty.id(), lead, unit, period));
        }
    }
}
