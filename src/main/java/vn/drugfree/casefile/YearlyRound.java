package vn.drugfree.casefile;

import java.time.LocalDate;
import java.util.Set;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import vn.drugfree.calendar.Days;
import vn.drugfree.calendar.DistrictClock;
import vn.drugfree.input.InvalidInput;

/**
 * A case that the district has once a year. Models call it {@code yearly}: {@code
 * ${yearly.open('review-due')}}.
 *
 * <p>The case knows {@code reviewYear} (a number) and, to count deadlines from, {@code
 * yearBeginsOn} and {@code yearEndsOn} (1 January and 31 December).
 */
@Component("yearly")
public class YearlyRound {

    private static final String YEAR = "reviewYear";

    /** Somebody ended it in Cockpit; the year may have another. */
    private static final Set<String> CANCELLED =
            Set.of(
                    HistoricProcessInstance.STATE_EXTERNALLY_TERMINATED,
                    HistoricProcessInstance.STATE_INTERNALLY_TERMINATED);

    private final DistrictClock clock;
    private final RuntimeService processes;
    private final HistoryService history;

    YearlyRound(DistrictClock clock, @Lazy RuntimeService processes, @Lazy HistoryService history) {
        this.clock = clock;
        this.processes = processes;
        this.history = history;
    }

    /**
     * Whether this year's case of that process was opened, be it over by now, and not cancelled.
     */
    public boolean opened(String process) {
        return opened(process, clock.today().getYear());
    }

    /** Opens this year's case, which that message starts. */
    public void open(String message) {
        processes.createMessageCorrelation(message).correlateStartMessage();
    }

    /**
     * Start listener of such a process.
     *
     * @throws InvalidInput if the year has its case already
     */
    public void begin(DelegateExecution execution) {
        LocalDate today = clock.today();
        String process =
                execution
                        .getProcessEngineServices()
                        .getRepositoryService()
                        .getProcessDefinition(execution.getProcessDefinitionId())
                        .getKey();
        if (opened(process, today.getYear())) {
            throw new InvalidInput(
                    "Năm %d đã có đợt này rồi, không mở thêm được.".formatted(today.getYear()));
        }
        execution.setVariable(YEAR, today.getYear());
        execution.setVariable("yearBeginsOn", Days.startOf(LocalDate.of(today.getYear(), 1, 1)));
        execution.setVariable("yearEndsOn", Days.startOf(LocalDate.of(today.getYear(), 12, 31)));
    }

    private boolean opened(String process, int year) {
        return history
                .createHistoricProcessInstanceQuery()
                .processDefinitionKey(process)
                .variableValueEquals(YEAR, year)
                .list()
                .stream()
                .anyMatch(round -> !CANCELLED.contains(round.getState()));
    }
}
