package vn.drugfree.calendar;

import java.util.Objects;

/**
 * A time limit as a law or the plan states it, such as five working days.
 *
 * @param amount how many units; below zero only for calendar and working days, meaning so many days
 *     before an event
 * @param unit what is counted
 * @throws IllegalArgumentException for a negative number of hours, months or years
 */
public record LegalPeriod(int amount, PeriodUnit unit) {

    public LegalPeriod {
        Objects.requireNonNull(unit, "unit");
        if (amount < 0 && !unit.countsDays()) {
            throw new IllegalArgumentException(
                    "%d %s: only calendar and working days may be counted backwards"
                            .formatted(amount, unit));
        }
    }
}
