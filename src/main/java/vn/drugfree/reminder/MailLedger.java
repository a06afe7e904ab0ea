package vn.drugfree.reminder;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What is to be said to whom. Written before anything is sent, in the transaction that also makes
 * the jobs that send it.
 */
@Component
class MailLedger {

    private static final int BATCH = 1000;

    private static final String INSERT_LINE =
            """
            insert into drugfree.reminder
                (deadline_id, deadline_version, stage, recipient, mail_id)
            values (?, ?, ?, ?, ?)
            on conflict do nothing
            """;

    private final JdbcClient database;
    private final JdbcTemplate batches;

    MailLedger(JdbcClient database, JdbcTemplate batches) {
        this.database = database;
        this.batches = batches;
    }

    void add(List<PlannedMail> mails) {
        batches.batchUpdate(
                """
                insert into drugfree.mail
                    (id, kind, recipient, address, planned_on, planned_at, repeats)
                values (?, ?, ?, ?, ?, ?, ?)
                """,
                mails,
                BATCH,
                MailLedger::fill);
    }

    /** Leaves out what was said, or is planned to be said, to the same recipient. */
    void addLines(List<Line> lines) {
        batches.batchUpdate(INSERT_LINE, lines, BATCH, MailLedger::fill);
    }

    /**
     * Adds a mail of one line.
     *
     * @return false when that was said, or is planned to be said, to the same recipient; then there
     *     is no mail
     */
    boolean add(PlannedMail mail, Line line) {
        add(List.of(mail));
        boolean isNew =
                database.sql(INSERT_LINE)
                                .params(
                                        line.taskId(),
                                        line.version(),
                                        line.stage().key(),
                                        line.recipient().key(),
                                        line.mail())
                                .update()
                        > 0;
        if (!isNew) {
            database.sql("delete from drugfree.mail where id = ?").param(mail.id()).update();
        }
        return isNew;
    }

    /** Mails of that moment for which all lines were left out. */
    void removeEmpty(Instant plannedAt) {
        database.sql(
                        """
                        delete from drugfree.mail m
                         where m.planned_at = ? and m.kind <> 'repeat'
                           and not exists (select from drugfree.reminder r where r.mail_id = m.id)
                        """)
                .param(Timestamp.from(plannedAt))
                .update();
    }

    /**
     * The day's mails that nobody sent yet. Those of earlier days are among them if their job was
     * taken away: sending asks first whether there is still something to send.
     */
    List<UUID> waitingDigests() {
        return database.sql(
                        """
                        select id from drugfree.mail
                         where kind = 'digest' and sent_at is null and given_up_at is null
                           and dropped_at is null
                         order by planned_at, id
                        """)
                .query(UUID.class)
                .list();
    }

    boolean isPlanned(LocalDate day) {
        return database.sql(
                        """
                        select exists (select from drugfree.mail
                                        where kind = 'digest' and planned_on = ?)
                        """)
                .param(day)
                .query(Boolean.class)
                .single();
    }

    void forgetBefore(LocalDate day) {
        database.sql("delete from drugfree.mail where planned_on < ?").param(day).update();
    }

    private static void fill(PreparedStatement insert, PlannedMail mail) throws SQLException {
        insert.setObject(1, mail.id());
        insert.setString(2, mail.kind().key());
        insert.setString(3, mail.recipient());
        insert.setString(4, mail.address());
        insert.setObject(5, mail.plannedOn());
        insert.setTimestamp(6, Timestamp.from(mail.plannedAt()));
        insert.setObject(7, mail.repeats());
    }

    private static void fill(PreparedStatement insert, Line line) throws SQLException {
        insert.setString(1, line.taskId());
        insert.setInt(2, line.version());
        insert.setString(3, line.stage().key());
        insert.setString(4, line.recipient().key());
        insert.setObject(5, line.mail());
    }
}
