package vn.drugfree.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Counts one period of hours, which pauses lengthen by exactly as long as they last. */
final class HourCount {

    private final Instant start;
    private final LegalPeriod period;
    private final Pauses pauses;

    HourCount(Instant start, LegalPeriod period, Pauses pauses) {
        this.start = start;
        this.period = period;
        this.pauses = pauses;
    }

    Counting counted() {
        Instant end = start.plus(Duration.ofHours(period.amount()));
        Instant lookedAt = start;
        for (Pause pause : pauses.byBeginning()) {
            if (pause.from().isAfter(end)) {
                break;
            }
            // Where pauses overlap, what one has added the next must not add again.
            Instant stop = later(pause.from(), lookedAt);
            if (pause.stillLasts()) {
                return standingStill(later(pause.from(), start), Duration.between(stop, end));
            }
            lookedAt = later(pause.until(), lookedAt);
            end = end.plus(Duration.between(stop, lookedAt));
        }
        return new Counting(start, period, runs(end), null, end, 0);
    }

    private Counting standingStill(Instant stop, Duration left) {
        long hours = left.plusHours(1).minusNanos(1).toHours();
        return new Counting(start, period, runs(stop), null, null, hours);
    }

    private List<Run> runs(Instant last) {
        LocalDate startDay = Days.dayOf(start);
        Runs runs = new Runs(startDay);
        Pauses effective = pauses.begunBy(last);
        startDay.datesUntil(Days.dayOf(last).plusDays(1))
                .filter(day -> !runs.addedAsStartOrStop(day, effective.on(day)))
                .forEach(day -> runs.add(day, Mark.COUNTED, null));
        return runs.inCalendarOrder();
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
