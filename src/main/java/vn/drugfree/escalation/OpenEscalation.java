package vn.drugfree.escalation;

import java.util.Objects;
import java.util.Optional;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;
import vn.drugfree.organisation.Organisation;
import vn.drugfree.organisation.Unit;
import vn.drugfree.timetable.KeptDeadlines;

/** Step {@code open-escalations} of the morning watch, once for each late task. */
@Component("openEscalation")
class OpenEscalation implements JavaDelegate {

    private final LateTasks late;
    private final TaskService tasks;
    private final RuntimeService processes;
    private final RepositoryService repository;
    private final Organisation organisation;
    private final KeptDeadlines deadlines;

    OpenEscalation(
            LateTasks late,
            TaskService tasks,
            RuntimeService processes,
            RepositoryService repository,
            Organisation organisation,
            KeptDeadlines deadlines) {
        this.late = late;
        this.tasks = tasks;
        this.processes = processes;
        this.repository = repository;
        this.organisation = organisation;
        this.deadlines = deadlines;
    }

    @Override
    public void execute(DelegateExecution watch) {
        String taskId = (String) watch.getVariable(LateTasks.LATE_TASK_ID);
        // Between the morning's list and this job the task may have been done or extended.
        if (late.escalationOf(taskId).isEmpty()) {
            late.find(taskId).ifPresent(this::open);
        }
    }

    private void open(Task task) {
        ProcessInstance process =
                processes
                        .createProcessInstanceQuery()
                        .processInstanceId(task.getProcessInstanceId())
                        .singleResult();
        Unit unit = unit(task).orElseGet(organisation::standingUnit);
        VariableMap about =
                Variables.createVariables()
                        .putValue(LateTasks.LATE_TASK_ID, task.getId())
                        .putValue("lateTaskName", task.getName())
                        .putValue("lateProcess", processName(task))
                        .putValue("lateUnit", unit.key())
                        .putValue("lateDueDate", task.getDueDate())
                        .putValue("caseCode", process.getBusinessKey())
                        .putValue("commune", unit.commune())
                        .putValue("escalateTo", deadlines.of(task.getId()).escalateTo());
        processes
                .createMessageCorrelation("task-late")
                .processInstanceBusinessKey(process.getBusinessKey())
                .setVariables(about)
                .correlateStartMessage();
    }

    private String processName(Task task) {
        return repository.getProcessDefinition(task.getProcessDefinitionId()).getName();
    }

    /** Empty for a task whose body somebody took away; the standing agency looks after it. */
    private Optional<Unit> unit(Task task) {
        return tasks.getIdentityLinksForTask(task.getId()).stream()
                .filter(link -> IdentityLinkType.CANDIDATE.equals(link.getType()))
                .map(IdentityLink::getGroupId)
                .filter(Objects::nonNull)
                .flatMap(group -> organisation.unitOfGroup(group).stream())
                .findFirst();
    }
}
