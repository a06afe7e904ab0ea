package vn.drugfree.reminder;

import java.util.Date;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.stereotype.Component;
import vn.drugfree.calendar.Days;
import vn.drugfree.calendar.DistrictClock;
import vn.drugfree.organisation.Organisation;
import vn.drugfree.organisation.Unit;
import vn.drugfree.timetable.KeptDeadlines;

/** The tasks of the engine that somebody may have to be reminded of. */
@Component
class OpenTasks {

    // No reminder is planned further ahead than this.
    private static final int DAYS_AHEAD = 30;

    private final TaskService tasks;
    private final RuntimeService processes;
    private final Organisation organisation;
    private final DistrictClock clock;
    private final KeptDeadlines deadlines;

    OpenTasks(
            TaskService tasks,
            RuntimeService processes,
            Organisation organisation,
            DistrictClock clock,
            KeptDeadlines deadlines) {
        this.tasks = tasks;
        this.processes = processes;
        this.organisation = organisation;
        this.clock = clock;
        this.deadlines = deadlines;
    }

    /** Whoever has, or may take, a task that is due soon or late. */
    List<Recipient> recipients() {
        Set<Recipient> recipients = new LinkedHashSet<>();
        for (Unit unit : organisation.units()) {
            addIfWaiting(Recipient.group(unit.key()), recipients);
            addIfWaiting(Recipient.group(organisation.headOfUnit(unit.key())), recipients);
        }
        dueSoonOrLate().taskAssigned().list().stream()
                .map(Task::getAssignee)
                .map(Recipient::user)
                .forEach(recipients::add);
        return List.copyOf(recipients);
    }

    List<OpenTask> of(Recipient recipient) {
        return query(recipient).orderByDueDate().asc().list().stream().map(this::open).toList();
    }

    private void addIfWaiting(Recipient recipient, Set<Recipient> recipients) {
        if (query(recipient).count() > 0) {
            recipients.add(recipient);
        }
    }

    private TaskQuery query(Recipient recipient) {
        return recipient.isUser()
                ? dueSoonOrLate().taskAssignee(recipient.id())
                : dueSoonOrLate().taskCandidateGroup(recipient.id()).taskUnassigned();
    }

    private TaskQuery dueSoonOrLate() {
        Date horizon = Days.endOf(clock.today().plusDays(DAYS_AHEAD));
        return tasks.createTaskQuery().active().dueBefore(horizon);
    }

    private OpenTask open(Task task) {
        return new OpenTask(
                task.getId(),
                task.getName(),
                caseCode(task),
                Days.dayOf(task.getDueDate()),
                deadlines.of(task.getId()).remindBefore());
    }

    private String caseCode(Task task) {
        ProcessInstance process =
                processes
                        .createProcessInstanceQuery()
                        .processInstanceId(task.getProcessInstanceId())
                        .singleResult();
        return process.getBusinessKey() == null ? "" : process.getBusinessKey();
    }
}
