package vn.drugfree.dutyboard;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import vn.drugfree.organisation.Organisation;
import vn.drugfree.organisation.Unit;

/**
 * To which groups the tasks of a body went: its own, and those of whoever acts for it today. As a
 * table for a query to join.
 */
@Component
class Bodies {

    private final Organisation organisation;

    /**
     * @param charge key of the unit that acts for the unit today
     */
    private record Line(String agency, String unit, String charge, String group) {}

    Bodies(Organisation organisation) {
        this.organisation = organisation;
    }

    /** Fills the parameters {@code agencies}, {@code units}, {@code charges}, {@code groups}. */
    StatementSpec fill(StatementSpec query) {
        Set<Line> lines = new LinkedHashSet<>();
        for (Unit unit : organisation.units()) {
            String charge = organisation.unitOfGroup(unit.key()).map(Unit::key).orElseThrow();
            for (String key : List.of(unit.key(), charge)) {
                organisation
                        .groupsOf(key)
                        .forEach(
                                group ->
                                        lines.add(
                                                new Line(
                                                        unit.agency(), unit.key(), charge, group)));
            }
        }
        return query.param("agencies", column(lines, Line::agency))
                .param("units", column(lines, Line::unit))
                .param("charges", column(lines, Line::charge))
                .param("groups", column(lines, Line::group));
    }

    private static String[] column(Set<Line> lines, Function<Line, String> column) {
        return lines.stream().map(column).toArray(String[]::new);
    }
}
