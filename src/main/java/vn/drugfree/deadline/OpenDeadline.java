package vn.drugfree.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.lang.Nullable;
import vn.drugfree.calendar.DistrictClock;

/**
 * An open task whose clock runs, as far as others need to know it: no name of a person in a case,
 * no variable.
 *
 * @param version grows with each new date
 * @param name what is to be done, as the model says it
 * @param caseCode may be empty
 * @param element id of the task in its model
 * @param candidate group that may take the task; null if the model names none
 * @param assignee who took it; null while nobody did
 * @param hourly whether the period is counted in hours: such a deadline is urgent
 * @param remindBefore how long before the due date to remind: hours if it is hourly, else working
 *     days
 * @param escalateTo agency that hears of it after the unit's own head; empty means the superior
 */
public record OpenDeadline(
        String taskId,
        int version,
        String name,
        String caseCode,
        String element,
        @Nullable String candidate,
        @Nullable String assignee,
        Instant dueAt,
        boolean hourly,
        List<Integer> remindBefore,
        String escalateTo) {

    public LocalDate dueOn() {
        return LocalDate.ofInstant(dueAt, DistrictClock.ZONE);
    }
}
