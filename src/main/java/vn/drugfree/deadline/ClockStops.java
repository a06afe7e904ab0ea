package vn.drugfree.deadline;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.drugfree.calendar.Pause;

/** The ledger of intervals in which a clock of a case stood still. */
@Component
class ClockStops {

    private final JdbcClient database;

    ClockStops(JdbcClient database) {
        this.database = database;
    }

    /**
     * @return false when the clock stands still already
     */
    boolean stop(String caseId, String clock, Instant from, String cause) {
        return database.sql(
                                """
                                insert into drugfree.clock_stop (case_id, clock, cause, stopped_at)
                                values (?, ?, ?, ?)
                                on conflict do nothing
                                """)
                        .params(caseId, clock, cause, Timestamp.from(from))
                        .update()
                == 1;
    }

    /**
     * A moment before the stop counts as the stop itself: then no time is lost.
     *
     * @return false when the clock runs
     */
    boolean resume(String caseId, String clock, Instant at) {
        return database.sql(
                                """
                                update drugfree.clock_stop set resumed_at = greatest(?, stopped_at)
                                 where case_id = ? and clock = ? and resumed_at is null
                                """)
                        .params(Timestamp.from(at), caseId, clock)
                        .update()
                == 1;
    }

    List<Pause> of(String caseId, String clock) {
        return clock.isEmpty()
                ? List.of()
                : database.sql(
                                """
                                select stopped_at, resumed_at, cause from drugfree.clock_stop
                                 where case_id = ? and clock = ? order by stopped_at, id
                                """)
                        .params(caseId, clock)
                        .query(
                                (row, number) ->
                                        new Pause(
                                                row.getTimestamp("stopped_at").toInstant(),
                                                row.getTimestamp("resumed_at") == null
                                                        ? null
                                                        : row.getTimestamp("resumed_at")
                                                                .toInstant(),
                                                row.getString("cause")))
                        .list();
    }
}
