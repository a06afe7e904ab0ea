package vn.drugfree.timetable;

import java.util.List;

/**
 * What is kept with a task beside its due date.
 *
 * @param remindBefore working days before the due date on which to remind
 * @param escalateTo agency above the unit's own superior, or empty
 * @param clause where the period comes from
 * @param confidence {@code verified}, {@code from-memory} or {@code assumed}
 */
public record Deadline(
        List<Integer> remindBefore, String escalateTo, String clause, String confidence) {

    /** A task without a row: no reminder before, no special address. */
    public static final Deadline UNKNOWN = new Deadline(List.of(), "", "", "");
}
