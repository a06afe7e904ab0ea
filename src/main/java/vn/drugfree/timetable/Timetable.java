package vn.drugfree.timetable;

import java.util.Optional;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import vn.drugfree.calendar.Days;
import vn.drugfree.calendar.DistrictClock;

/** Looks a period up in the decision table {@code task-timetable}. */
@Component("timetableRows")
public final class Timetable {

    /** Key of the decision table. */
    public static final String TABLE = "task-timetable";

    private final DecisionService decisions;
    private final DistrictClock clock;

    // The engine collects its expression beans before it offers its services.
    Timetable(@Lazy DecisionService decisions, DistrictClock clock) {
        this.decisions = decisions;
        this.clock = clock;
    }

    /**
     * The row in force today.
     *
     * @param process key of the process
     * @param element id of the task or event
     * @param scope knows the variables {@code variant} and {@code planClause}, if there are any: a
     *     row may leave its clause to the case
     */
    public Optional<TimetableRow> row(String process, String element, VariableScope scope) {
        VariableMap question =
                Variables.createVariables()
                        .putValue("process", process)
                        .putValue("element", element)
                        .putValue("variant", scope.getVariable("variant"))
                        .putValue("planClause", scope.getVariable("planClause"))
                        .putValue("day", Days.startOf(clock.today()));
        return decisions.evaluateDecisionTableByKey(TABLE, question).getResultList().stream()
                .findFirst()
                .map(TimetableRow::of);
    }
}
