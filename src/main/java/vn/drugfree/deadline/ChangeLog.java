package vn.drugfree.deadline;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;

/** The history of a deadline's dates. */
@Component
class ChangeLog {

    private final JdbcClient database;

    ChangeLog(JdbcClient database) {
        this.database = database;
    }

    void add(String deadlineId, Change change) {
        database.sql(
                        """
                        insert into drugfree.deadline_change
                            (deadline_id, version, kind, reason, old_due_at, new_due_at,
                             changed_by, changed_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        deadlineId,
                        change.version(),
                        change.kind().key(),
                        change.reason(),
                        timestamp(change.oldDueAt()),
                        timestamp(change.newDueAt()),
                        change.by(),
                        Timestamp.from(change.at()))
                .update();
    }

    /** Oldest first. */
    List<Change> of(String deadlineId) {
        return database.sql(
                        """
                        select * from drugfree.deadline_change where deadline_id = ?
                         order by version
                        """)
                .param(deadlineId)
                .query(
                        (row, number) ->
                                new Change(
                                        row.getInt("version"),
                                        Change.Kind.of(row.getString("kind")),
                                        row.getString("reason"),
                                        instant(row.getTimestamp("old_due_at")),
                                        instant(row.getTimestamp("new_due_at")),
                                        row.getString("changed_by"),
                                        row.getTimestamp("changed_at").toInstant()))
                .list();
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant moment) {
        return moment == null ? null : Timestamp.from(moment);
    }

    private static @Nullable Instant instant(@Nullable Timestamp moment) {
        return moment == null ? null : moment.toInstant();
    }
}
