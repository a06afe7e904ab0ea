package vn.drugfree.reminder;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Date;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.drugfree.calendar.DistrictClock;
import vn.drugfree.calendar.WorkingCalendar;

/** When mails leave. Models call it {@code reminders}. */
@Component("reminders")
public class SendingTimes {

    private static final Duration FIRST_PAUSE = Duration.ofMinutes(10);
    private static final long FACTOR = 3;

    /** What leaves at the last moment of the day takes a while. */
    private static final Duration GRACE = Duration.ofMinutes(10);

    private final JdbcClient database;
    private final ReminderSettings settings;
    private final WorkingCalendar calendar;
    private final DistrictClock clock;

    SendingTimes(
            JdbcClient database,
            ReminderSettings settings,
            WorkingCalendar calendar,
            DistrictClock clock) {
        this.database = database;
        this.settings = settings;
        this.calendar = calendar;
        this.clock = clock;
    }

    /**
     * When a mail of the day may leave: at the time its recipient wishes for or, once that has
     * passed, now; at night and on a day of rest, when the next working day begins.
     */
    public Date sendAt(String mailId) {
        return Date.from(leavesAt(UUID.fromString(mailId)));
    }

    /** Whether a mail was neither sent nor given up, because it was not the time for it. */
    public boolean isWaiting(String mailId) {
        return database.sql("select 1 from drugfree.mail where id = ? and " + MailStatus.OPEN)
                .param(UUID.fromString(mailId))
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    Instant leavesAt(UUID mail) {
        Instant wished = wishOf(mail);
        Instant now = clock.now();
        return allowed(wished.isAfter(now) ? wished : now);
    }

    private Instant allowed(Instant moment) {
        LocalDateTime local = LocalDateTime.ofInstant(moment, DistrictClock.ZONE);
        LocalDate day = local.toLocalDate();
        boolean over = !local.isBefore(day.atTime(settings.quietFrom()).plus(GRACE));
        if (over || !calendar.isWorkingDay(day)) {
            return at(calendar.plusWorkingDays(day, 1), settings.quietUntil());
        }
        return local.toLocalTime().isBefore(settings.quietUntil())
                ? at(day, settings.quietUntil())
                : moment;
    }

    private Instant wishOf(UUID mail) {
        return database.sql(
                        """
                        select m.planned_on, p.send_at
                          from drugfree.mail m
                          left join drugfree.mail_preference p on p.recipient = m.recipient
                         where m.id = ?
                        """)
                .param(mail)
                .query(
                        (row, number) ->
                                at(
                                        row.getObject("planned_on", LocalDate.class),
                                        Objects.requireNonNullElse(
                                                row.getObject("send_at", LocalTime.class),
                                                settings.sendAt())))
                .single();
    }

    private static Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(DistrictClock.ZONE).toInstant();
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
