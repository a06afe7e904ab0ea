package vn.drugfree.reminder;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.drugfree.calendar.DistrictClock;

/** Sends mails again at somebody's wish. */
@Component
class RepeatedMails {

    private final Outbox outbox;
    private final MailLedger ledger;
    private final AddressBook addresses;
    private final Dispatch dispatch;
    private final DistrictClock clock;

    RepeatedMails(
            Outbox outbox,
            MailLedger ledger,
            AddressBook addresses,
            Dispatch dispatch,
            DistrictClock clock) {
        this.outbox = outbox;
        this.ledger = ledger;
        this.addresses = addresses;
        this.dispatch = dispatch;
        this.clock = clock;
    }

    /**
     * Plans a mail with the lines of another, to the address its mailbox has today. A mail that
     * still waits for its next try is given up for it: it must not arrive twice.
     *
     * @return the new mail; empty if there is no such mail
     */
    @Transactional
    Optional<UUID> send(UUID id) {
        outbox.take(id).ifPresent(waiting -> outbox.giveUp(waiting.id()));
        return outbox.find(id).map(this::planAgain);
    }

    private UUID planAgain(PlannedMail first) {
        Addressee addressee = addresses.find(new Recipient(first.recipient()));
        PlannedMail again =
                new PlannedMail(
                        UUID.randomUUID(),
                        PlannedMail.Kind.REPEAT,
                        first.recipient(),
                        addressee.address(),
                        clock.today(),
                        clock.now(),
                        first.linesOf());
        ledger.add(List.of(again));
        dispatch.send(again.id());
        return again.id();
    }
}
