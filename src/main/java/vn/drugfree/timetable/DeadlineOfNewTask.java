package vn.drugfree.timetable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Date;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.drugfree.calendar.Days;
import vn.drugfree.calendar.WorkingCalendar;
import vn.drugfree.definition.ProcessModel;

/** Gives each new user task of each process its due date, first reminder day and legal clause. */
@Component
class DeadlineOfNewTask {

    private static final Logger LOG = LoggerFactory.getLogger(DeadlineOfNewTask.class);

    private final Timetable timetable;
    private final WorkingCalendar calendar;
    private final KeptDeadlines deadlines;

    DeadlineOfNewTask(Timetable timetable, WorkingCalendar calendar, KeptDeadlines deadlines) {
        this.timetable = timetable;
        this.calendar = calendar;
        this.deadlines = deadlines;
    }

    @EventListener(condition = "#task.eventName == 'create'")
    @Order(0)
    void set(DelegateTask task) {
        String process = ProcessModel.of(task.getBpmnModelInstance()).key();
        Optional<TimetableRow> row = timetable.row(process, task.getTaskDefinitionKey(), task);
        if (row.isPresent()) {
            apply(row.get(), task);
        } else {
            LOG.warn("{}: '{}' has no row in the timetable", process, task.getTaskDefinitionKey());
        }
    }

    private void apply(TimetableRow row, DelegateTask task) {
        Instant created = task.getCreateTime().toInstant();
        Date due = timetable.end(row, task, created);
        task.setDueDate(due);
        task.setFollowUpDate(firstReminder(row, due));
        deadlines.keep(row.deadline(), task);
        task.setDescription(
                DeadlineInWords.added(
                        task.getDescription(), row, Timetable.startingDay(row, task, created)));
    }

    private Date firstReminder(TimetableRow row, Date due) {
        if (row.remindBefore().isEmpty()) {
            return null;
        }
        LocalDate dueOn = Days.dayOf(due);
        int earliest = Collections.max(row.remindBefore());
        return Days.startOf(calendar.plusWorkingDays(dueOn, -earliest));
    }
}
