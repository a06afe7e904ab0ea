package vn.drugfree.reminder;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Date;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.drugfree.calendar.DistrictClock;

/** When mails leave. Models call it {@code reminders}. */
@Component("reminders")
public class SendingTimes {

    private static final Duration FIRST_PAUSE = Duration.ofMinutes(10);
    private static final long FACTOR = 3;

    private final JdbcClient database;
    private final ReminderSettings settings;

    SendingTimes(JdbcClient database, ReminderSettings settings) {
        this.database = database;
        this.settings = settings;
    }

    /** The time of the mail's day that its recipient wishes for; it may have passed. */
    public Date sendAt(String mailId) {
        return database.sql(
                        """
                        select m.planned_on, p.send_at
                          from drugfree.mail m
                          left join drugfree.mail_preference p on p.recipient = m.recipient
                         where m.id = ?
                        """)
                .param(UUID.fromString(mailId))
                .query(
                        (row, number) ->
                                at(
                                        row.getObject("planned_on", LocalDate.class),
                                        row.getObject("send_at", LocalTime.class)))
                .single();
    }

    private Date at(LocalDate day, LocalTime wish) {
        LocalTime time = Objects.requireNonNullElse(wish, settings.sendAt());
        return Date.from(day.atTime(time).atZone(DistrictClock.ZONE).toInstant());
    }

    /**
     * The pauses between the tries of a mail, each three times as long as the one before: by
     * default 10 minutes, 30 minutes, 90 minutes, 4 and a half hours. The engine gets one more than
     * the ledger grants, so that it is always the ledger that gives a mail up.
     */
    public String retryTimes() {
        return LongStream.iterate(1, pause -> pause * FACTOR)
                .limit(settings.tries())
                .mapToObj(FIRST_PAUSE::multipliedBy)
                .map(Duration::toString)
                .collect(Collectors.joining(","));
    }
}
