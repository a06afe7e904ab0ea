package vn.drugfree.reminder;

import java.time.LocalTime;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What owners of mailboxes wish for. */
@Component
class Preferences {

    private static final String SELECT =
            "select recipient, send_at, early from drugfree.mail_preference";

    private static final RowMapper<Preference> ROW =
            (row, number) ->
                    new Preference(
                            row.getObject("send_at", LocalTime.class), row.getBoolean("early"));

    private final JdbcClient database;
    private final ReminderSettings settings;

    Preferences(JdbcClient database, ReminderSettings settings) {
        this.database = database;
        this.settings = settings;
    }

    /** By mailbox; only of those who wish for something. */
    Map<String, Preference> all() {
        return database
                .sql(SELECT)
                .query(
                        (row, number) ->
                                Map.entry(row.getString("recipient"), ROW.mapRow(row, number)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    Preference of(String mailbox) {
        return database.sql(SELECT + " where recipient = ?")
                .param(mailbox)
                .query(ROW)
                .optional()
                .orElseGet(this::usual);
    }

    Preference usual() {
        return new Preference(settings.sendAt(), true);
    }

    void put(String mailbox, Preference wish) {
        database.sql(
                        """
                        insert into drugfree.mail_preference (recipient, send_at, early)
                        values (?, ?, ?)
                        on conflict (recipient) do update
                           set send_at = excluded.send_at, early = excluded.early
                        """)
                .params(mailbox, wish.sendAt(), wish.early())
                .update();
    }
}
