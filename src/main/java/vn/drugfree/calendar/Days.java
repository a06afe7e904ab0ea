package vn.drugfree.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Date;

/** Days of the district's calendar as the engine keeps them: a date is the start of that day. */
public final class Days {

    /** How people here write a day: 01/02/2024. */
    public static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    /** How people here write a moment: 14:30 ngày 01/02/2024. */
    public static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("HH:mm 'ngày' dd/MM/yyyy");

    private Days() {}

    public static Date startOf(LocalDate day) {
        return Date.from(day.atStartOfDay(DistrictClock.ZONE).toInstant());
    }

    public static Date endOf(LocalDate day) {
        return Date.from(
                day.atTime(DeadlineCalculator.END_OF_DAY).atZone(DistrictClock.ZONE).toInstant());
    }

    public static LocalDate dayOf(Date moment) {
        return dayOf(moment.toInstant());
    }

    public static LocalDate dayOf(Instant moment) {
        return LocalDate.ofInstant(moment, DistrictClock.ZONE);
    }
}
