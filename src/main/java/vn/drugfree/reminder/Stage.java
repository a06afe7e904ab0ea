package vn.drugfree.reminder;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.drugfree.deadline.OpenDeadline;

/**
 * What there is to say about a task on a given morning, as the ledger knows it: {@code before-2},
 * {@code due}, {@code late-3}, counted in working days, or {@code changed}.
 */
record Stage(String key) {

    private static final String BEFORE = "before-";

    /** Another date, whatever day it is. */
    static final Stage CHANGED = new Stage("changed");

    boolean isBefore() {
        return key.startsWith(BEFORE);
    }

    /** Of what is counted in hours, the urgent reminders take care. */
    static Optional<Stage> of(OpenDeadline deadline, LocalDate today, int workingDaysLeft) {
        return deadline.hourly()
                ? Optional.empty()
                : of(deadline.remindBefore(), deadline.dueOn(), today, workingDaysLeft);
    }

    /**
     * The reminder to be planned that morning, if there is one. A morning that was missed is made
     * up for: with one day left, a planned reminder two days before still goes out, once.
     *
     * @param remindBefore working days before the due date on which to remind
     * @param workingDaysLeft from today to the due date, negative after it
     */
    static Optional<Stage> of(
            List<Integer> remindBefore, LocalDate dueOn, LocalDate today, int workingDaysLeft) {
        if (workingDaysLeft > 0) {
            return remindBefore.stream()
                    .filter(planned -> planned >= workingDaysLeft)
                    .min(Integer::compare)
                    .map(planned -> new Stage(BEFORE + planned));
        }
        return Optional.of(
                new Stage(today.isAfter(dueOn) ? "late-" + Math.max(1, -workingDaysLeft) : "due"));
    }
}
