package vn.drugfree.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * Counts thousands of random time limits twice and allows no difference. {@code -Ddeadlines.seed}
 * and {@code -Ddeadlines.count} choose others, or more of them.
 */
class RandomDeadlinesTest {

    private static final long SEED = Long.getLong("deadlines.seed", 20240219);
    private static final int COUNT = Integer.getInteger("deadlines.count", 20_000);

    private static final Instant FIRST = TestCalendars.inVietnam("2022-01-01T00:00");
    private static final Instant BEYOND = TestCalendars.inVietnam("2036-01-01T00:00");

    private final WorkingCalendar calendar = TestCalendars.vietnam();
    private final DeadlineCalculator deadlines = TestCalendars.deadlines();
    private final Random random = new Random(SEED);

    @Test
    void countedByHandTheyAreTheSame() {
        for (int number = 1; number <= COUNT; number++) {
            LegalPeriod period = period();
            Instant start = moment(FIRST, BEYOND, period);
            List<Pause> pauses = random.nextBoolean() ? List.of() : pauses(start, period);
            String deadline =
                    "deadline %d of seed %d: %s from %s, %s"
                            .formatted(number, SEED, period, start, pauses);

            Counting counting = deadlines.count(start, period, pauses);
            HandCount byHand = HandCount.of(calendar::isWorkingDay, start, period, pauses);

            assertThat(counting.end()).as(deadline).isEqualTo(byHand.end);
            assertThat(counting.lastDay()).as(deadline).isEqualTo(byHand.lastDay);
            assertThat(counting.left()).as(deadline).isEqualTo(byHand.left);
            assertThat(marks(counting, deadline)).isEqualTo(byHand.days);
            assertThat(counting.runs())
                    .as(deadline)
                    .allMatch(run -> hasItsCause(run, counting, pauses));
            if (pauses.isEmpty()) {
                assertThat(endOf(start, period)).as(deadline).isEqualTo(byHand.end);
            }
        }
    }

    private Instant endOf(Instant start, LegalPeriod period) {
        return period.amount() < 0
                ? Days.endOf(deadlines.end(Days.dayOf(start), period)).toInstant()
                : deadlines.end(start, period);
    }

    /** Each day's mark; the runs must follow each other without gaps and differ from each other. */
    private static Map<LocalDate, Mark> marks(Counting counting, String deadline) {
        Map<LocalDate, Mark> marks = new TreeMap<>();
        Run before = null;
        for (Run run : counting.runs()) {
            if (before != null) {
                assertThat(run.from()).as(deadline).isEqualTo(before.to().plusDays(1));
                assertThat(List.of(run.mark(), "" + run.cause()))
                        .as(deadline)
                        .isNotEqualTo(List.of(before.mark(), "" + before.cause()));
            }
            run.from().datesUntil(run.to().plusDays(1)).forEach(day -> marks.put(day, run.mark()));
            before = run;
        }
        return marks;
    }

    private boolean hasItsCause(Run run, Counting counting, List<Pause> pauses) {
        return switch (run.mark()) {
            case START, COUNTED -> run.cause() == null;
            case REST, ROLLED ->
                    run.from()
                            .datesUntil(run.to().plusDays(1))
                            .allMatch(day -> restsFor(run.cause(), day));
            case STOPPED ->
                    run.from()
                            .datesUntil(run.to().plusDays(1))
                            .allMatch(day -> isStoppedFor(run.cause(), day, pauses));
            case LAST ->
                    restsFor(run.cause(), counting.lastDay())
                            || isStoppedFor(run.cause(), counting.lastDay(), pauses);
        };
    }

    private boolean restsFor(String cause, LocalDate day) {
        return calendar.restReason(day).filter(cause::equals).isPresent();
    }

    private static boolean isStoppedFor(String cause, LocalDate day, List<Pause> pauses) {
        Instant endOfDay = Days.endOf(day).toInstant();
        return pauses.stream()
                .filter(pause -> pause.cause().equals(cause))
                .anyMatch(
                        pause ->
                                pause.until() == null && !pause.from().isAfter(endOfDay)
                                        || HandCount.daysLost(List.of(pause)).contains(day));
    }

    private LegalPeriod period() {
        PeriodUnit unit = PeriodUnit.values()[random.nextInt(PeriodUnit.values().length)];
        boolean small = random.nextInt(4) == 0;
        int amount =
                switch (unit) {
                    case HOURS -> random.nextInt(small ? 3 : 97);
                    case CALENDAR_DAYS -> random.nextInt(small ? 5 : 291) - (small ? 2 : 90);
                    case WORKING_DAYS -> random.nextInt(small ? 5 : 181) - (small ? 2 : 60);
                    case MONTHS -> random.nextInt(small ? 3 : 31);
                    case YEARS -> random.nextInt(small ? 2 : 6);
                };
        return new LegalPeriod(amount, unit);
    }

    private List<Pause> pauses(Instant start, LegalPeriod period) {
        Instant plainEnd = HandCount.of(calendar::isWorkingDay, start, period, List.of()).end;
        Duration length = Duration.between(start, plainEnd).abs();
        List<Instant> edges =
                new ArrayList<>(
                        List.of(
                                start,
                                plainEnd,
                                plainEnd.plusSeconds(grain(period)),
                                Days.startOf(Days.dayOf(start)).toInstant()));
        List<Pause> pauses = new ArrayList<>();
        for (int number = random.nextInt(4); number >= 0; number--) {
            Instant from =
                    random.nextInt(4) == 0
                            ? edges.get(random.nextInt(edges.size()))
                            : moment(
                                    start.minus(length.dividedBy(4)).minus(Duration.ofDays(3)),
                                    start.plus(length.multipliedBy(3).dividedBy(2))
                                            .plus(Duration.ofDays(5)),
                                    period);
            Instant until =
                    random.nextInt(8) == 0
                            ? null
                            : moment(from, from.plus(longest(period)).plusSeconds(60), period);
            pauses.add(new Pause(from, until, "Lý do " + number));
            if (until != null) {
                edges.add(until);
            }
        }
        return pauses;
    }

    private Duration longest(LegalPeriod period) {
        return switch (random.nextInt(4)) {
            case 0 -> Duration.ZERO;
            case 1 -> Duration.ofHours(9);
            case 2 -> Duration.ofDays(4);
            default -> Duration.ofDays(period.unit() == PeriodUnit.HOURS ? 4 : 60);
        };
    }

    private Instant moment(Instant from, Instant beyond, LegalPeriod period) {
        long grain = grain(period);
        return from.plusSeconds(
                grain * random.nextLong(Duration.between(from, beyond).toSeconds() / grain));
    }

    /** Hours are counted by hand in whole minutes. */
    private static long grain(LegalPeriod period) {
        return period.unit() == PeriodUnit.HOURS ? 60 : 1;
    }
}
