package vn.drugfree.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.lang.Nullable;

/**
 * How a time limit was counted out, day by day.
 *
 * @param runs each day from the starting day to the day of the end, in calendar order and without
 *     gaps; for a negative period from the day of the end to the starting day. Days marked {@link
 *     Mark#COUNTED} are as many as the period has. While the clock stands still, the runs stop with
 *     the day on which it was stopped, marked {@link Mark#STOPPED} even if it is the starting day.
 *     Hours are exact in {@code end} alone: their runs do not show a pause within one day.
 * @param lastDay the last day counted, before a day of rest moved the end; null for hours, and
 *     while the clock stands still
 * @param end last moment of the period; null while the clock stands still
 * @param left units not yet counted when the clock stands still, else 0: days for months and years,
 *     hours rounded up
 */
public record Counting(
        Instant start,
        LegalPeriod period,
        List<Run> runs,
        @Nullable LocalDate lastDay,
        @Nullable Instant end,
        long left) {

    public Counting {
        runs = List.copyOf(runs);
    }
}
