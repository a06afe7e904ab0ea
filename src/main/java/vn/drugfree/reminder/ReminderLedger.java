package vn.drugfree.reminder;

import java.sql.Timestamp;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.drugfree.calendar.DistrictClock;

/** What was already said to whom. A row is written in the transaction that sends the mail. */
@Component
class ReminderLedger {

    private final JdbcClient database;
    private final DistrictClock clock;

    ReminderLedger(JdbcClient database, DistrictClock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * @return false when this reminder went out before, for this due date
     */
    boolean claim(OpenTask task, Stage stage, Recipient recipient, String messageId) {
        return database.sql(
                                """
                                insert into drugfree.reminder
                                    (task_id, due_on, stage, recipient, message_id, sent_at)
                                values (?, ?, ?, ?, ?, ?)
                                on conflict do nothing
                                """)
                        .params(
                                task.id(),
                                task.dueOn(),
                                stage.key(),
                                recipient.key(),
                                messageId,
                                Timestamp.from(clock.now()))
                        .update()
                == 1;
    }
}
