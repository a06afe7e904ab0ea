package vn.drugfree.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/**
 * Turns a legal period into the moment or day it ends (Civil Code 2015, articles 147 and 148).
 *
 * <p>The day of the event is not counted. Months and years end on the matching date, or on the last
 * day of a month that has no such date. A last day that is a day of rest moves to the next working
 * day. Hours run from the moment itself.
 *
 * <p>While a clock stands still, nothing counts. The day on which it is stopped is lost, the day on
 * which it goes on counts again; stopped and resumed on one day, it loses nothing. Months and years
 * then take as many days as they would have had without the pause. Hours lose exactly the time of
 * the pause. A last day does not move onto a day lost to a pause. Days counted back from an event
 * are fixed by that event: pauses do not move them.
 */
public final class DeadlineCalculator {

    // The law says 24:00, which people read as the next day; one second earlier cannot be misread.
    static final LocalTime END_OF_DAY = LocalTime.of(23, 59, 59);

    private final WorkingCalendar calendar;

    private DeadlineCalculator(WorkingCalendar calendar) {
        this.calendar = calendar;
    }

    public static DeadlineCalculator on(WorkingCalendar calendar) {
        return new DeadlineCalculator(calendar);
    }

    /**
     * Counts a period out. It ends at 23:59:59 of its last day in the district's zone, or exactly
     * so many hours after the start. A negative number of days counts back from the day of the
     * start.
     *
     * @param period zero days means the end of the starting day, or of the next working day when it
     *     starts on a day of rest
     * @param pauses in any order; they may overlap, and those before the start or after the end
     *     change nothing. While one that begins no later than the end still lasts, there is no end.
     */
    public Counting count(Instant start, LegalPeriod period, List<Pause> pauses) {
        if (period.unit() == PeriodUnit.HOURS) {
            return new HourCount(start, period, new Pauses(pauses)).counted();
        }
        return days(start, period, period.amount() < 0 ? List.of() : pauses);
    }

    /**
     * The last moment of the period if no clock is stopped: 23:59:59 of its last day in the
     * district's zone, or exactly so many hours after the start.
     *
     * @param period zero or more units; zero days means the end of the starting day, or of the next
     *     working day when it starts on a day of rest
     * @throws IllegalArgumentException if the amount is negative: a moment has no countdown
     */
    public Instant end(Instant start, LegalPeriod period) {
        if (period.amount() < 0) {
            throw new IllegalArgumentException(
                    "%d %s: a time limit that runs from a moment cannot be negative"
                            .formatted(period.amount(), period.unit()));
        }
        return count(start, period, List.of()).end();
    }

    /**
     * The last day of the period, always a working day. A negative number of days counts back from
     * an event, and then a day of rest gives way to the working day before it: a duty due fifteen
     * days before a meeting must not slip closer to the meeting.
     *
     * @throws IllegalArgumentException if the period is in hours, which have no last day
     */
    public LocalDate end(LocalDate start, LegalPeriod period) {
        return Days.dayOf(days(Days.startOf(start).toInstant(), period, List.of()).end());
    }

    // A calendar that changes meanwhile must not give half an old answer and half a new one.
    private Counting days(Instant start, LegalPeriod period, List<Pause> pauses) {
        return new DayCount(calendar.asOfNow(), start, period, new Pauses(pauses)).counted();
    }
}
