package vn.drugfree.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Public holidays worked out from the law (Labour Code 2019, articles 111 and 112), for years whose
 * days off nobody has listed. Dates, names and choices come from the calendar file.
 */
final class HolidayRules {

    private final List<Holiday> holidays = new ArrayList<>();
    private final Optional<Holiday> cultureDay;
    private final Confidence confidence;
    private final String compensation;
    private final Set<DayOfWeek> weeklyRest;

    HolidayRules(Section rules, Set<DayOfWeek> weeklyRest, String compensation) {
        rules.allowing(
                "confidence",
                "fixed-holidays",
                "tet",
                "lunar-holidays",
                "national-day",
                "vietnam-culture-day",
                "culture-day");
        this.weeklyRest = weeklyRest;
        this.compensation = compensation;
        this.confidence = rules.oneOf(Confidence.class, "confidence");
        rules.sections("fixed-holidays").stream().map(Holiday::onFixedDate).forEach(holidays::add);
        holidays.add(Holiday.lunarNewYear(rules.section("tet")));
        rules.sections("lunar-holidays").stream().map(Holiday::onLunarDate).forEach(holidays::add);
        holidays.add(Holiday.withAdjacentDay(rules.section("national-day")));
        Holiday thatDay = Holiday.sinceYear(rules.section("culture-day"));
        this.cultureDay = Optional.of(thatDay).filter(day -> rules.yesOrNo("vietnam-culture-day"));
    }

    YearPlan planOf(int year) {
        SortedMap<LocalDate, String> daysOff = new TreeMap<>();
        holidays.forEach(holiday -> add(holiday, year, daysOff));
        cultureDay.ifPresent(holiday -> add(holiday, year, daysOff));
        List.copyOf(daysOff.keySet()).forEach(day -> compensate(day, daysOff));
        return new YearPlan(confidence, daysOff, List.of());
    }

    /** The one holiday that may become law after a year was listed. */
    void addCultureDay(int year, Map<LocalDate, String> daysOff) {
        cultureDay
                .filter(holiday -> holiday.in(year).noneMatch(daysOff::containsKey))
                .ifPresent(
                        holiday -> {
                            add(holiday, year, daysOff);
                            holiday.in(year).forEach(day -> compensate(day, daysOff));
                        });
    }

    private static void add(Holiday holiday, int year, Map<LocalDate, String> daysOff) {
        holiday.in(year).forEach(day -> daysOff.putIfAbsent(day, holiday.name()));
    }

    /** A holiday lost to the weekly rest is made good on the next day still worked (art. 111). */
    private void compensate(LocalDate holiday, Map<LocalDate, String> daysOff) {
        if (!weeklyRest.contains(holiday.getDayOfWeek())) {
            return;
        }
        LocalDate day = holiday;
        while (weeklyRest.contains(day.getDayOfWeek()) || daysOff.containsKey(day)) {
            day = day.plusDays(1);
        }
        daysOff.put(day, compensation);
    }
}
