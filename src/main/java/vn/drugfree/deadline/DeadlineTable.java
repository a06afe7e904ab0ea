package vn.drugfree.deadline;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;
import vn.drugfree.calendar.DistrictClock;
import vn.drugfree.calendar.LegalPeriod;
import vn.drugfree.calendar.PeriodUnit;
import vn.drugfree.timetable.TimetableRow;

/** Reads and writes the table {@code drugfree.deadline}, within whatever transaction runs. */
@Component
class DeadlineTable {

    private static final RowMapper<KeptDeadline> ROW = (row, number) -> read(row);

    private final JdbcClient database;
    private final DistrictClock clock;

    DeadlineTable(JdbcClient database, DistrictClock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** A timer that a process instance waits for once more takes the place of its forerunner. */
    void put(KeptDeadline deadline) {
        KeptDeadline.Subject about = deadline.about();
        TimetableRow row = deadline.row();
        database.sql(
                        """
                        insert into drugfree.deadline as kept
                            (id, kind, case_id, process_instance_id, process_key, element, name,
                             case_code, candidate, assignee, timetable_key, start_variable,
                             start_words, started_at, amount, unit, max_amount, clock, remind_before,
                             escalate_to, clause, confidence, extended_by, due_at, reasoning,
                             created_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,
                                ?, ?, ?, ?)
                        on conflict (id) do update
                           set started_at = excluded.started_at, amount = excluded.amount,
                               unit = excluded.unit, clause = excluded.clause,
                               confidence = excluded.confidence, due_at = excluded.due_at,
                               reasoning = excluded.reasoning, created_at = excluded.created_at,
                               version = kept.version + 1, ended_at = null,
                               completed = false
                        """)
                .params(
                        about.id(),
                        kind(about.kind()),
                        about.caseId(),
                        about.processInstanceId(),
                        about.process(),
                        about.element(),
                        about.name(),
                        about.caseCode(),
                        about.candidate(),
                        about.assignee(),
                        row.key(),
                        row.from(),
                        row.fromWords(),
                        Timestamp.from(deadline.startedAt()),
                        row.period().amount(),
                        row.period().unit().key(),
                        row.maxAmount(),
                        row.clock(),
                        list(row.remindBefore()),
                        row.escalateTo(),
                        row.clause(),
                        row.confidence(),
                        deadline.extendedBy(),
                        timestamp(deadline.dueAt()),
                        deadline.reasoning(),
                        now())
                .update();
    }

    void update(KeptDeadline deadline) {
        database.sql(
                        """
                        update drugfree.deadline
                           set version = ?, started_at = ?, extended_by = ?, due_at = ?,
                               by_hand = ?, reasoning = ?
                         where id = ?
                        """)
                .params(
                        deadline.version(),
                        Timestamp.from(deadline.startedAt()),
                        deadline.extendedBy(),
                        timestamp(deadline.dueAt()),
                        deadline.byHand(),
                        deadline.reasoning(),
                        deadline.id())
                .update();
    }

    void assign(String taskId, @Nullable String assignee) {
        database.sql(
                        """
                        update drugfree.deadline set assignee = :assignee
                         where id = :id and assignee is distinct from :assignee
                        """)
                .param("assignee", assignee, Types.VARCHAR)
                .param("id", taskId)
                .update();
    }

    /**
     * @param completed whether whoever had the task has done it
     */
    void end(String id, boolean completed) {
        database.sql(
                        "update drugfree.deadline set ended_at = ?, completed = ?"
                                + " where id = ? and ended_at is null")
                .params(now(), completed, id)
                .update();
    }

    /** The process instance is over, and with it whatever timer it waited for. */
    void endTimersOf(String processInstanceId) {
        database.sql(
                        """
                        update drugfree.deadline set ended_at = ?
                         where process_instance_id = ? and kind = 'timer' and ended_at is null
                        """)
                .params(now(), processInstanceId)
                .update();
    }

    /** Locks the row: two heads do not extend one deadline at the same time. */
    Optional<KeptDeadline> findForUpdate(String id) {
        return select("where id = ? for update", id).optional();
    }

    Optional<KeptDeadline> find(String id) {
        return select("where id = ?", id).optional();
    }

    List<KeptDeadline> openOnClock(String caseId, String clock) {
        return select(
                        "where case_id = ? and clock = ? and ended_at is null for update",
                        caseId,
                        clock)
                .list();
    }

    List<KeptDeadline> openOfCase(String caseId) {
        return select("where case_id = ? and ended_at is null for update", caseId).list();
    }

    /** Open deadlines of a few tasks. */
    List<KeptDeadline> ofTasks(List<String> ids) {
        return ids.isEmpty()
                ? List.of()
                : database.sql(
                                "select * from drugfree.deadline where id in (:ids) and ended_at"
                                        + " is null")
                        .param("ids", ids)
                        .query(ROW)
                        .list();
    }

    /** Streams all open deadlines whose clock runs and follows the rules; needs a transaction. */
    void forEachRunning(Consumer<KeptDeadline> taker) {
        try (Stream<KeptDeadline> running =
                select(
                        "where ended_at is null and due_at is not null and not by_hand order by due_at, id")
                        .stream()) {
            running.forEach(taker);
        }
    }

    private JdbcClient.MappedQuerySpec<KeptDeadline> select(String condition, Object... values) {
        return database.sql("select * from drugfree.deadline " + condition)
                .params(values)
                .query(ROW);
    }

    private static KeptDeadline read(ResultSet row) throws SQLException {
        return new KeptDeadline(
                new KeptDeadline.Subject(
                        row.getString("id"),
                        KeptDeadline.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                        row.getString("case_id"),
                        row.getString("process_instance_id"),
                        row.getString("process_key"),
                        row.getString("element"),
                        row.getString("name"),
                        row.getString("case_code"),
                        row.getString("candidate"),
                        row.getString("assignee")),
                new TimetableRow(
                        row.getString("timetable_key"),
                        row.getString("start_variable"),
                        row.getString("start_words"),
                        new LegalPeriod(row.getInt("amount"), PeriodUnit.of(row.getString("unit"))),
                        numbers(row.getString("remind_before")),
                        row.getString("escalate_to"),
                        row.getString("clause"),
                        row.getString("confidence"),
                        row.getString("clock"),
                        row.getObject("max_amount", Integer.class)),
                row.getInt("version"),
                row.getTimestamp("started_at").toInstant(),
                row.getInt("extended_by"),
                instant(row.getTimestamp("due_at")),
                row.getString("reasoning"),
                row.getBoolean("by_hand"),
                instant(row.getTimestamp("ended_at")));
    }

    /** Reads back what {@link #put} wrote: numbers with commas between them. */
    static List<Integer> numbers(String list) {
        return Arrays.stream(list.split(","))
                .filter(it -> !it.isEmpty())
                .map(Integer::valueOf)
                .toList();
    }

    private static String list(List<Integer> numbers) {
        return numbers.stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    private static String kind(KeptDeadline.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    private Timestamp now() {
        return Timestamp.from(clock.now());
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant moment) {
        return moment == null ? null : Timestamp.from(moment);
    }

    private static @Nullable Instant instant(@Nullable Timestamp moment) {
        return moment == null ? null : moment.toInstant();
    }
}
