package vn.drugfree.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Stream;

/**
 * A public holiday that returns every year.
 *
 * @param name its Vietnamese name
 * @param days the days it takes in a given year, weekends included
 */
record Holiday(String name, IntFunction<Stream<LocalDate>> days) {

    // A later holiday could be compensated in January, which a year on its own cannot see.
    private static final MonthDay LATEST = MonthDay.of(12, 24);

    Stream<LocalDate> in(int year) {
        return days.apply(year);
    }

    static Holiday onFixedDate(Section entry) {
        MonthDay date = date(entry.allowing("date", "name"));
        return new Holiday(entry.text("name"), year -> Stream.of(date.atYear(year)));
    }

    static Holiday onLunarDate(Section entry) {
        entry.allowing("lunar-month", "lunar-day", "name");
        int month = entry.number("lunar-month", 1, 10);
        int day = entry.number("lunar-day", 1, 29);
        return new Holiday(
                entry.text("name"),
                year -> Stream.of(VietnameseLunarCalendar.date(year, month, day)));
    }

    static Holiday lunarNewYear(Section entry) {
        entry.allowing("name", "days-before", "days-from-first");
        int before = entry.number("days-before", 0, 10);
        int from = entry.number("days-from-first", 1, 10);
        return new Holiday(
                entry.text("name"),
                year -> around(VietnameseLunarCalendar.newYear(year), before, from));
    }

    static Holiday withAdjacentDay(Section entry) {
        entry.allowing("date", "name", "day-after-when-on");
        MonthDay date = date(entry);
        List<DayOfWeek> dayAfter = entry.severalOf(DayOfWeek.class, "day-after-when-on");
        return new Holiday(entry.text("name"), year -> withNeighbour(date.atYear(year), dayAfter));
    }

    static Holiday sinceYear(Section entry) {
        entry.allowing("date", "name", "first-year");
        MonthDay date = date(entry);
        int firstYear = entry.number("first-year", 1968, 2200);
        return new Holiday(
                entry.text("name"),
                year -> year < firstYear ? Stream.empty() : Stream.of(date.atYear(year)));
    }

    private static Stream<LocalDate> around(LocalDate first, int before, int from) {
        return first.minusDays(before).datesUntil(first.plusDays(from));
    }

    private static Stream<LocalDate> withNeighbour(LocalDate day, List<DayOfWeek> dayAfter) {
        return Stream.of(day, day.plusDays(dayAfter.contains(day.getDayOfWeek()) ? 1 : -1));
    }

    private static MonthDay date(Section entry) {
        MonthDay date = entry.monthDay("date");
        if (date.isAfter(LATEST)) {
            throw entry.problem("date is too late in the year for a rule; list it under years");
        }
        return date;
    }
}
