package vn.drugfree.reminder;

import java.time.LocalDate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.drugfree.absence.Absences;
import vn.drugfree.calendar.Days;
import vn.drugfree.calendar.DistrictClock;
import vn.drugfree.deadline.PastDeadlines;

/** Step {@code forget-old-mails} of the morning watch. */
@Component("forgetOldMails")
class ForgetOldMails implements JavaDelegate {

    private final MailLedger ledger;
    private final PastDeadlines deadlines;
    private final Absences absences;
    private final ReminderSettings settings;
    private final DistrictClock clock;

    ForgetOldMails(
            MailLedger ledger,
            PastDeadlines deadlines,
            Absences absences,
            ReminderSettings settings,
            DistrictClock clock) {
        this.ledger = ledger;
        this.deadlines = deadlines;
        this.absences = absences;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution watch) {
        LocalDate before = clock.today().minus(settings.keep());
        ledger.forgetBefore(before);
        deadlines.forget(Days.startOf(before).toInstant());
        absences.forget(before);
    }
}
