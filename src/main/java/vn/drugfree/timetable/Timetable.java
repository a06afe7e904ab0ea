package vn.drugfree.timetable;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.context.annotation.Lazy;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;
import vn.drugfree.calendar.Days;
import vn.drugfree.calendar.DistrictClock;

/** Looks a period up in the decision table {@code task-timetable}. */
@Component("timetableRows")
public final class Timetable {

    /** Key of the decision table. */
    public static final String TABLE = "task-timetable";

    /** Answers to keep: a day asks for each step and clause once. */
    private static final int MOST = 10_000;

    private final DecisionService decisions;
    private final RepositoryService repository;
    private final DistrictClock clock;

    // The table has hundreds of rows, and the engine reads each one anew for each question; on a
    // morning with thousands of new tasks the same few questions come again and again.
    private final Map<Question, Optional<TimetableRow>> answers = new ConcurrentHashMap<>();

    /** All that an answer depends on. */
    private record Question(
            String tableId,
            String process,
            String element,
            @Nullable Object variant,
            @Nullable Object planClause,
            LocalDate day) {}

    // The engine collects its expression beans before it offers its services.
    Timetable(
            @Lazy DecisionService decisions,
            @Lazy RepositoryService repository,
            DistrictClock clock) {
        this.decisions = decisions;
        this.repository = repository;
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
        if (answers.size() >= MOST) {
            answers.clear();
        }
        return answers.computeIfAbsent(
                new Question(
                        newestTable(),
                        process,
                        element,
                        scope.getVariable("variant"),
                        scope.getVariable("planClause"),
                        clock.today()),
                this::ask);
    }

    private String newestTable() {
        return repository
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey(TABLE)
                .latestVersion()
                .singleResult()
                .getId();
    }

    private Optional<TimetableRow> ask(Question question) {
        VariableMap variables =
                Variables.createVariables()
                        .putValue("process", question.process())
                        .putValue("element", question.element())
                        .putValue("variant", question.variant())
                        .putValue("planClause", question.planClause())
                        .putValue("day", Days.startOf(question.day()));
        return decisions
                .evaluateDecisionTableById(question.tableId(), variables)
                .getResultList()
                .stream()
                .findFirst()
                .map(TimetableRow::of);
    }
}
