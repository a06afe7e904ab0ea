package vn.drugfree.reminder;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;
import vn.drugfree.calendar.DistrictClock;
import vn.drugfree.calendar.WorkingCalendar;
import vn.drugfree.deadline.OpenDeadline;
import vn.drugfree.deadline.OpenDeadlines;

/**
 * Tells whoever gets a task after the day's mails were planned what they would have said. Whoever
 * takes a task for the own person has just read it.
 */
@Component
class NewHolder {

    private final OpenDeadlines deadlines;
    private final UrgentReminders urgent;
    private final AddressBook addresses;
    private final Preferences preferences;
    private final MailLedger ledger;
    private final Outbox outbox;
    private final SingleMail mail;
    private final IdentityService identities;
    private final WorkingCalendar calendar;
    private final DistrictClock clock;

    NewHolder(
            OpenDeadlines deadlines,
            UrgentReminders urgent,
            AddressBook addresses,
            Preferences preferences,
            MailLedger ledger,
            Outbox outbox,
            SingleMail mail,
            @Lazy IdentityService identities,
            WorkingCalendar calendar,
            DistrictClock clock) {
        this.deadlines = deadlines;
        this.urgent = urgent;
        this.addresses = addresses;
        this.preferences = preferences;
        this.ledger = ledger;
        this.outbox = outbox;
        this.mail = mail;
        this.identities = identities;
        this.calendar = calendar;
        this.clock = clock;
    }

    @EventListener(condition = "#task.eventName == 'assignment'")
    void assigned(DelegateTask task) {
        if (!isCaller(task.getAssignee())) {
            deadlines.find(task.getId()).ifPresent(deadline -> tell(deadline, task.getAssignee()));
        }
    }

    private boolean isCaller(@Nullable String person) {
        var caller = identities.getCurrentAuthentication();
        return caller != null && caller.getUserId().equals(person);
    }

    private void tell(OpenDeadline deadline, @Nullable String assignee) {
        LocalDate today = clock.today();
        if (deadline.hourly()) {
            urgent.lookAgain(deadline.taskId());
        } else if (ledger.isPlanned(today)) {
            Recipient recipient = Recipient.of(assignee, deadline.candidate());
            Addressee addressee = addresses.find(recipient);
            Stage.of(deadline, today, calendar.workingDaysBetween(today, deadline.dueOn()))
                    .filter(stage -> !stage.isBefore() || wantsEarly(addressee))
                    .ifPresent(stage -> tell(deadline, stage, recipient, addressee));
        }
    }

    private boolean wantsEarly(Addressee addressee) {
        return preferences.of(addressee.mailbox()).early();
    }

    /** In the day's mail to the same mailbox if that has not left. */
    private void tell(
            OpenDeadline deadline, Stage stage, Recipient recipient, Addressee addressee) {
        Optional<PlannedMail> waiting = outbox.takeDigest(clock.today(), addressee);
        if (waiting.isPresent()) {
            ledger.addLines(
                    List.of(
                            new Line(
                                    waiting.get().id(),
                                    deadline.taskId(),
                                    deadline.version(),
                                    stage,
                                    recipient)));
        } else {
            mail.send(PlannedMail.Kind.DIGEST, deadline, stage, recipient);
        }
    }
}
