package vn.drugfree.escalation;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;
import vn.drugfree.deadline.DeadlineChanges;

/** Step {@code apply-decision} of the ladder: does to the late task what was decided. */
@Component("applyEscalationDecision")
class ApplyEscalationDecision implements JavaDelegate {

    static final String EXTEND = "extend";

    private static final String URGED = "Việc đã quá hạn; lãnh đạo yêu cầu hoàn thành ngay.";

    private final TaskService tasks;
    private final IdentityService identities;
    private final DeadlineChanges deadlines;

    ApplyEscalationDecision(
            TaskService tasks, IdentityService identities, DeadlineChanges deadlines) {
        this.tasks = tasks;
        this.identities = identities;
        this.deadlines = deadlines;
    }

    @Override
    public void execute(DelegateExecution escalation) {
        String taskId = (String) escalation.getVariable(LateTasks.LATE_TASK_ID);
        Task task = tasks.createTaskQuery().taskId(taskId).singleResult();
        if (task != null) {
            comment(task, (String) escalation.getVariable("reason"));
            apply((String) escalation.getVariable("action"), task, escalation);
        }
    }

    private void apply(String action, Task task, DelegateExecution escalation) {
        switch (action) {
            // The officer finds it with the task.
            case "urge" -> comment(task, URGED);
            case "reassign" ->
                    tasks.setAssignee(task.getId(), (String) escalation.getVariable("newAssignee"));
            case "take-over" -> tasks.setAssignee(task.getId(), decider());
            case EXTEND ->
                    deadlines.extend(
                            task.getId(),
                            (Integer) escalation.getVariable("extendBy"),
                            (String) escalation.getVariable("reason"),
                            decider());
            default -> throw new IllegalStateException("unknown decision: " + action);
        }
    }

    private void comment(Task task, String words) {
        if (words != null) {
            tasks.createComment(task.getId(), task.getProcessInstanceId(), words);
        }
    }

    private String decider() {
        return identities.getCurrentAuthentication().getUserId();
    }
}
