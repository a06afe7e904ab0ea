package vn.drugfree.calendarchange;

import jakarta.annotation.PostConstruct;
import java.util.List;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.drugfree.calendar.DecreedYear;
import vn.drugfree.calendar.InvalidYear;
import vn.drugfree.calendar.WorkingCalendar;
import vn.drugfree.deadline.CalendarMoves;
import vn.drugfree.deadline.CalendarMoves.Move;
import vn.drugfree.input.InvalidInput;
import vn.drugfree.input.Reason;

/** Previews and applies the days off of a year. */
@Component
class CalendarChanges {

    private final WorkingCalendar calendar;
    private final WorkingCalendar fromFile;
    private final AppliedYears years;
    private final CalendarMoves moves;
    private final TransactionTemplate transaction;
    private volatile long known;

    CalendarChanges(
            WorkingCalendar calendar,
            AppliedYears years,
            CalendarMoves moves,
            TransactionTemplate transaction) {
        this.calendar = calendar;
        this.fromFile = calendar.asOfNow();
        this.years = years;
        this.moves = moves;
        this.transaction = transaction;
    }

    /**
     * What the managers entered goes over what the file says: at the start, and whenever another
     * node of the application has added to it.
     */
    @PostConstruct
    @Scheduled(fixedDelayString = "${drugfree.calendar-refresh:PT1M}")
    synchronized void refresh() {
        long newest = years.newest();
        if (newest > known) {
            WorkingCalendar whole = fromFile;
            for (DecreedYear year : years.all()) {
                whole = whole.with(year);
            }
            calendar.adopt(whole);
            known = newest;
        }
    }

    /**
     * @throws InvalidInput naming the entry that is wrong
     */
    List<Move> preview(DecreedYear year) {
        refresh();
        return moves.under(with(year));
    }

    /** What came of it. */
    record Result(boolean changed, int moved) {}

    /**
     * Puts the year into force and moves the open deadlines, all or none.
     *
     * @throws InvalidInput naming the entry that is wrong, or a missing reason
     */
    synchronized Result apply(DecreedYear year, String entered, String appliedBy) {
        String reason = Reason.checked(entered);
        try {
            return transaction.execute(
                    status -> {
                        years.waitForOthers();
                        refresh();
                        return change(with(year), year, reason, appliedBy);
                    });
        } catch (RuntimeException failure) {
            // What came into memory with the transaction goes with it.
            calendar.adopt(fromFile);
            known = 0;
            refresh();
            throw failure;
        }
    }

    /** Deadlines that are older than the last change of the calendar file move along. */
    private Result change(
            WorkingCalendar changed, DecreedYear year, String reason, String appliedBy) {
        List<Move> found = moves.under(changed);
        boolean isNew = !changed.yearInForce(year.year()).equals(calendar.yearInForce(year.year()));
        if (isNew) {
            years.add(year, reason, appliedBy);
            calendar.adopt(changed);
        }
        moves.apply(found, reason, appliedBy);
        return new Result(isNew || !found.isEmpty(), found.size());
    }

    private WorkingCalendar with(DecreedYear year) {
        try {
            return calendar.with(year);
        } catch (InvalidYear mistake) {
            throw new InvalidInput(mistake.getMessage());
        }
    }
}
