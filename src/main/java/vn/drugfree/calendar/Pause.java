package vn.drugfree.calendar;

import java.time.Instant;
import java.time.LocalDate;
import org.springframework.lang.Nullable;

/**
 * Time in which a clock stood still.
 *
 * @param until the moment it went on; null: it still stands
 * @param cause why, in Vietnamese
 * @throws IllegalArgumentException if it ends before it begins
 */
public record Pause(Instant from, @Nullable Instant until, String cause) {

    public Pause {
        if (until != null && until.isBefore(from)) {
            throw new IllegalArgumentException(
                    "a pause cannot end (%s) before it begins (%s)".formatted(until, from));
        }
    }

    boolean stillLasts() {
        return until == null;
    }

    /** The day of the stop is lost, the day on which the clock goes on counts again. */
    boolean takes(LocalDate day) {
        return !day.isBefore(Days.dayOf(from))
                && (until == null || day.isBefore(Days.dayOf(until)));
    }
}
