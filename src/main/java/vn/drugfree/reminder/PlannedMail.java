package vn.drugfree.reminder;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.springframework.lang.Nullable;

/**
 * A mail of the ledger.
 *
 * @param id also its Message-ID
 * @param recipient the mailbox
 * @param address null if nobody could be found to write to
 * @param plannedOn the day whose state it tells
 * @param repeats the mail whose lines it sends again
 */
record PlannedMail(
        UUID id,
        Kind kind,
        String recipient,
        @Nullable String address,
        LocalDate plannedOn,
        Instant plannedAt,
        @Nullable UUID repeats) {

    enum Kind {
        /** The day's mail. */
        DIGEST,
        /** About a deadline counted in hours. */
        URGENT,
        /** Another mail once more, because an administrator wants it. */
        REPEAT;

        String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Kind of(String key) {
            return valueOf(key.toUpperCase(Locale.ROOT));
        }
    }

    /** The mail under which the lines are kept. */
    UUID linesOf() {
        return repeats == null ? id : repeats;
    }
}
