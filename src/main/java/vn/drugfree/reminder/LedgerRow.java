package vn.drugfree.reminder;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.lang.Nullable;

/**
 * A mail as the ledger shows it.
 *
 * @param recipient the mailbox
 * @param recipientName as people call its owner
 * @param answer what the mail server said to the last try
 * @param repeats the mail that this one sends again
 */
record LedgerRow(
        UUID mailId,
        String kind,
        String recipient,
        String recipientName,
        @Nullable String address,
        Instant plannedAt,
        @Nullable Instant sentAt,
        int tries,
        @Nullable String answer,
        @Nullable Instant givenUpAt,
        String status,
        @Nullable UUID repeats,
        List<LedgerLine> lines) {

    /** The mail under which the lines are kept. */
    UUID linesOf() {
        return repeats == null ? mailId : repeats;
    }

    LedgerRow with(List<LedgerLine> found) {
        return new LedgerRow(
                mailId,
                kind,
                recipient,
                recipientName,
                address,
                plannedAt,
                sentAt,
                tries,
                answer,
                givenUpAt,
                status,
                repeats,
                found);
    }
}
