package vn.drugfree.deadline;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Changes of dates that a mail has to tell of: by a new calendar, an extension, a correction, or a
 * clock that goes on. A clock that stops has no new date yet.
 */
@Component
public class UntoldChanges {

    private static final int BATCH = 500;

    private final JdbcClient database;
    private final JdbcTemplate batches;

    /**
     * Names a change.
     *
     * @param version of the deadline that came of it
     */
    public record Id(String taskId, int version) {}

    UntoldChanges(JdbcClient database, JdbcTemplate batches) {
        this.database = database;
        this.batches = batches;
    }

    /** Hands over, one after the other, the untold changes of open tasks; oldest first. */
    @Transactional
    public void forEach(Consumer<UntoldChange> taker) {
        try (Stream<UntoldChange> found =
                database
                        .sql(
                                """
                                select d.id, c.version, d.candidate, d.assignee
                                  from drugfree.deadline_change c
                                  join drugfree.deadline d on d.id = c.deadline_id
                                 where c.told_at is null and c.new_due_at is not null
                                   and d.kind = 'task' and d.ended_at is null
                                   and d.due_at is not null
                                 order by c.changed_at, d.id
                                """)
                        .query(
                                (row, number) ->
                                        new UntoldChange(
                                                row.getString("id"),
                                                row.getInt("version"),
                                                row.getString("candidate"),
                                                row.getString("assignee")))
                        .stream()) {
            found.forEach(taker);
        }
    }

    /** Whoever works on the tasks knows by now; for a change told before, nothing happens. */
    public void markTold(Collection<Id> changes, Instant at) {
        if (changes.isEmpty()) {
            return;
        }
        batches.batchUpdate(
                """
                update drugfree.deadline_change set told_at = ?
                 where deadline_id = ? and version = ? and told_at is null
                """,
                changes,
                BATCH,
                (update, change) -> {
                    update.setTimestamp(1, Timestamp.from(at));
                    update.setString(2, change.taskId());
                    update.setInt(3, change.version());
                });
    }
}
