package vn.drugfree.duty;

import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;
import vn.drugfree.calendar.DistrictClock;

/** What the coordinating bodies say they did. */
@Component
class ContributionTable {

    private final JdbcClient database;
    private final DistrictClock clock;

    ContributionTable(JdbcClient database, DistrictClock clock) {
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
                .param("now", clock.now().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** In the order in which they came. */
    List<Contribution> of(String caseCode) {
        return database.sql(
                        """
                        select unit, state, contribution from duty.contribution
                         where case_code = :case order by given_at, unit
                        """)
                .param("case", caseCode)
                .query(Contribution.class)
                .list();
    }
}
