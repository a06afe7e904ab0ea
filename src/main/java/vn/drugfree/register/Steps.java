package vn.drugfree.register;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import vn.drugfree.definition.ProcessModel;

/** Tells the step from its execution. */
@Component
class Steps {

    private final IdentityService identities;

    Steps(@Lazy IdentityService identities) {
        this.identities = identities;
    }

    Step of(DelegateExecution execution) {
        var person = identities.getCurrentAuthentication();
        return new Step(
                String.valueOf(execution.getProcessBusinessKey()),
                ProcessModel.of(execution.getBpmnModelInstance()).key(),
                execution.getCurrentActivityId(),
                person == null ? null : person.getUserId());
    }
}
