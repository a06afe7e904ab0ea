package vn.drugfree.casefile;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * A message that a case throws: hands the person over to another process, or tells one that waits.
 * Sender and receiver share the business key, so that the whole path of a person is one case; the
 * event's input parameters go along.
 */
@Component("handover")
class Handover implements JavaDelegate {

    /** What every process of a person's path knows. */
    private static final List<String> ALWAYS =
            List.of(CaseOpening.CASE_CODE, CaseOpening.COMMUNE, "personCode");

    private final RuntimeService processes;

    Handover(@Lazy RuntimeService processes) {
        this.processes = processes;
    }

    @Override
    public void execute(DelegateExecution execution) {
        MessagePayload payload = MessagePayload.of(execution);
        Map<String, Object> message = new HashMap<>();
        ALWAYS.forEach(name -> message.put(name, execution.getVariable(name)));
        message.putAll(payload.values());
        processes
                .createMessageCorrelation(payload.message())
                .processInstanceBusinessKey(execution.getProcessBusinessKey())
                .setVariables(message)
                .correlate();
    }
}
