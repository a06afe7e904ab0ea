package vn.drugfree.casefile;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * A message that opens a case with a code of its own. The new case knows the commune, the event's
 * input parameters and, as {@code sourceCase}, the code of the case that opened it.
 */
@Component("newCase")
class NewCase implements JavaDelegate {

    private final RuntimeService processes;
    private final IdentityService identities;

    NewCase(@Lazy RuntimeService processes, @Lazy IdentityService identities) {
        this.processes = processes;
        this.identities = identities;
    }

    @Override
    public void execute(DelegateExecution execution) {
        MessagePayload payload = MessagePayload.of(execution);
        Authentication actor = identities.getCurrentAuthentication();
        // The commune is that of the matter, not of whoever did the step before.
        identities.clearAuthentication();
        try {
            processes
                    .createMessageCorrelation(payload.message())
                    .setVariables(payload.values())
                    .setVariable(CaseOpening.COMMUNE, execution.getVariable(CaseOpening.COMMUNE))
                    .setVariable("sourceCase", execution.getVariable(CaseOpening.CASE_CODE))
                    .correlateStartMessage();
        } finally {
            identities.setAuthentication(actor);
        }
    }
}
