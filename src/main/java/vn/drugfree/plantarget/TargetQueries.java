package vn.drugfree.plantarget;

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
import vn.drugfree.configuration.ConfigurationMistake;
import vn.drugfree.organisation.Commune;
import vn.drugfree.organisation.Organisation;

/**
 * Asks the database what stands behind a target. A query answers with {@code commune} (null for
 * what belongs to none), {@code subject} (a code) and {@code met}; it may use {@code :from}, {@code
 * :to} and {@code :pilots}, the keys of the pilot communes.
 */
@Component
class TargetQueries {

    private final JdbcClient database;
    private final Organisation organisation;

    /**
     * @param commune today's commune; null for what belongs to none
     * @param subject code of a person or case, or key of a commune
     */
    record Row(@Nullable String commune, String subject, boolean met) {}

    TargetQueries(JdbcClient database, Organisation organisation) {
        this.database = database;
        this.organisation = organisation;
    }

    /**
     * Lets the database read the query without running it.
     *
     * @throws ConfigurationMistake if it cannot
     */
    void check(Target target, Period anyPeriod) {
        try {
            asked(target, anyPeriod, "select commune, subject from (%s) as line where met limit 0")
                    .query()
                    .listOfRows();
        } catch (DataAccessException refused) {
            throw new ConfigurationMistake(
                    "query of target %s: %s"
                            .formatted(
                                    target.id(),
                                    String.valueOf(
                                                    NestedExceptionUtils.getMostSpecificCause(
                                                                    refused)
                                                            .getMessage())
                                            .replaceAll("\\s+", " ")));
        }
    }

    /** By commune; what belongs to no commune is under the key null. */
    Map<String, Tally> tallies(Target target, Period period) {
        Map<String, Tally> tallies = new LinkedHashMap<>();
        asked(
                        target,
                        period,
                        """
                        select commune, count(*) filter (where met) as met, count(*) as total
                          from (%s) as line group by commune
                        """)
                .query(
                        row -> {
                            tallies.merge(
                                    today(row.getString("commune")),
                                    new Tally(row.getInt("met"), row.getInt("total")),
                                    Tally::plus);
                        });
        return tallies;
    }

    /** What is not met comes first. */
    List<Row> rows(Target target, Period period) {
        List<Row> rows = new ArrayList<>();
        asked(
                        target,
                        period,
                        "select commune, subject, met from (%s) as line order by met, subject")
                .query(
                        row -> {
                            rows.add(
                                    new Row(
                                            today(row.getString("commune")),
                                            row.getString("subject"),
                                            row.getBoolean("met")));
                        });
        return rows;
    }

    private StatementSpec asked(Target target, Period period, String around) {
        // On lines of its own: the query may end with a comment.
        return database.sql(around.formatted("\n" + target.query() + "\n"))
                .param("from", period.from())
                .param("to", period.to())
                .param("pilots", pilots());
    }

    private String[] pilots() {
        return organisation.communes().stream()
                .filter(Commune::pilot)
                .map(Commune::key)
                .toArray(String[]::new);
    }

    private @Nullable String today(@Nullable String commune) {
        return organisation.communeInCharge(commune).map(Commune::key).orElse(null);
    }
}
