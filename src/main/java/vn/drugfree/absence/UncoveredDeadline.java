package vn.drugfree.absence;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.drugfree.deadline.DeadlineWarning;

/** Warns of a due date on which whoever has the task is away and nobody stands in. */
@Component
class UncoveredDeadline implements DeadlineWarning {

    private final Absences absences;

    UncoveredDeadline(Absences absences) {
        this.absences = absences;
    }

    @Override
    public Optional<String> about(String assignee, LocalDate dueOn) {
        return absences.uncoveredOn(assignee, dueOn);
    }
}
