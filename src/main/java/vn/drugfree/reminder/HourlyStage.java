package vn.drugfree.reminder;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import vn.drugfree.deadline.OpenDeadline;

/**
 * When to remind of a deadline that is counted in hours: so many hours before, at the moment
 * itself, and each 24 hours after.
 *
 * @param key what the ledger knows the reminder by: {@code before-24h}, {@code due}, {@code
 *     late-1d}
 * @param at the moment from which on it is true
 */
record HourlyStage(String key, Instant at) {

    /** The stage reached by now, if one is: of several that were missed, the last. */
    static Optional<HourlyStage> reached(OpenDeadline deadline, Instant now) {
        return near(deadline, now)
                .filter(stage -> !stage.at.isAfter(now))
                .max(Comparator.comparing(HourlyStage::at));
    }

    static HourlyStage next(OpenDeadline deadline, Instant now) {
        return near(deadline, now)
                .filter(stage -> stage.at.isAfter(now))
                .min(Comparator.comparing(HourlyStage::at))
                .orElseThrow();
    }

    private static Stream<HourlyStage> near(OpenDeadline deadline, Instant now) {
        Stream<HourlyStage> before =
                deadline.remindBefore().stream()
                        .map(
                                hours ->
                                        new HourlyStage(
                                                "before-" + hours + "h",
                                                deadline.dueAt().minus(Duration.ofHours(hours))));
        Stream<HourlyStage> due = Stream.of(new HourlyStage("due", deadline.dueAt()));
        long daysLate = Math.max(0, Duration.between(deadline.dueAt(), now).toDays());
        Stream<HourlyStage> late =
                Stream.of(daysLate, daysLate + 1)
                        .filter(days -> days > 0)
                        .map(
                                days ->
                                        new HourlyStage(
                                                "late-" + days + "d",
                                                deadline.dueAt().plus(Duration.ofDays(days))));
        return Stream.of(before, due, late).flatMap(stages -> stages);
    }
}
