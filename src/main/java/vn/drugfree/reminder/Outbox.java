package vn.drugfree.reminder;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.drugfree.calendar.DistrictClock;
import vn.drugfree.calendar.PeriodUnit;

/** The mails that wait, and what became of each try. Needs the transaction of the sending job. */
@Component
class Outbox {

    private static final int LONGEST_ANSWER = 1000;

    private static final RowMapper<PlannedMail> MAIL = (row, number) -> mail(row);
    private static final RowMapper<StatedLine> LINE = (row, number) -> line(row);

    private final JdbcClient database;
    private final JdbcTemplate batches;
    private final DistrictClock clock;

    Outbox(JdbcClient database, JdbcTemplate batches, DistrictClock clock) {
        this.database = database;
        this.batches = batches;
        this.clock = clock;
    }

    /**
     * Takes a mail out, so that nobody else sends it until the transaction ends; waits while
     * somebody does. The row itself stays free: a refusal is noted in a transaction of its own.
     *
     * @return empty when it was sent, given up or dropped meanwhile
     */
    Optional<PlannedMail> take(UUID id) {
        lock(id);
        return database.sql(
                        """
                        select * from drugfree.mail
                         where id = ? and sent_at is null and given_up_at is null
                           and dropped_at is null
                        """)
                .param(id)
                .query(MAIL)
                .optional();
    }

    /**
     * Takes out the day's mail that waits to leave for a mailbox.
     *
     * @return empty when none waits, or when it is being sent right now
     */
    Optional<PlannedMail> takeDigest(LocalDate day, Addressee addressee) {
        return database
                .sql(
                        """
                        select id from drugfree.mail
                         where kind = 'digest' and planned_on = ?
                           and coalesce(lower(address), recipient) = ? and"""
                                + " "
                                + MailStatus.OPEN)
                .params(day, addressee.place())
                .query(UUID.class)
                .list()
                .stream()
                .filter(this::isFree)
                .findFirst()
                .flatMap(this::take);
    }

    private boolean isFree(UUID id) {
        return database.sql("select pg_try_advisory_xact_lock(hashtextextended(?, 0))")
                .param("drugfree.mail " + id)
                .query(Boolean.class)
                .single();
    }

    private void lock(UUID id) {
        database.sql("select 1 from pg_advisory_xact_lock(hashtextextended(?, 0))")
                .param("drugfree.mail " + id)
                .query(Integer.class)
                .single();
    }

    Optional<PlannedMail> find(UUID id) {
        return database.sql("select * from drugfree.mail where id = ?")
                .param(id)
                .query(MAIL)
                .optional();
    }

    /** The most urgent first. */
    List<StatedLine> linesOf(PlannedMail mail) {
        return database.sql(
                        """
                        select r.*, d.name, d.case_code, d.due_at, d.unit,
                               d.ended_at is null and d.due_at is not null
                                   and (r.stage = 'changed' or d.version = r.deadline_version)
                                   and r.recipient = case when d.assignee is not null
                                                          then 'user:' || d.assignee
                                                          else 'group:' || d.candidate
                                                     end as current,
                               c.old_due_at, c.new_due_at, c.kind,
                               case when c.kind in ('calendar', 'resumed', 'by-hand')
                                    then c.reason end as reason
                          from drugfree.reminder r
                          join drugfree.deadline d on d.id = r.deadline_id
                          left join drugfree.deadline_change c
                            on r.stage = 'changed' and c.deadline_id = r.deadline_id
                           and c.version = r.deadline_version
                         where r.mail_id = ?
                         order by d.due_at, d.id, r.deadline_version, r.recipient
                        """)
                .param(mail.linesOf())
                .query(LINE)
                .list();
    }

    void sent(UUID id, String answer) {
        Timestamp now = now();
        database.sql(
                        """
                        update drugfree.mail
                           set tries = tries + 1, last_try_at = ?, answer = ?, sent_at = ?
                         where id = ?
                        """)
                .params(now, shortened(answer), now, id)
                .update();
    }

    /**
     * Notes a try that failed, even though the job that tried is rolled back.
     *
     * @return tries up to now
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public int refused(UUID id, String answer) {
        return database.sql(
                        """
                        update drugfree.mail
                           set tries = tries + 1, last_try_at = ?, answer = ?
                         where id = ?
                        returning tries
                        """)
                .params(now(), shortened(answer), id)
                .query(Integer.class)
                .single();
    }

    /** Nobody tries any more; what the mail server said last stays. */
    void giveUp(UUID id) {
        database.sql("update drugfree.mail set given_up_at = ? where id = ?")
                .params(now(), id)
                .update();
    }

    void drop(UUID id, String why) {
        database.sql("update drugfree.mail set dropped_at = ?, answer = ? where id = ?")
                .params(now(), why, id)
                .update();
    }

    /** These lines of a mail were no longer true when it left. */
    void leaveOut(List<StatedLine> lines) {
        if (lines.isEmpty()) {
            return;
        }
        batches.batchUpdate(
                """
                update drugfree.reminder set left_out = true
                 where deadline_id = ? and deadline_version = ? and stage = ? and recipient = ?
                """,
                lines,
                lines.size(),
                (update, stated) -> {
                    update.setString(1, stated.line().taskId());
                    update.setInt(2, stated.line().version());
                    update.setString(3, stated.line().stage().key());
                    update.setString(4, stated.line().recipient().key());
                });
    }

    private Timestamp now() {
        return Timestamp.from(clock.now());
    }

    private static String shortened(String answer) {
        return answer.substring(0, Math.min(answer.length(), LONGEST_ANSWER));
    }

    private static PlannedMail mail(ResultSet row) throws SQLException {
        return new PlannedMail(
                row.getObject("id", UUID.class),
                PlannedMail.Kind.of(row.getString("kind")),
                row.getString("recipient"),
                row.getString("address"),
                row.getObject("planned_on", LocalDate.class),
                row.getTimestamp("planned_at").toInstant(),
                row.getObject("repeats", UUID.class));
    }

    private static StatedLine line(ResultSet row) throws SQLException {
        return new StatedLine(
                new Line(
                        row.getObject("mail_id", UUID.class),
                        row.getString("deadline_id"),
                        row.getInt("deadline_version"),
                        new Stage(row.getString("stage")),
                        new Recipient(row.getString("recipient"))),
                row.getString("name"),
                row.getString("case_code"),
                instant(row.getTimestamp("due_at")),
                PeriodUnit.of(row.getString("unit")) == PeriodUnit.HOURS,
                row.getBoolean("current"),
                instant(row.getTimestamp("old_due_at")),
                instant(row.getTimestamp("new_due_at")),
                why(row));
    }

    /** What a head wrote may name somebody: it stays with the task and is not mailed. */
    private static @Nullable String why(ResultSet row) throws SQLException {
        String kind = row.getString("kind");
        return kind == null || row.getString("reason") != null
                ? row.getString("reason")
                : ReminderWords.changedBy(kind);
    }

    private static @Nullable Instant instant(@Nullable Timestamp moment) {
        return moment == null ? null : moment.toInstant();
    }
}
