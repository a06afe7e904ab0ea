package vn.drugfree.reminder;

import java.time.LocalDate;
import java.util.List;

/**
 * A task that is waiting, as far as a reminder is concerned: no name of a person, no variable.
 *
 * @param name what is to be done, as the model says it
 * @param remindBefore working days before the due date on which to remind
 */
record OpenTask(
        String id, String name, String caseCode, LocalDate dueOn, List<Integer> remindBefore) {}
