package vn.drugfree.reminder;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;

/** Counts mails that left, tries that failed, and mails that nobody tries any more. */
@Component
class ReminderMeters {

    final Counter sent;
    final Counter failed;
    final Counter givenUp;

    ReminderMeters(MeterRegistry meters) {
        this.sent = meters.counter("drugfree.reminders.sent");
        this.failed = meters.counter("drugfree.reminders.failed");
        this.givenUp = meters.counter("drugfree.reminders.given-up");
    }
}
