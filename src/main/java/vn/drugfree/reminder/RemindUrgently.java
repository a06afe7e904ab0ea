package vn.drugfree.reminder;

import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.drugfree.calendar.DistrictClock;
import vn.drugfree.deadline.OpenDeadline;
import vn.drugfree.deadline.OpenDeadlines;

/**
 * Step {@code remind-if-due} of the urgent reminders: says what has to be said by now, and when to
 * look again. A task that is done, or whose clock stands still, is not looked at again.
 */
@Component("remindUrgently")
class RemindUrgently implements JavaDelegate {

    private final OpenDeadlines deadlines;
    private final SingleMail mail;
    private final DistrictClock clock;

    RemindUrgently(OpenDeadlines deadlines, SingleMail mail, DistrictClock clock) {
        this.deadlines = deadlines;
        this.mail = mail;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution reminder) {
        Instant now = clock.now();
        String task = (String) reminder.getVariable(UrgentReminders.TASK);
        Optional<OpenDeadline> found = deadlines.find(task).filter(OpenDeadline::hourly);
        found.ifPresent(
                deadline ->
                        HourlyStage.reached(deadline, now)
                                .ifPresent(stage -> send(deadline, stage)));
        reminder.setVariable(
                "overdue", found.filter(deadline -> !now.isBefore(deadline.dueAt())).isPresent());
        reminder.setVariable(
                "remindAt",
                found.map(deadline -> Date.from(HourlyStage.next(deadline, now).at()))
                        .orElse(null));
    }

    private void send(OpenDeadline deadline, HourlyStage stage) {
        mail.send(
                PlannedMail.Kind.URGENT,
                deadline,
                new Stage(stage.key()),
                Recipient.of(deadline.assignee(), deadline.candidate()));
    }
}
