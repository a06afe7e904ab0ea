package vn.drugfree.reminder;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/**
 * One morning's mails while they are planned. Holds the recipients and a batch of lines, never all
 * lines. Recipients with the same address share a mail.
 */
final class DigestDrafts {

    private static final int BATCH = 1000;

    private final MailLedger ledger;
    private final Function<Recipient, Addressee> addresses;
    private final Instant now;
    private final LocalDate today;

    private final Map<Recipient, Addressee> addressees = new HashMap<>();
    private final Map<String, UUID> mails = new HashMap<>();
    private final List<PlannedMail> newMails = new ArrayList<>();
    private final List<Line> newLines = new ArrayList<>();

    DigestDrafts(
            MailLedger ledger,
            Function<Recipient, Addressee> addresses,
            Instant now,
            LocalDate today) {
        this.ledger = ledger;
        this.addresses = addresses;
        this.now = now;
        this.today = today;
    }

    String mailboxOf(Recipient recipient) {
        return addressee(recipient).mailbox();
    }

    void add(Recipient recipient, String taskId, int version, Stage stage) {
        newLines.add(new Line(mailTo(addressee(recipient)), taskId, version, stage, recipient));
        if (newLines.size() == BATCH) {
            write();
        }
    }

    /** Writes what is left; mails that say nothing new vanish. */
    void finish() {
        write();
        ledger.removeEmpty(now);
    }

    private void write() {
        ledger.add(newMails);
        ledger.addLines(newLines);
        newMails.clear();
        newLines.clear();
    }

    private Addressee addressee(Recipient recipient) {
        return addressees.computeIfAbsent(recipient, addresses);
    }

    private UUID mailTo(Addressee addressee) {
        return mails.computeIfAbsent(addressee.place(), it -> newMail(addressee));
    }

    private UUID newMail(Addressee addressee) {
        UUID id = UUID.randomUUID();
        newMails.add(
                new PlannedMail(
                        id,
                        PlannedMail.Kind.DIGEST,
                        addressee.mailbox(),
                        addressee.address(),
                        today,
                        now,
                        null));
        return id;
    }
}
