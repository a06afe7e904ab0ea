package vn.drugfree.figure;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;
import vn.drugfree.calendar.Days;
import vn.drugfree.calendar.DistrictClock;
import vn.drugfree.configuration.ConfigurationMistake;
import vn.drugfree.organisation.Commune;
import vn.drugfree.organisation.Organisation;
import vn.drugfree.organisation.Unit;

/**
 * Asks the database what stands behind a figure. {@code figures.yml} says what a query answers with
 * and which parameters it has.
 */
@Component
class FigureQueries {

    private final JdbcClient database;
    private final Organisation organisation;
    private final DistrictClock clock;

    FigureQueries(JdbcClient database, Organisation organisation, DistrictClock clock) {
        this.database = database;
        this.organisation = organisation;
        this.clock = clock;
    }

    /**
     * Lets the database read the query without running it.
     *
     * @throws ConfigurationMistake if it cannot
     */
    void check(Figure figure, Period anyPeriod) {
        try {
            asked(figure, anyPeriod, "select place, subject from (%s) as line where met limit 0")
                    .query()
                    .listOfRows();
        } catch (DataAccessException refused) {
            throw new ConfigurationMistake(
                    "query of figure %s: %s"
                            .formatted(
                                    figure.id(),
                                    String.valueOf(
                                                    NestedExceptionUtils.getMostSpecificCause(
                                                                    refused)
                                                            .getMessage())
                                            .replaceAll("\\s+", " ")));
        }
    }

    /** By today's place; what belongs to none is under the key null. */
    Map<String, Tally> tallies(Figure figure, Period period) {
        Map<String, Tally> tallies = new LinkedHashMap<>();
        asked(
                        figure,
                        period,
                        """
                        select place, count(*) filter (where met) as met, count(*) as total
                          from (%s) as line group by place
                        """)
                .query(
                        row -> {
                            tallies.merge(
                                    today(row.getString("place")),
                                    new Tally(row.getInt("met"), row.getInt("total")),
                                    Tally::plus);
                        });
        return tallies;
    }

    /** What is not met comes first. */
    List<Row> rows(Figure figure, Period period) {
        List<Row> rows = new ArrayList<>();
        asked(figure, period, "select place, subject, met from (%s) as line order by met, subject")
                .query(
                        row -> {
                            rows.add(
                                    new Row(
                                            today(row.getString("place")),
                                            row.getString("subject"),
                                            row.getBoolean("met")));
                        });
        return rows;
    }

    private StatementSpec asked(Figure figure, Period period, String around) {
        Map<String, String> groups = communesOfGroups();
        // On lines of its own: the query may end with a comment.
        return database.sql(around.formatted("\n" + figure.query() + "\n"))
                .param("from", period.from())
                .param("to", period.to())
                .param("until", Timestamp.from(until(period)))
                .param("zone", DistrictClock.ZONE.getId())
                .param("pilots", pilots())
                .param("groups", groups.keySet().toArray(String[]::new))
                .param("communes", groups.values().toArray(String[]::new));
    }

    /** End of the last day; now, if that day is not over. */
    private Instant until(Period period) {
        Instant end = Days.startOf(period.to().plusDays(1)).toInstant();
        return end.isAfter(clock.now()) ? clock.now() : end;
    }

    private String[] pilots() {
        return organisation.communes().stream()
                .filter(Commune::pilot)
                .map(Commune::key)
                .toArray(String[]::new);
    }

    private Map<String, String> communesOfGroups() {
        Map<String, String> communes = new LinkedHashMap<>();
        for (Unit unit : organisation.units()) {
            if (unit.commune() != null) {
                organisation
                        .groupsOf(unit.key())
                        .forEach(group -> communes.put(group, unit.commune()));
            }
        }
        return communes;
    }

    private @Nullable String today(@Nullable String place) {
        return organisation
                .communeInCharge(place)
                .map(Commune::key)
                .or(() -> organisation.unitOfGroup(place).map(Unit::key))
                .orElse(null);
    }
}
