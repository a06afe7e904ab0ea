package vn.drugfree.reminder;

import java.time.LocalDate;
import java.util.Optional;
import vn.drugfree.calendar.WorkingCalendar;

/**
 * Where a task stands on a given morning: so many working days before its due date, on it, or
 * after.
 *
 * @param key what the ledger knows the reminder by: {@code before-2}, {@code due}, {@code late-3}
 * @param workingDaysLeft negative once the task is late
 */
record Stage(String key, int workingDaysLeft) {

    boolean isLate() {
        return workingDaysLeft < 0;
    }

    /**
     * The reminder to be sent that morning, if there is one. A morning that was missed is made up
     * for: with one day left, a planned reminder two days before still goes out, once.
     */
    static Optional<Stage> of(OpenTask task, LocalDate today, WorkingCalendar calendar) {
        int left = calendar.workingDaysBetween(today, task.dueOn());
        if (left > 0) {
            return task.remindBefore().stream()
                    .filter(planned -> planned >= left)
                    .min(Integer::compare)
                    .map(planned -> new Stage("before-" + planned, left));
        }
        boolean due = !today.isAfter(task.dueOn());
        return Optional.of(
                due ? new Stage("due", 0) : new Stage("late-" + -left, Math.min(left, -1)));
    }
}
