package vn.drugfree.award;

import java.util.Date;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import vn.drugfree.calendar.Days;
import vn.drugfree.calendar.DistrictClock;

/** What earlier cases say about a head: {@code ${liability.earlier(execution, 24)}}. */
@Component("liability")
public class Liability {

    private final HistoryService history;
    private final DistrictClock clock;

    Liability(@Lazy HistoryService history, DistrictClock clock) {
        this.history = history;
        this.clock = clock;
    }

    /** How often the head of that unit was found at fault for that reason, in the last months. */
    public long earlier(DelegateExecution execution, int months) {
        Date since = Days.startOf(clock.today().minusMonths(months));
        return history.createHistoricProcessInstanceQuery()
                .processDefinitionKey("accountability")
                .startedAfter(since)
                .variableValueEquals("liableUnit", execution.getVariable("liableUnit"))
                .variableValueEquals("liabilityReason", execution.getVariable("liabilityReason"))
                .variableValueNotEquals("liabilityMeasure", "no-fault")
                .count();
    }
}
