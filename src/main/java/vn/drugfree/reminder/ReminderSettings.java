package vn.drugfree.reminder;

import java.time.LocalTime;
import java.time.Period;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What is set below {@code drugfree.reminders}.
 *
 * @param sendAt when the day's mail leaves, for whoever has no wish of the own
 * @param quietUntil earliest time of day for the day's mails, and to wish for
 * @param quietFrom latest time of day for the day's mails, and to wish for
 * @param tries how often a mail is tried before it is given up; at least 1
 * @param keep how long mails are remembered
 */
@ConfigurationProperties("drugfree.reminders")
record ReminderSettings(
        LocalTime sendAt, LocalTime quietUntil, LocalTime quietFrom, int tries, Period keep) {}
