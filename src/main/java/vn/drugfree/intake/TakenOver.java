package vn.drugfree.intake;

import java.time.LocalDate;

/**
 * A list that was taken over.
 *
 * @param caseCode of the process that did it, such as {@code NDS-2026-BINH-KIEU-0001}
 */
record TakenOver(String caseCode, LocalDate on, Tally tally) {}
