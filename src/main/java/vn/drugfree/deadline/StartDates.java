package vn.drugfree.deadline;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.VariableInstance;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import vn.drugfree.input.InvalidInput;

/**
 * The dates of a case that deadlines are counted from. A model that works further dates out of them
 * does so again when it catches the message {@code start-date-corrected}.
 */
@Component
class StartDates {

    private final RuntimeService processes;
    private final DeadlineTable table;
    private final ApplicationEventPublisher events;

    StartDates(
            @Lazy RuntimeService processes, DeadlineTable table, ApplicationEventPublisher events) {
        this.processes = processes;
        this.table = table;
        this.events = events;
    }

    /** What the deadline's process says by now; empty for one that begins with its task. */
    Optional<Instant> now(KeptDeadline deadline) {
        String variable = deadline.row().from();
        return variable.isEmpty()
                ? Optional.empty()
                : Optional.ofNullable(
                                processes.getVariable(
                                        deadline.about().processInstanceId(), variable))
                        .map(Date.class::cast)
                        .map(Date::toInstant);
    }

    /**
     * Puts the right date in the place of the wrong one, in all processes of the case that count
     * from it.
     *
     * @throws InvalidInput when the case does not know the date: it was not entered, or is worked
     *     out anew by now
     */
    void correct(KeptDeadline deadline, Date right) {
        List<String> instances =
                table.openOfCase(deadline.about().caseId()).stream()
                        .map(open -> open.about().processInstanceId())
                        .distinct()
                        .toList();
        List<VariableInstance> copies = copies(deadline, instances);
        if (copies.isEmpty()) {
            throw new InvalidInput("Hồ sơ không ghi ngày này nên không sửa được.");
        }
        copies.forEach(
                copy -> processes.setVariableLocal(copy.getExecutionId(), copy.getName(), right));
        instances.forEach(instance -> events.publishEvent(new StartCorrected(instance)));
    }

    /** A called process has a copy of its own of each date. */
    private List<VariableInstance> copies(KeptDeadline deadline, List<String> instances) {
        Date wrong = Date.from(deadline.startedAt());
        return processes
                .createVariableInstanceQuery()
                .variableName(deadline.row().from())
                .processInstanceIdIn(instances.toArray(String[]::new))
                .list()
                .stream()
                .filter(copy -> copy.getTaskId() == null && wrong.equals(copy.getValue()))
                .toList();
    }
}
