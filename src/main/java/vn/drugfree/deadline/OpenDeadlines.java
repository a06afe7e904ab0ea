package vn.drugfree.deadline;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.drugfree.calendar.PeriodUnit;

/** The deadlines of open tasks whose clock runs, read in one query each. */
@Component
public class OpenDeadlines {

    private static final String SELECT =
            """
            select id, version, name, case_code, element, candidate, assignee, due_at, unit,
                   remind_before, escalate_to
              from drugfree.deadline
             where kind = 'task' and ended_at is null and due_at is not null
            """;

    private static final RowMapper<OpenDeadline> ROW = (row, number) -> read(row);

    private final JdbcClient database;

    OpenDeadlines(JdbcClient database) {
        this.database = database;
    }

    /**
     * Hands over, one after the other, what is due before a moment; earliest first. Memory stays
     * bounded however many there are, as long as the taker keeps none.
     */
    @Transactional
    public void forEachDueBefore(Instant horizon, Consumer<OpenDeadline> taker) {
        try (Stream<OpenDeadline> found =
                database
                        .sql(SELECT + " and due_at < ? order by due_at, id")
                        .param(Timestamp.from(horizon))
                        .query(ROW)
                        .stream()) {
            found.forEach(taker);
        }
    }

    public Optional<OpenDeadline> find(String taskId) {
        return database.sql(SELECT + " and id = ?").param(taskId).query(ROW).optional();
    }

    /** Others who lock the same deadline wait until the running transaction ends. */
    public void lock(String taskId) {
        database.sql("select 1 from drugfree.deadline where id = ? for update")
                .param(taskId)
                .query(Integer.class)
                .list();
    }

    /** What somebody has taken, earliest first. */
    public List<OpenDeadline> ofAssignee(String user) {
        return database.sql(SELECT + " and assignee = ? order by due_at, id")
                .param(user)
                .query(ROW)
                .list();
    }

    private static OpenDeadline read(ResultSet row) throws SQLException {
        return new OpenDeadline(
                row.getString("id"),
                row.getInt("version"),
                row.getString("name"),
                row.getString("case_code"),
                row.getString("element"),
                row.getString("candidate"),
                row.getString("assignee"),
                row.getTimestamp("due_at").toInstant(),
                PeriodUnit.of(row.getString("unit")) == PeriodUnit.HOURS,
                DeadlineTable.numbers(row.getString("remind_before")),
                row.getString("escalate_to"));
    }
}
