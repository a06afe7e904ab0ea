package vn.drugfree.deadline;

import org.springframework.stereotype.Component;
import vn.drugfree.calendar.Counting;
import vn.drugfree.calendar.DeadlineCalculator;

/** Counts a kept deadline out, with whatever stopped its clock. */
@Component
class Countdown {

    private final DeadlineCalculator calculator;
    private final ClockStops stops;

    Countdown(DeadlineCalculator calculator, ClockStops stops) {
        this.calculator = calculator;
        this.stops = stops;
    }

    Counting of(KeptDeadline deadline) {
        return of(deadline, calculator);
    }

    /** The same on another calendar. */
    Counting of(KeptDeadline deadline, DeadlineCalculator other) {
        return other.count(
                deadline.startedAt(),
                deadline.period(),
                stops.of(deadline.about().caseId(), deadline.row().clock()));
    }
}
