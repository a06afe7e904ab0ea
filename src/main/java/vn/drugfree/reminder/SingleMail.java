package vn.drugfree.reminder;

import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.drugfree.calendar.DistrictClock;
import vn.drugfree.deadline.OpenDeadline;

/** Says one thing that was not to be said, or not known, in the morning. */
@Component
class SingleMail {

    private final MailLedger ledger;
    private final AddressBook addresses;
    private final Dispatch dispatch;
    private final DistrictClock clock;

    SingleMail(MailLedger ledger, AddressBook addresses, Dispatch dispatch, DistrictClock clock) {
        this.ledger = ledger;
        this.addresses = addresses;
        this.dispatch = dispatch;
        this.clock = clock;
    }

    /** Nothing happens if the recipient was told of that stage before. */
    void send(PlannedMail.Kind kind, OpenDeadline deadline, Stage stage, Recipient recipient) {
        Addressee addressee = addresses.find(recipient);
        PlannedMail mail =
                new PlannedMail(
                        UUID.randomUUID(),
                        kind,
                        addressee.mailbox(),
                        addressee.address(),
                        clock.today(),
                        clock.now(),
                        null);
        Line line = new Line(mail.id(), deadline.taskId(), deadline.version(), stage, recipient);
        if (ledger.add(mail, line)) {
            dispatch.send(mail.id());
        }
    }
}
