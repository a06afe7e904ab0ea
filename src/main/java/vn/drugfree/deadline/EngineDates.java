package vn.drugfree.deadline;

import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.UserOperationLogEntry;
import org.camunda.bpm.engine.history.UserOperationLogQuery;
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
    private final IdentityService identities;
    private final DistrictClock clock;

    EngineDates(
            @Lazy TaskService tasks,
            @Lazy ManagementService jobs,
            @Lazy HistoryService history,
            @Lazy IdentityService identities,
            DistrictClock clock) {
        this.tasks = tasks;
        this.jobs = jobs;
        this.history = history;
        this.identities = identities;
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

    /** The newest entry about the date in the engine's operation log, before it is set again. */
    record LogMark(Optional<String> operation) {}

    LogMark mark(KeptDeadline.Subject about) {
        return new LogMark(newestEntry(about));
    }

    /**
     * Writes the reason to the entry the engine made since. It makes none for what a step of a
     * process decides; the task's comments tell that.
     */
    void explain(KeptDeadline.Subject about, String reason, LogMark before) {
        newestEntry(about)
                .filter(operation -> !before.operation().equals(Optional.of(operation)))
                .ifPresent(
                        operation -> history.setAnnotationForOperationLogById(operation, reason));
    }

    /** Whether a timer still waits; a task that is open always does. */
    boolean isWaiting(KeptDeadline.Subject about) {
        return about.isTask()
                || jobs.createJobQuery()
                                .processInstanceId(about.processInstanceId())
                                .activityId(about.element())
                                .timers()
                                .count()
                        > 0;
    }

    /** Who works in the engine at the moment, if it is a person. */
    @Nullable
    String user() {
        var caller = identities.getCurrentAuthentication();
        return caller == null ? null : caller.getUserId();
    }

    private Optional<String> newestEntry(KeptDeadline.Subject about) {
        UserOperationLogQuery entries = history.createUserOperationLogQuery();
        if (about.isTask()) {
            entries.taskId(about.id()).property("dueDate");
        } else {
            entries.processInstanceId(about.processInstanceId()).property("duedate");
        }
        return entries.orderByTimestamp().desc().listPage(0, 1).stream()
                .map(UserOperationLogEntry::getOperationId)
                .findFirst();
    }
}
