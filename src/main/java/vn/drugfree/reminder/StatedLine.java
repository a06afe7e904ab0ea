package vn.drugfree.reminder;

import java.time.Instant;
import java.time.LocalDate;
import org.springframework.lang.Nullable;
import vn.drugfree.calendar.DistrictClock;

/**
 * A line of a mail with what the ledger and the deadline say about it.
 *
 * @param dueAt the current one; null while the clock stands still
 * @param hourly whether the period is counted in hours
 * @param current whether it is still true: the task is open, its clock runs, the recipient still
 *     has it, and the date is the one it was planned for
 * @param oldDueAt of a changed date; null if the clock stood still before
 * @param reason of a changed date
 */
record StatedLine(
        Line line,
        String task,
        String caseCode,
        @Nullable Instant dueAt,
        boolean hourly,
        boolean current,
        @Nullable Instant oldDueAt,
        @Nullable Instant newDueAt,
        @Nullable String reason) {

    boolean tellsChange() {
        return line.stage().equals(Stage.CHANGED);
    }

    LocalDate dueOn() {
        return LocalDate.ofInstant(dueAt, DistrictClock.ZONE);
    }
}
