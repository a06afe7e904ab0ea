package vn.drugfree.duty;

import java.sql.Timestamp;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;
import vn.drugfree.calendar.DistrictClock;

/** What the coordinating bodies say they did. */
@Component
public class Contributions {

    private final JdbcClient database;
    private final DistrictClock clock;

    Contributions(JdbcClient database, DistrictClock clock) {
        this.database = database;
        this.clock = clock;
    }

    void put(
            String caseCode,
            String unit,
            String state,
            @Nullable String contribution,
            @Nullable String evidence) {
        database.sql(
                        """
                        insert into duty.contribution
                               (case_code, unit, state, contribution, evidence, given_at)
                        values (:case, :unit, :state, :contribution, :evidence, :now)
                        """)
                .param("case", caseCode)
                .param("unit", unit)
                .param("state", state)
                .param("contribution", contribution)
                .param("evidence", evidence)
                .param("now", Timestamp.from(clock.now()))
                .update();
    }

    /** In the order in which they came; none for a case that is no duty's. */
    public List<Contribution> of(String caseCode) {
        return database.sql(
                        """
                        select given.unit, state, contribution, evidence, given_at
                          from duty.contribution given
                          join duty.round using (case_code)
                         where case_code = :case
                         order by given_at, given.unit
                        """)
                .param("case", caseCode)
                .query(
                        (row, number) ->
                                new Contribution(
                                        row.getString("unit"),
                                        row.getString("state"),
                                        row.getString("contribution"),
                                        row.getString("evidence"),
                                        row.getTimestamp("given_at").toInstant()))
                .list();
    }
}
