package vn.drugfree.reminder;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Step {@code plan-reminders} of the morning watch. */
@Component("planReminders")
class PlanReminders implements JavaDelegate {

    private final MorningPlan plan;
    private final MailLedger ledger;

    PlanReminders(MorningPlan plan, MailLedger ledger) {
        this.plan = plan;
        this.ledger = ledger;
    }

    @Override
    public void execute(DelegateExecution watch) {
        plan.write();
        List<String> mails = ledger.waitingDigests().stream().map(UUID::toString).toList();
        watch.setVariable("mails", new ArrayList<>(mails));
    }
}
