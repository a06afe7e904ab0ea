package vn.drugfree.escalation;

import java.util.Date;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.stereotype.Component;
import vn.drugfree.deadline.DeadlineChanges;
import vn.drugfree.deadline.Extension;
import vn.drugfree.deadline.OpenDeadline;
import vn.drugfree.organisation.Organisation;
import vn.drugfree.organisation.Unit;

/**
 * Step {@code open-escalation} of the urgent reminders, and {@code open-escalations} of the morning
 * watch, once for each late task.
 */
@Component("openEscalation")
class OpenEscalation implements JavaDelegate {

    private final LateTasks late;
    private final TaskService tasks;
    private final RuntimeService processes;
    private final RepositoryService repository;
    private final Organisation organisation;
    private final DeadlineChanges changes;

    OpenEscalation(
            LateTasks late,
            TaskService tasks,
            RuntimeService processes,
            RepositoryService repository,
            Organisation organisation,
            DeadlineChanges changes) {
        this.late = late;
        this.tasks = tasks;
        this.processes = processes;
        this.repository = repository;
        this.organisation = organisation;
        this.changes = changes;
    }

    @Override
    public void execute(DelegateExecution watch) {
        String taskId = (String) watch.getVariable(LateTasks.LATE_TASK_ID);
        // Between the morning's list and this job the task may have been done or extended.
        late.claim(taskId).ifPresent(this::open);
    }

    private void open(OpenDeadline deadline) {
        Task task = tasks.createTaskQuery().taskId(deadline.taskId()).singleResult();
        ProcessInstance process =
                processes
                        .createProcessInstanceQuery()
                        .processInstanceId(task.getProcessInstanceId())
                        .singleResult();
        // For a task whose body somebody took away: the standing agency looks after it.
        Unit unit =
                organisation
                        .unitOfGroup(deadline.candidate())
                        .orElseGet(organisation::standingUnit);
        Extension extension = changes.extensionOf(deadline.taskId());
        VariableMap about =
                Variables.createVariables()
                        .putValue(LateTasks.LATE_TASK_ID, deadline.taskId())
                        .putValue("lateTaskName", deadline.name())
                        .putValue("lateProcess", processName(task))
                        .putValue("lateUnit", unit.key())
                        .putValue("lateDueDate", Date.from(deadline.dueAt()))
                        .putValue("caseCode", process.getBusinessKey())
                        .putValue("commune", unit.commune())
                        .putValue("escalateTo", deadline.escalateTo())
                        .putValue("lateUnitOfTime", extension.unit())
                        .putValue("lateMaxExtension", extension.most())
                        .putValue("lateClause", extension.clause());
        processes
                .createMessageCorrelation("task-late")
                .processInstanceBusinessKey(process.getBusinessKey())
                .setVariables(about)
                .correlateStartMessage();
    }

    private String processName(Task task) {
        return repository.getProcessDefinition(task.getProcessDefinitionId()).getName();
    }
}
