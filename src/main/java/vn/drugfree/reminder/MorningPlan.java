package vn.drugfree.reminder;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.drugfree.calendar.Days;
import vn.drugfree.calendar.DistrictClock;
import vn.drugfree.calendar.WorkingCalendar;
import vn.drugfree.deadline.OpenDeadlines;
import vn.drugfree.deadline.UntoldChanges;

/** Finds out what has to be said this morning, and writes it into the ledger. */
@Component
class MorningPlan {

    // No reminder is planned further ahead than this.
    private static final int DAYS_AHEAD = 30;

    private final OpenDeadlines deadlines;
    private final UntoldChanges changes;
    private final MailLedger ledger;
    private final AddressBook addresses;
    private final Preferences preferences;
    private final WorkingCalendar calendar;
    private final DistrictClock clock;

    MorningPlan(
            OpenDeadlines deadlines,
            UntoldChanges changes,
            MailLedger ledger,
            AddressBook addresses,
            Preferences preferences,
            WorkingCalendar calendar,
            DistrictClock clock) {
        this.deadlines = deadlines;
        this.changes = changes;
        this.ledger = ledger;
        this.addresses = addresses;
        this.preferences = preferences;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** Plans what is not planned yet; once more on the same morning, nothing. */
    @Transactional
    void write() {
        LocalDate today = clock.today();
        DigestDrafts drafts = new DigestDrafts(ledger, addresses::find, clock.now(), today);
        planReminders(drafts, today);
        changes.forEach(
                change ->
                        drafts.add(
                                Recipient.of(change.assignee(), change.candidate()),
                                change.taskId(),
                                change.version(),
                                Stage.CHANGED));
        drafts.finish();
    }

    private void planReminders(DigestDrafts drafts, LocalDate today) {
        Map<String, Preference> wishes = preferences.all();
        Map<LocalDate, Integer> daysLeft = new HashMap<>();
        Instant horizon = Days.endOf(today.plusDays(DAYS_AHEAD)).toInstant();
        deadlines.forEachDueBefore(
                horizon,
                deadline -> {
                    int left =
                            daysLeft.computeIfAbsent(
                                    deadline.dueOn(),
                                    day -> calendar.workingDaysBetween(today, day));
                    Recipient recipient = Recipient.of(deadline.assignee(), deadline.candidate());
                    Stage.of(deadline, today, left)
                            .filter(
                                    stage ->
                                            !stage.isBefore()
                                                    || wantsEarly(recipient, drafts, wishes))
                            .ifPresent(
                                    stage ->
                                            drafts.add(
                                                    recipient,
                                                    deadline.taskId(),
                                                    deadline.version(),
                                                    stage));
                });
    }

    private static boolean wantsEarly(
            Recipient recipient, DigestDrafts drafts, Map<String, Preference> wishes) {
        Preference wish = wishes.get(drafts.mailboxOf(recipient));
        return wish == null || wish.early();
    }
}
