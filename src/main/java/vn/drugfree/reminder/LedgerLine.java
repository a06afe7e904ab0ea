package vn.drugfree.reminder;

import java.time.LocalDate;
import org.springframework.lang.Nullable;

/**
 * A line of a mail as the ledger shows it.
 *
 * @param dueOn as it is now; null while the clock stands still
 * @param leftOut whether it was no longer true when the mail left
 */
record LedgerLine(
        String task,
        String caseCode,
        String stage,
        @Nullable LocalDate dueOn,
        String recipient,
        boolean leftOut) {}
