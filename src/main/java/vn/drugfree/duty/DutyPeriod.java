package vn.drugfree.duty;

import java.time.LocalDate;

/**
 * One period.
 *
 * @param key permanent, such as {@code 2024-H1}
 * @param name what people call it
 * @param ends its last day
 */
record DutyPeriod(PeriodKind kind, String key, String name, LocalDate begins, LocalDate ends) {

    /** Whether this one makes that one needless: a report of the quarter is one of its month. */
    boolean replaces(DutyPeriod other) {
        return ends.equals(other.ends) && kind.months() > other.kind.months();
    }
}
