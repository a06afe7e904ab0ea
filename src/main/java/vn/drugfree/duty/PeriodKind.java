package vn.drugfree.duty;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A way to divide the plan's years, such as by quarters.
 *
 * @param months how long one period is; divides 12
 * @param once the year's period, but only one of them ever
 * @param code what stands before the number in a period's key; empty where a year has one period
 * @param names of the periods of a year, or one for all; {@code {year}} and {@code {number}} stand
 *     for theirs
 * @param begins the first day of a year; from July on, of the calendar year before
 */
record PeriodKind(
        String key, int months, boolean once, String code, List<String> names, MonthDay begins) {

    private static final int MONTHS = 12;

    int perYear() {
        return MONTHS / months;
    }

    /** The one that the day lies in. */
    DutyPeriod on(LocalDate day) {
        return around(day)
                .filter(period -> !day.isBefore(period.begins()) && !day.isAfter(period.ends()))
                .findFirst()
                .orElseThrow();
    }

    /** Those whose first day afterwards is one of these days. */
    List<DutyPeriod> overBetween(LocalDate first, LocalDate last) {
        return between(first, last).filter(it -> isIn(it.ends().plusDays(1), first, last)).toList();
    }

    private static boolean isIn(LocalDate day, LocalDate first, LocalDate last) {
        return !day.isBefore(first) && !day.isAfter(last);
    }

    private Stream<DutyPeriod> between(LocalDate first, LocalDate last) {
        return IntStream.rangeClosed(first.getYear() - 1, last.getYear() + 1)
                .boxed()
                .flatMap(year -> ofYear(year).stream());
    }

    private Stream<DutyPeriod> around(LocalDate day) {
        return between(day, day);
    }

    private List<DutyPeriod> ofYear(int year) {
        boolean inTheYearBefore = begins.getMonthValue() > MONTHS / 2;
        LocalDate start = begins.atYear(inTheYearBefore ? year - 1 : year);
        List<DutyPeriod> periods = new ArrayList<>();
        for (int number = 1; number <= perYear(); number++) {
            periods.add(
                    new DutyPeriod(
                            this,
                            once ? key : keyOf(year, number),
                            nameOf(year, number),
                            start.plusMonths((number - 1L) * months),
                            start.plusMonths((long) number * months).minusDays(1)));
        }
        return periods;
    }

    private String keyOf(int year, int number) {
        if (perYear() == 1) {
            return Integer.toString(year);
        }
        String written = Integer.toString(number);
        String last = Integer.toString(perYear());
        return year + "-" + code + "0".repeat(last.length() - written.length()) + written;
    }

    private String nameOf(int year, int number) {
        return names.get(names.size() == 1 ? 0 : number - 1)
                .replace("{number}", Integer.toString(number))
                .replace("{year}", Integer.toString(year));
    }
}
