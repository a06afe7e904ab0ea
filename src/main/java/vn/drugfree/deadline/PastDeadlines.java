package vn.drugfree.deadline;

import java.sql.Timestamp;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Deadlines that are over, kept for as long as the history of their cases. */
@Component
public class PastDeadlines {

    private final JdbcClient database;

    PastDeadlines(JdbcClient database) {
        this.database = database;
    }

    /**
     * Forgets what ended before that moment, with its changes and reminders, and the stops of
     * clocks of cases of which nothing is left.
     */
    public void forget(Instant before) {
        database.sql("delete from drugfree.deadline where ended_at < ?")
                .param(Timestamp.from(before))
                .update();
        database.sql(
                        """
                        delete from drugfree.clock_stop stop
                         where coalesce(stop.resumed_at, stop.stopped_at) < ?
                           and not exists (select 1 from drugfree.deadline kept
                                            where kept.case_id = stop.case_id)
                        """)
                .param(Timestamp.from(before))
                .update();
    }
}
