package vn.drugfree.reminder;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What has become of a mail. */
enum MailStatus {
    PLANNED(MailStatus.OPEN + " and tries = 0"),
    /** Refused, and to be tried again. */
    FAILED(MailStatus.OPEN + " and tries > 0"),
    SENT("sent_at is not null"),
    GIVEN_UP("given_up_at is not null"),
    /** Nothing was left to be said when it was to leave. */
    DROPPED("dropped_at is not null");

    static final String OPEN = "sent_at is null and given_up_at is null and dropped_at is null";

    private final String condition;

    MailStatus(String condition) {
        this.condition = condition;
    }

    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** How the table says it. */
    String condition() {
        return condition;
    }

    static Optional<MailStatus> find(String key) {
        return Arrays.stream(values()).filter(status -> status.key().equals(key)).findFirst();
    }
}
