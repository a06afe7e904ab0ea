package vn.drugfree.evidence;

import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.authorization.TaskPermissions;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.annotation.Lazy;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import vn.drugfree.input.Caller;

/**
 * Whose files the caller sees: those of a case one of whose tasks is the caller's. Managers see all
 * tasks, but not what stands in them, and so it is with files.
 */
@Component
class CaseSight {

    /**
     * Its cases bear the code of the case that is late; whoever decides there is not thereby one of
     * those who work on that case.
     */
    private static final String ESCALATION = "deadline-escalation";

    private final TaskService tasks;
    private final RuntimeService processes;
    private final AuthorizationService authorizations;
    private final Caller caller;

    CaseSight(
            @Lazy TaskService tasks,
            @Lazy RuntimeService processes,
            @Lazy AuthorizationService authorizations,
            Caller caller) {
        this.tasks = tasks;
        this.processes = processes;
        this.authorizations = authorizations;
        this.caller = caller;
    }

    /**
     * @throws ResponseStatusException 404 if the caller sees no such task, or it belongs to no case
     */
    TaskOfCase task(String taskId) {
        caller.id();
        Task task = tasks.createTaskQuery().taskId(taskId).singleResult();
        if (task == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        ProcessInstance process =
                caller.withFullRights(
                        () ->
                                processes
                                        .createProcessInstanceQuery()
                                        .processInstanceId(task.getProcessInstanceId())
                                        .singleResult());
        if (process.getBusinessKey() == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return new TaskOfCase(
                taskId,
                process.getId(),
                process.getBusinessKey(),
                !process.getProcessDefinitionKey().equals(ESCALATION) && mayRead(taskId));
    }

    /**
     * @throws AuthorizationException if the caller sees the task, but not what stands in it
     */
    TaskOfCase readable(String taskId) {
        TaskOfCase task = task(taskId);
        if (!task.readable()) {
            throw new AuthorizationException("files of another body's task");
        }
        return task;
    }

    private boolean mayRead(String taskId) {
        return authorizations.isUserAuthorized(
                caller.id(),
                caller.groups(),
                TaskPermissions.READ_VARIABLE,
                Resources.TASK,
                taskId);
    }
}
