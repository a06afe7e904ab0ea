package vn.drugfree.reminder;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.drugfree.calendar.DistrictClock;
import vn.drugfree.calendar.WorkingCalendar;

/**
 * One recipient's mail of one morning. Runs in a job of its own: if the mail server refuses, the
 * claims in the ledger roll back with the job, and the engine tries again.
 */
@Component
class Digests {

    private static final Logger LOG = LoggerFactory.getLogger(Digests.class);

    private final OpenTasks tasks;
    private final AddressBook addresses;
    private final ReminderLedger ledger;
    private final DigestMail mail;
    private final WorkingCalendar calendar;
    private final DistrictClock clock;
    private final String tasklist;

    Digests(
            OpenTasks tasks,
            AddressBook addresses,
            ReminderLedger ledger,
            DigestMail mail,
            WorkingCalendar calendar,
            DistrictClock clock,
            @Value("${drugfree.base-url}") String baseUrl) {
        this.tasks = tasks;
        this.addresses = addresses;
        this.ledger = ledger;
        this.mail = mail;
        this.calendar = calendar;
        this.clock = clock;
        this.tasklist = baseUrl + "/camunda/app/tasklist/default/#/?task=";
    }

    void send(Recipient recipient) {
        LocalDate today = clock.today();
        String messageId = messageId(recipient, today);
        addresses
                .find(recipient)
                .ifPresentOrElse(
                        addressee -> {
                            List<DigestLine> lines = claim(recipient, today, messageId);
                            if (!lines.isEmpty()) {
                                mail.send(addressee, lines, messageId);
                            }
                        },
                        () -> LOG.warn("No mail address for {}", recipient.key()));
    }

    private List<DigestLine> claim(Recipient recipient, LocalDate today, String messageId) {
        List<DigestLine> lines = new ArrayList<>();
        for (OpenTask task : tasks.of(recipient)) {
            Stage.of(task, today, calendar)
                    .filter(stage -> ledger.claim(task, stage, recipient, messageId))
                    .ifPresent(
                            stage -> lines.add(DigestLine.of(task, stage, tasklist + task.id())));
        }
        return lines;
    }

    /** The same for a repeated try: whoever gets a mail twice after a crash can tell. */
    private static String messageId(Recipient recipient, LocalDate today) {
        String seed = "digest " + today + " " + recipient.key();
        return UUID.nameUUIDFromBytes(seed.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
