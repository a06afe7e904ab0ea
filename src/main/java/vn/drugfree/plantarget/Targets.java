package vn.drugfree.plantarget;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;
import vn.drugfree.calendar.DistrictClock;
import vn.drugfree.figure.Figures;
import vn.drugfree.figure.Period;
import vn.drugfree.figure.Row;
import vn.drugfree.figure.Tally;

/** The targets of the plan and how they stand. */
@Component
class Targets {

    private final List<Target> all;
    private final Figures figures;
    private final DistrictClock clock;

    Targets(
            @Value("${drugfree.targets:classpath:plan/targets.yml}") Resource file,
            Figures figures,
            DistrictClock clock) {
        this.all = TargetFile.read(file, figures.all());
        this.figures = figures;
        this.clock = clock;
    }

    /** In the order of the file. */
    List<Target> all() {
        return all;
    }

    /** Empty for an unknown target and for one that is not counted. */
    Optional<Target> counted(String id) {
        return all.stream()
                .filter(target -> target.id().equals(id))
                .filter(target -> target.kind() == Target.Kind.COUNTED)
                .findFirst();
    }

    /**
     * @param year null for the present one
     * @throws vn.drugfree.input.InvalidInput for a year that has not begun
     */
    Period period(@Nullable Integer year) {
        LocalDate today = clock.today();
        return Period.of(year == null ? today.getYear() : year, today);
    }

    /** By commune; under null what belongs to none. */
    Map<String, Tally> tallies(Target target, Period period) {
        return figures.tallies(target.figure(), period);
    }

    /**
     * The district's share is that of all communes together; what is counted for the district is
     * its own alone.
     */
    static Tally ofTheDistrict(Target target, Map<String, Tally> tallies) {
        return target.wanted().isShare()
                ? Tally.sum(tallies.values())
                : tallies.getOrDefault(null, Tally.NOTHING);
    }

    /**
     * What stands behind a figure.
     *
     * @param commune null for the district's
     */
    List<Row> rows(Target target, Period period, @Nullable String commune) {
        boolean everything = commune == null && target.wanted().isShare();
        return figures.rows(target.figure(), period).stream()
                .filter(
                        row ->
                                everything
                                        || (commune == null
                                                ? row.place() == null
                                                : commune.equals(row.place())))
                .toList();
    }
}
