package vn.drugfree.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;

/**
 * Turns a legal period into the moment or day it ends (Civil Code 2015, articles 147 and 148).
 *
 * <p>The day of the event is not counted. Months and years end on the matching date, or on the last
 * day of a month that has no such date. A last day that is a day of rest moves to the next working
 * day. Hours run from the moment itself.
 */
public final class DeadlineCalculator {

    // The law says 24:00, which people read as the next day; one second earlier cannot be misread.
    static final LocalTime END_OF_DAY = LocalTime.of(23, 59, 59);

    private final WorkingCalendar calendar;

    DeadlineCalculator(WorkingCalendar calendar) {
        this.calendar = calendar;
    }

    /**
     * The last moment of the period: 23:59:59 of its last day in the district's zone, or exactly so
     * many hours after the start.
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
        if (period.unit() == PeriodUnit.HOURS) {
            return start.plus(Duration.ofHours(period.amount()));
        }
        LocalDate lastDay = end(LocalDate.ofInstant(start, DistrictClock.ZONE), period);
        return lastDay.atTime(END_OF_DAY).atZone(DistrictClock.ZONE).toInstant();
    }

    /**
     * The last day of the period, always a working day. A negative number of days counts back from
     * an event, and then a day of rest gives way to the working day before it: a duty due fifteen
     * days before a meeting must not slip closer to the meeting.
     *
     * @throws IllegalArgumentException if the period is in hours, which have no last day
     */
    public LocalDate end(LocalDate start, LegalPeriod period) {
        LocalDate lastDay = lastDayCounted(start, period);
        return period.amount() < 0
                ? calendar.previousWorkingDay(lastDay)
                : calendar.nextWorkingDay(lastDay);
    }

    private LocalDate lastDayCounted(LocalDate start, LegalPeriod period) {
        return switch (period.unit()) {
            case CALENDAR_DAYS -> start.plusDays(period.amount());
            case WORKING_DAYS -> calendar.plusWorkingDays(start, period.amount());
            case MONTHS -> start.plusMonths(period.amount());
            case YEARS -> start.plusYears(period.amount());
            case HOURS ->
                    throw new IllegalArgumentException(
                            "hours run from a moment, so they have no last day");
        };
    }
}
