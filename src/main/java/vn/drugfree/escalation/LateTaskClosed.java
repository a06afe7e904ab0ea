package vn.drugfree.escalation;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Tells the escalation that its reason is gone: the late task was done, taken away by its process,
 * or given a later due date.
 */
@Component
class LateTaskClosed {

    private final LateTasks late;
    private final RuntimeService processes;

    LateTaskClosed(LateTasks late, @Lazy RuntimeService processes) {
        this.late = late;
        this.processes = processes;
    }

    @EventListener(condition = "#task.eventName == 'complete' or #task.eventName == 'delete'")
    void done(DelegateTask task) {
        if (late.isLate(task.getDueDate())) {
            end(task);
        }
    }

    @EventListener(condition = "#task.eventName == 'update'")
    void extended(DelegateTask task) {
        if (!late.isLate(task.getDueDate())) {
            end(task);
        }
    }

    private void end(DelegateTask task) {
        late.escalationOf(task.getId())
                .map(ProcessInstance::getId)
                .filter(escalation -> !isExtending(escalation))
                .ifPresent(this::end);
    }

    /** An escalation that gives the later due date itself is on the way to its own end. */
    private boolean isExtending(String escalation) {
        return ApplyEscalationDecision.EXTEND.equals(processes.getVariable(escalation, "action"));
    }

    private void end(String escalation) {
        processes
                .createMessageCorrelation("late-task-closed")
                .processInstanceId(escalation)
                .correlate();
    }
}
