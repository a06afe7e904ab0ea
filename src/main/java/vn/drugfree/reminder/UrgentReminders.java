package vn.drugfree.reminder;

import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.drugfree.calendar.Days;
import vn.drugfree.deadline.DeadlineSet;

/** Runs a process beside each task that is due within hours: it cannot wait for a morning. */
@Component
public class UrgentReminders {

    static final String PROCESS = "urgent-reminder";
    static final String TASK = "deadlineTaskId";

    private final RuntimeService processes;

    UrgentReminders(@Lazy RuntimeService processes) {
        this.processes = processes;
    }

    /**
     * Begins to remind of a task, or looks at its deadline anew. Takes part in the running
     * transaction.
     */
    public void watch(String taskId) {
        List<ProcessInstance> running = running(taskId);
        if (running.isEmpty()) {
            processes
                    .createMessageCorrelation("urgent-deadline-set")
                    .processInstanceBusinessKey(taskId)
                    .setVariable(TASK, taskId)
                    .correlateStartMessage();
        } else {
            running.forEach(this::lookAgain);
        }
    }

    /** Looks at a deadline anew, if it is watched. */
    void lookAgain(String taskId) {
        running(taskId).forEach(this::lookAgain);
    }

    @EventListener(condition = "#deadline.hourly()")
    void set(DeadlineSet deadline) {
        watch(deadline.taskId());
    }

    @EventListener(condition = "#task.eventName == 'complete' or #task.eventName == 'delete'")
    void done(DelegateTask task) {
        // Spares the many tasks that are due by the end of a day the search.
        if (task.getDueDate() != null && !isEndOfDay(task.getDueDate())) {
            lookAgain(task.getId());
        }
    }

    private List<ProcessInstance> running(String taskId) {
        return processes
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(taskId, PROCESS)
                .list();
    }

    private void lookAgain(ProcessInstance reminder) {
        processes
                .createMessageCorrelation("urgent-deadline-changed")
                .processInstanceId(reminder.getId())
                .correlate();
    }

    private static boolean isEndOfDay(Date moment) {
        return moment.equals(Days.endOf(Days.dayOf(moment)));
    }
}
