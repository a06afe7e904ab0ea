package vn.drugfree.reminder;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.drugfree.calendar.DistrictClock;
import vn.drugfree.deadline.UntoldChanges;
import vn.drugfree.mail.NotDelivered;
import vn.drugfree.mail.Postman;

/**
 * Sends one mail of the ledger and notes what became of it, in the transaction of the job that
 * sends. Should the process die after the mail server took the mail and before the commit, the job
 * runs again and the same mail leaves once more, recognisable by its Message-ID.
 */
@Component
class Sending {

    private final Outbox outbox;
    private final ReminderMail mails;
    private final Postman postman;
    private final UntoldChanges changes;
    private final SendingTimes times;
    private final ReminderSettings settings;
    private final ReminderMeters meters;
    private final DistrictClock clock;

    enum Outcome {
        /** Nothing is left to do: sent by now, sent before, or no longer needed. */
        DONE,
        /** The hour or the day is not one for mails. */
        NOT_YET,
        /** To be tried again. */
        REFUSED,
        GIVEN_UP
    }

    Sending(
            Outbox outbox,
            ReminderMail mails,
            Postman postman,
            UntoldChanges changes,
            SendingTimes times,
            ReminderSettings settings,
            ReminderMeters meters,
            DistrictClock clock) {
        this.outbox = outbox;
        this.mails = mails;
        this.postman = postman;
        this.changes = changes;
        this.times = times;
        this.settings = settings;
        this.meters = meters;
        this.clock = clock;
    }

    Outcome send(UUID id) {
        return outbox.take(id).map(this::send).orElse(Outcome.DONE);
    }

    private Outcome send(PlannedMail mail) {
        if (mail.kind() == PlannedMail.Kind.DIGEST
                && times.leavesAt(mail.id()).isAfter(clock.now())) {
            return Outcome.NOT_YET;
        }
        Map<Boolean, List<StatedLine>> lines =
                outbox.linesOf(mail).stream()
                        .collect(Collectors.partitioningBy(StatedLine::current));
        if (mail.repeats() == null) {
            outbox.leaveOut(lines.get(false));
        }
        if (lines.get(true).isEmpty()) {
            outbox.drop(mail.id(), "Không còn việc để nhắc");
            return Outcome.DONE;
        }
        if (mail.address() == null) {
            return refused(mail, "Không có địa chỉ thư", 1);
        }
        return deliver(mail, lines.get(true));
    }

    private Outcome deliver(PlannedMail mail, List<StatedLine> lines) {
        try {
            String answer = postman.deliver(mails.write(mail, lines));
            outbox.sent(mail.id(), answer);
        } catch (NotDelivered refused) {
            return refused(mail, refused.getMessage(), settings.tries());
        } catch (MessagingException unwritable) {
            return refused(mail, answer(unwritable), settings.tries());
        }
        changes.markTold(
                lines.stream()
                        .filter(StatedLine::tellsChange)
                        .map(StatedLine::line)
                        .map(line -> new UntoldChanges.Id(line.taskId(), line.version()))
                        .toList(),
                clock.now());
        meters.sent.increment();
        return Outcome.DONE;
    }

    /** Not in its own words: they may name the address. */
    private static String answer(MessagingException unwritable) {
        return unwritable instanceof AddressException
                ? "Địa chỉ thư không hợp lệ"
                : "Không lập được thư";
    }

    private Outcome refused(PlannedMail mail, String answer, int mostTries) {
        meters.failed.increment();
        if (outbox.refused(mail.id(), answer) < mostTries) {
            return Outcome.REFUSED;
        }
        outbox.giveUp(mail.id());
        meters.givenUp.increment();
        return Outcome.GIVEN_UP;
    }
}
