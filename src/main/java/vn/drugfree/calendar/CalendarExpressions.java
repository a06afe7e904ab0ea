package vn.drugfree.calendar;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.temporal.ChronoUnit;
import java.util.Date;

/** What a model may ask the calendar, as {@code ${calendar.…}}; dates are starts of days. */
public final class CalendarExpressions {

    private final DistrictClock clock;
    private final WorkingCalendar calendar;

    CalendarExpressions(DistrictClock clock, WorkingCalendar calendar) {
        this.clock = clock;
        this.calendar = calendar;
    }

    public Date today() {
        return Days.startOf(clock.today());
    }

    public boolean workingToday() {
        return calendar.isWorkingDay(clock.today());
    }

    /**
     * The start of the day after that many working days from today: those days have passed then.
     */
    public Date afterWorkingDays(int days) {
        return Days.startOf(calendar.plusWorkingDays(clock.today(), days).plusDays(1));
    }

    public Date plusMonths(Date from, int months) {
        return Days.startOf(Days.dayOf(from).plusMonths(months));
    }

    /**
     * A fixed day of the year that a date lies in.
     *
     * @param day month and day, such as 06-30
     */
    public Date inYearOf(Date date, String day) {
        return Days.startOf(MonthDay.parse("--" + day).atYear(Days.dayOf(date).getYear()));
    }

    /**
     * A moment of a day.
     *
     * @param time hours and minutes, such as 08:30
     */
    public Date at(Date day, String time) {
        return Date.from(
                Days.dayOf(day)
                        .atTime(LocalTime.parse(time))
                        .atZone(DistrictClock.ZONE)
                        .toInstant());
    }

    /** The day in the middle, the earlier of two. */
    public Date halfway(Date from, Date to) {
        LocalDate first = Days.dayOf(from);
        return Days.startOf(first.plusDays(first.until(Days.dayOf(to), ChronoUnit.DAYS) / 2));
    }
}
