package vn.drugfree.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Counts one period of days, months or years, day by day. To be used once. */
final class DayCount {

    private final WorkingCalendar calendar;
    private final Instant start;
    private final LegalPeriod period;
    private final Pauses pauses;

    private final LocalDate startDay;
    private final Runs runs;
    private LocalDate lastDay;
    private long left;
    private boolean standsStill;

    /**
     * @throws IllegalArgumentException if the period is in hours
     */
    DayCount(WorkingCalendar calendar, Instant start, LegalPeriod period, Pauses pauses) {
        this.calendar = calendar;
        this.start = start;
        this.period = period;
        this.pauses = pauses;
        this.startDay = Days.dayOf(start);
        this.runs = new Runs(startDay);
        this.lastDay = startDay;
        this.left = daysToCount();
    }

    Counting counted() {
        int step = period.amount() < 0 ? -1 : 1;
        LocalDate day = startDay;
        judge(day);
        while (!standsStill && (left > 0 || obstacle(day).isPresent())) {
            day = day.plusDays(step);
            judge(day);
        }
        return standsStill
                ? new Counting(start, period, runs.inCalendarOrder(), null, null, left)
                : new Counting(
                        start,
                        period,
                        runs.inCalendarOrder(),
                        lastDay,
                        Days.endOf(day).toInstant(),
                        0);
    }

    /** A month is as many days as it has from here on, so that a pause can lengthen it by days. */
    private long daysToCount() {
        return switch (period.unit()) {
            case CALENDAR_DAYS, WORKING_DAYS -> Math.abs((long) period.amount());
            case MONTHS -> daysUntil(startDay.plusMonths(period.amount()));
            case YEARS -> daysUntil(startDay.plusYears(period.amount()));
            case HOURS ->
                    throw new IllegalArgumentException(
                            "hours run from a moment, so they have no last day");
        };
    }

    private long daysUntil(LocalDate day) {
        return startDay.until(day, ChronoUnit.DAYS);
    }

    private void judge(LocalDate day) {
        Optional<Pause> pause = pauses.on(day);
        standsStill = pause.filter(Pause::stillLasts).isPresent();
        if (runs.addedAsStartOrStop(day, pause)) {
            return;
        }
        if (left == 0) {
            judgeAfterLastDay(day);
        } else {
            judgeOnTheWay(day);
        }
    }

    private void judgeOnTheWay(LocalDate day) {
        Optional<String> rest = calendar.restReason(day);
        if (period.unit() == PeriodUnit.WORKING_DAYS && rest.isPresent()) {
            runs.add(day, Mark.REST, rest.get());
        } else {
            runs.add(day, Mark.COUNTED, null);
            lastDay = day;
            left--;
        }
    }

    private void judgeAfterLastDay(LocalDate day) {
        calendar.restReason(day)
                .ifPresentOrElse(
                        reason -> runs.add(day, Mark.ROLLED, reason),
                        () -> runs.add(day, Mark.LAST, obstacle(lastDay).orElseThrow()));
    }

    /** Why the period cannot end on that day. */
    private Optional<String> obstacle(LocalDate day) {
        return pauses.on(day).map(Pause::cause).or(() -> calendar.restReason(day));
    }
}
