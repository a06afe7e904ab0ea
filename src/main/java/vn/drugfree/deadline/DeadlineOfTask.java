package vn.drugfree.deadline;

import java.time.Instant;
import java.util.Date;
import java.util.Objects;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.drugfree.definition.CandidateGroup;
import vn.drugfree.definition.ProcessModel;
import vn.drugfree.timetable.Timetable;
import vn.drugfree.timetable.TimetableRow;

/** Gives each new user task of each process its deadline, and follows the task until it is done. */
@Component
class DeadlineOfTask {

    private static final Logger LOG = LoggerFactory.getLogger(DeadlineOfTask.class);

    private final Timetable timetable;
    private final NewDeadlines deadlines;
    private final DeadlineTable table;
    private final Moves moves;

    DeadlineOfTask(Timetable timetable, NewDeadlines deadlines, DeadlineTable table, Moves moves) {
        this.timetable = timetable;
        this.deadlines = deadlines;
        this.table = table;
        this.moves = moves;
    }

    @EventListener(condition = "#task.eventName == 'create'")
    @Order(0)
    void begin(DelegateTask task) {
        String process = ProcessModel.of(task.getBpmnModelInstance()).key();
        Optional<TimetableRow> row = timetable.row(process, task.getTaskDefinitionKey(), task);
        if (row.isPresent()) {
            begin(task, process, row.get());
        } else {
            LOG.warn("{}: '{}' has no row in the timetable", process, task.getTaskDefinitionKey());
        }
    }

    private void begin(DelegateTask task, String process, TimetableRow row) {
        KeptDeadline.Subject about =
                new KeptDeadline.Subject(
                        task.getId(),
                        KeptDeadline.Kind.TASK,
                        CaseOf.id(task.getExecution()),
                        task.getProcessInstanceId(),
                        process,
                        task.getTaskDefinitionKey(),
                        task.getName(),
                        CaseOf.code(task.getExecution()),
                        CandidateGroup.of(task).orElse(null),
                        task.getAssignee());
        KeptDeadline kept = deadlines.keep(about, row, task, task.getCreateTime().toInstant());
        task.setDueDate(kept.dueAt() == null ? null : Date.from(kept.dueAt()));
        moves.announce(kept);
    }

    @EventListener(condition = "#task.eventName == 'assignment' or #task.eventName == 'update'")
    void follow(DelegateTask task) {
        table.assign(task.getId(), task.getAssignee());
        Instant due = task.getDueDate() == null ? null : task.getDueDate().toInstant();
        // Whatever this package sets stands in the table before the engine hears of it.
        table.find(task.getId())
                .filter(kept -> !Objects.equals(kept.dueAt(), due))
                .ifPresent(kept -> moves.setByHand(kept, due));
    }

    @EventListener(condition = "#task.eventName == 'complete' or #task.eventName == 'delete'")
    void end(DelegateTask task) {
        table.end(task.getId(), TaskListener.EVENTNAME_COMPLETE.equals(task.getEventName()));
    }
}
