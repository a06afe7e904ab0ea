package vn.drugfree.absence;

import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;
import vn.drugfree.absence.Loan.Membership;

/**
 * The engine opens a task to each assignee and never closes it again: whoever took work of a
 * borrowed group would see it even after the absence.
 */
@Component
class TaskGrants {

    private final TaskService tasks;
    private final AuthorizationService authorizations;

    TaskGrants(TaskService tasks, AuthorizationService authorizations) {
        this.tasks = tasks;
        this.authorizations = authorizations;
    }

    /** Closes the group's tasks to somebody who has left the group, but for those still in hand. */
    void close(Membership left) {
        Set<String> closed =
                tasks
                        .createTaskQuery()
                        .taskCandidateGroup(left.group())
                        .includeAssignedTasks()
                        .list()
                        .stream()
                        .filter(task -> !left.user().equals(task.getAssignee()))
                        .map(Task::getId)
                        .collect(Collectors.toSet());
        authorizations
                .createAuthorizationQuery()
                .authorizationType(Authorization.AUTH_TYPE_GRANT)
                .userIdIn(left.user())
                .resourceType(Resources.TASK)
                .unlimitedList()
                .stream()
                .filter(grant -> closed.contains(grant.getResourceId()))
                .forEach(grant -> authorizations.deleteAuthorization(grant.getId()));
    }
}
