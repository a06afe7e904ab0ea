package vn.drugfree.calendar;

import java.time.LocalDate;
import java.util.List;
import org.springframework.lang.Nullable;

/**
 * A year's days off as decreed, in the shape of an entry under {@code years} of the calendar file.
 *
 * @param daysOff every day off, also one on a weekend, and days in lieu
 */
public record DecreedYear(int year, List<DayOff> daysOff, List<Swap> swaps) {

    public DecreedYear {
        daysOff = List.copyOf(daysOff);
        swaps = List.copyOf(swaps);
    }

    /**
     * Days off for one reason.
     *
     * @param to the last of them, possibly the first, too
     * @param name the reason in Vietnamese, at most 100 characters
     */
    public record DayOff(LocalDate from, LocalDate to, String name) {}

    /**
     * A working day taken off, and the weekly day of rest worked in exchange. One half may stand
     * alone, because its other half may lie in another year.
     */
    public record Swap(@Nullable LocalDate off, @Nullable LocalDate worked) {}
}
