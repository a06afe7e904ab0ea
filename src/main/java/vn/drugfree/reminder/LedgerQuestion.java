package vn.drugfree.reminder;

import java.time.LocalDate;
import org.springframework.lang.Nullable;

/**
 * Which mails of the ledger somebody looks for. What is null asks for all.
 *
 * @param text part of a case code, a task's name, an address, a unit's name or a user's id
 * @param from first day on which the mail was planned
 * @param to last day
 * @param page from 0
 */
record LedgerQuestion(
        @Nullable String text,
        @Nullable MailStatus status,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        int page) {}
