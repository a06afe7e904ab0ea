package vn.drugfree.calendar;

import java.time.LocalDate;
import org.springframework.lang.Nullable;

/**
 * Consecutive days that were treated alike, and for the same cause.
 *
 * @param to the last of them, possibly the first, too
 * @param cause in Vietnamese: why these days are days of rest, why the clock stood still, or, for
 *     {@link Mark#LAST}, why the last counted day cannot be the end; null for days that count and
 *     for the starting day
 */
public record Run(LocalDate from, LocalDate to, Mark mark, @Nullable String cause) {}
