package vn.drugfree.deadline;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.drugfree.calendar.DistrictClock;
import vn.drugfree.definition.ProcessModel;
import vn.drugfree.timetable.Timetable;
import vn.drugfree.timetable.TimetableRow;

/**
 * When a legal timer of a model fires; models write {@code ${timetable.end(execution,
 * 'event-id')}}.
 */
@Component("timetable")
public class DeadlineOfTimer {

    private final Timetable timetable;
    private final NewDeadlines deadlines;
    private final DeadlineTable table;
    private final EngineDates dates;
    private final DistrictClock clock;

    DeadlineOfTimer(
            Timetable timetable,
            NewDeadlines deadlines,
            DeadlineTable table,
            EngineDates dates,
            DistrictClock clock) {
        this.timetable = timetable;
        this.deadlines = deadlines;
        this.table = table;
        this.dates = dates;
        this.clock = clock;
    }

    /**
     * The last moment of the event's period.
     *
     * @throws IllegalStateException when the timetable has no row for the event
     */
    public Date end(DelegateExecution execution, String event) {
        String process = ProcessModel.of(execution.getBpmnModelInstance()).key();
        TimetableRow row =
                timetable
                        .row(process, event, execution)
                        .orElseThrow(
                                () ->
                                        new IllegalStateException(
                                                "%s: '%s' has no row in %s"
                                                        .formatted(
                                                                process, event, Timetable.TABLE)));
        KeptDeadline.Subject about =
                new KeptDeadline.Subject(
                        execution.getProcessInstanceId() + "/" + event,
                        KeptDeadline.Kind.TIMER,
                        CaseOf.id(execution),
                        execution.getProcessInstanceId(),
                        process,
                        event,
                        name(execution, event),
                        CaseOf.code(execution),
                        null,
                        null);
        KeptDeadline kept = deadlines.keep(about, row, execution, clock.now());
        return dates.ofTimer(kept.dueAt());
    }

    @EventListener(condition = "#process.eventName == 'end'")
    void end(DelegateExecution process) {
        if (process.getId().equals(process.getProcessInstanceId())
                && process.getProcessInstanceId().equals(process.getActivityInstanceId())) {
            table.endTimersOf(process.getProcessInstanceId());
        }
    }

    private static String name(DelegateExecution execution, String event) {
        ModelElementInstance element = execution.getBpmnModelInstance().getModelElementById(event);
        String name = element == null ? null : element.getAttributeValue("name");
        return name == null ? event : name;
    }
}
