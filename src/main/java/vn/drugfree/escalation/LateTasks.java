package vn.drugfree.escalation;

import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.runtime.VariableInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import vn.drugfree.calendar.Days;
import vn.drugfree.calendar.DistrictClock;

/** The tasks whose due date has passed, and the escalations that run for them. */
@Component
public final class LateTasks {

    static final String ESCALATION = "deadline-escalation";
    static final String LATE_TASK_ID = "lateTaskId";

    /** The steps of the ladder, from the bottom: the tasks of its model. */
    static final List<String> LADDER =
            List.of("head-decides", "superior-decides", "standing-agency-decides");

    private final TaskService tasks;
    private final RuntimeService processes;
    private final DistrictClock clock;

    LateTasks(@Lazy TaskService tasks, @Lazy RuntimeService processes, DistrictClock clock) {
        this.tasks = tasks;
        this.processes = processes;
        this.clock = clock;
    }

    /** Ids of late tasks that nobody above has been told of yet. */
    public List<String> withoutEscalation() {
        Set<String> escalated = escalated();
        return late().list().stream()
                .map(Task::getId)
                .filter(id -> !escalated.contains(id))
                .toList();
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

    Optional<Task> find(String taskId) {
        return Optional.ofNullable(late().taskId(taskId).singleResult());
    }

    Optional<ProcessInstance> escalationOf(String taskId) {
        return Optional.ofNullable(
                processes
                        .createProcessInstanceQuery()
                        .processDefinitionKey(ESCALATION)
                        .variableValueEquals(LATE_TASK_ID, taskId)
                        .singleResult());
    }

    boolean isLate(Date dueDate) {
        return dueDate != null && dueDate.toInstant().isBefore(clock.now());
    }

    /** The ladder's own tasks are left out: its timers move them on. */
    private TaskQuery late() {
        return tasks.createTaskQuery()
                .active()
                .taskDefinitionKeyNotIn(LADDER.toArray(String[]::new))
                .dueBefore(Days.startOf(clock.today()));
    }
}
