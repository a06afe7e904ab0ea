package vn.drugfree.reminder;

import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.drugfree.calendar.DistrictClock;
import vn.drugfree.deadline.OpenDeadline;

/** Says at once, whatever hour it is and whatever the recipient wishes, what cannot wait. */
@Component
class UrgentMail {

    private final MailLedger ledger;
    private final AddressBook addresses;
    private final Dispatch dispatch;
    private final DistrictClock clock;

    UrgentMail(MailLedger ledger, AddressBook addresses, Dispatch dispatch, DistrictClock clock) {
        this.ledger = ledger;
        this.addresses = addresses;
        this.dispatch = dispatch;
        this.clock = clock;
    }

    /** Nothing happens if the recipient was told of that stage before. */
    void send(OpenDeadline deadline, HourlyStage stage) {
        Recipient recipient = Recipient.of(deadline.assignee(), deadline.candidate());
        Addressee addressee = addresses.find(recipient);
        PlannedMail mail =
                new PlannedMail(
                        UUID.randomUUID(),
                        PlannedMail.Kind.URGENT,
                        addressee.mailbox(),
                        addressee.address(),
                        clock.today(),
                        clock.now(),
                        null);
        Line line =
                new Line(
                        mail.id(),
                        deadline.taskId(),
                        deadline.version(),
                        new Stage(stage.key()),
                        recipient);
        if (ledger.add(mail, line)) {
            dispatch.send(mail.id());
        }
    }
}
