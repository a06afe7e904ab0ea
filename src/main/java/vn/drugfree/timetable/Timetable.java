package vn.drugfree.timetable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.Optional;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import vn.drugfree.calendar.Days;
import vn.drugfree.calendar.DeadlineCalculator;
import vn.drugfree.calendar.DistrictClock;
import vn.drugfree.calendar.PeriodUnit;
import vn.drugfree.definition.ProcessModel;

/** Looks a deadline up in the decision table and counts it out on the working calendar. */
@Component
public final class Timetable {

    private static final String TABLE = "task-timetable";

    private final DecisionService decisions;
    private final DeadlineCalculator calculator;
    private final DistrictClock clock;

    // The engine collects its expression beans, this one too, before it offers its services.
    Timetable(@Lazy DecisionService decisions, DeadlineCalculator calculator, DistrictClock clock) {
        this.decisions = decisions;
        this.calculator = calculator;
        this.clock = clock;
    }

    /**
     * When a timer of a model fires; models write {@code ${timetable.end(execution, 'event-id')}}.
     *
     * @throws IllegalStateException when the table has no row for the event
     */
    public Date end(DelegateExecution execution, String event) {
        String process = ProcessModel.of(execution.getBpmnModelInstance()).key();
        TimetableRow row =
                row(process, event, execution)
                        .orElseThrow(
                                () ->
                                        new IllegalStateException(
                                                "%s: '%s' has no row in %s"
                                                        .formatted(process, event, TABLE)));
        return end(row, execution, clock.now());
    }

    Optional<TimetableRow> row(String process, String element, VariableScope scope) {
        VariableMap question =
                Variables.createVariables()
                        .putValue("process", process)
                        .putValue("element", element)
                        .putValue("variant", scope.getVariable("variant"))
                        .putValue("day", Days.startOf(clock.today()));
        return decisions.evaluateDecisionTableByKey(TABLE, question).getResultList().stream()
                .findFirst()
                .map(TimetableRow::of);
    }

    Date end(TimetableRow row, VariableScope scope, Instant begin) {
        if (row.period().unit() == PeriodUnit.HOURS) {
            return Date.from(calculator.end(begin, row.period()));
        }
        return Days.endOf(calculator.end(startingDay(row, scope, begin), row.period()));
    }

    static LocalDate startingDay(TimetableRow row, VariableScope scope, Instant begin) {
        return scope.getVariable(row.from()) instanceof Date day
                ? Days.dayOf(day)
                : LocalDate.ofInstant(begin, DistrictClock.ZONE);
    }
}
