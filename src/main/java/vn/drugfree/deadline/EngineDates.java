package vn.drugfree.deadline;

import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.UserOperationLogEntry;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.annotation.Lazy;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;
import vn.drugfree.calendar.Days;
import vn.drugfree.calendar.DistrictClock;

/** Makes the engine's own dates follow: the due date of a task, the moment a timer fires. */
@Component
class EngineDates {

    private static final int YEARS_ON_HOLD = 100;

    private final TaskService tasks;
    private final ManagementService jobs;
    private final HistoryService history;
    private final DistrictClock clock;

    EngineDates(
            @Lazy TaskService tasks,
            @Lazy ManagementService jobs,
            @Lazy HistoryService history,
            DistrictClock clock) {
        this.tasks = tasks;
        this.jobs = jobs;
        this.history = history;
        this.clock = clock;
    }

    /**
     * @param dueAt null while the clock stands still: the task has no due date then, and the timer
     *     waits
     */
    void set(KeptDeadline.Subject about, @Nullable Instant dueAt) {
        if (about.isTask()) {
            setTask(about.id(), dueAt);
        } else {
            jobs.createJobQuery()
                    .processInstanceId(about.processInstanceId())
                    .activityId(about.element())
                    .timers()
                    .list()
                    .forEach(timer -> jobs.setJobDuedate(timer.getId(), ofTimer(dueAt)));
        }
    }

    private void setTask(String id, @Nullable Instant dueAt) {
        Task task = tasks.createTaskQuery().taskId(id).singleResult();
        if (task != null) {
            task.setDueDate(dueAt == null ? null : Date.from(dueAt));
            tasks.saveTask(task);
        }
    }

    /** A timer needs a date. While its clock stands still, this one is out of everybody's way. */
    Date ofTimer(@Nullable Instant dueAt) {
        return dueAt == null
                ? Days.startOf(clock.today().plusYears(YEARS_ON_HOLD))
                : Date.from(dueAt);
    }

    /** Writes the reason to the entry the engine just made in its operation log. */
    void explain(KeptDeadline.Subject about, String reason) {
        var entries = history.createUserOperationLogQuery();
        if (about.isTask()) {
            entries.taskId(about.id()).property("dueDate");
        } else {
            entries.processInstanceId(about.processInstanceId()).property("duedate");
        }
        entries.orderByTimestamp().desc().listPage(0, 1).stream()
                .map(UserOperationLogEntry::getOperationId)
                .forEach(operation -> history.setAnnotationForOperationLogById(operation, reason));
    }
}
