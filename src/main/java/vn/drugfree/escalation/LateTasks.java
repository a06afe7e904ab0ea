package vn.drugfree.escalation;

import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.runtime.VariableInstance;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import vn.drugfree.calendar.DistrictClock;
import vn.drugfree.deadline.OpenDeadline;
import vn.drugfree.deadline.OpenDeadlines;

/** The tasks whose due date has passed, and the escalations that run for them. */
@Component
final class LateTasks {

    static final String ESCALATION = "deadline-escalation";
    static final String LATE_TASK_ID = "lateTaskId";

    /** The steps of the ladder, from the bottom: the tasks of its model. */
    static final List<String> LADDER =
            List.of("head-decides", "superior-decides", "standing-agency-decides");

    private final OpenDeadlines deadlines;
    private final RuntimeService processes;
    private final DistrictClock clock;

    LateTasks(OpenDeadlines deadlines, @Lazy RuntimeService processes, DistrictClock clock) {
        this.deadlines = deadlines;
        this.processes = processes;
        this.clock = clock;
    }

    /** Ids of late tasks that nobody above has been told of yet. */
    List<String> withoutEscalation() {
        Set<String> escalated = escalated();
        List<String> found = new ArrayList<>();
        deadlines.forEachDueBefore(
                clock.now(),
                deadline -> {
                    if (isLate(deadline) && !escalated.contains(deadline.taskId())) {
                        found.add(deadline.taskId());
                    }
                });
        return found;
    }

    private Set<String> escalated() {
        String[] escalations =
                processes
                        .createProcessInstanceQuery()
                        .processDefinitionKey(ESCALATION)
                        .list()
                        .stream()
                        .map(ProcessInstance::getId)
                        .toArray(String[]::new);
        if (escalations.length == 0) {
            return Set.of();
        }
        return processes
                .createVariableInstanceQuery()
                .variableName(LATE_TASK_ID)
                .processInstanceIdIn(escalations)
                .list()
                .stream()
                .map(VariableInstance::getValue)
                .map(String.class::cast)
                .collect(Collectors.toSet());
    }

    /**
     * The deadline of a late task that nobody above has been told of yet. Until the running
     * transaction ends, nobody else gets an answer: the morning watch and the urgent reminders may
     * ask at the same moment.
     */
    Optional<OpenDeadline> claim(String taskId) {
        deadlines.lock(taskId);
        return escalationOf(taskId).isPresent()
                ? Optional.empty()
                : deadlines.find(taskId).filter(this::isLate);
    }

    Optional<ProcessInstance> escalationOf(String taskId) {
        return processes
                .createProcessInstanceQuery()
                .processDefinitionKey(ESCALATION)
                .variableValueEquals(LATE_TASK_ID, taskId)
                .list()
                .stream()
                .findFirst();
    }

    boolean isLate(Date dueDate) {
        return dueDate != null && dueDate.toInstant().isBefore(clock.now());
    }

    /**
     * A day is over when the next one begins, hours are over at the moment. The ladder's own tasks
     * are left out: its timers move them on.
     */
    private boolean isLate(OpenDeadline deadline) {
        boolean past =
                deadline.hourly()
                        ? !clock.now().isBefore(deadline.dueAt())
                        : deadline.dueOn().isBefore(clock.today());
        return past && !LADDER.contains(deadline.element());
    }
}
