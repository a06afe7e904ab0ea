package vn.drugfree.reminder;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.runtime.VariableInstance;
import org.springframework.stereotype.Component;

/** Step {@code plan-reminders} of the morning watch. */
@Component("planReminders")
class PlanReminders implements JavaDelegate {

    private final MorningPlan plan;
    private final MailLedger ledger;
    private final RuntimeService processes;

    PlanReminders(MorningPlan plan, MailLedger ledger, RuntimeService processes) {
        this.plan = plan;
        this.ledger = ledger;
        this.processes = processes;
    }

    @Override
    public void execute(DelegateExecution watch) {
        plan.write();
        Set<String> underWay = underWay();
        List<String> mails =
                ledger.waitingDigests().stream()
                        .map(UUID::toString)
                        .filter(mail -> !underWay.contains(mail))
                        .toList();
        watch.setVariable("mails", new ArrayList<>(mails));
    }

    /** A mail that waits since the day before is still looked after by its own process. */
    private Set<String> underWay() {
        return processes.createVariableInstanceQuery().variableName("mailId").list().stream()
                .map(VariableInstance::getValue)
                .map(String.class::cast)
                .collect(Collectors.toSet());
    }
}
