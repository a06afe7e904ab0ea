package vn.drugfree.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Everything the calendar file says: the weekly rest, the years it lists, the rules for others. */
record RestDays(
        Map<DayOfWeek, String> weeklyRest, Map<Integer, YearPlan> listedYears, HolidayRules rules) {

    /** All days of rest of a year, each with its Vietnamese reason. */
    Map<LocalDate, String> in(int year) {
        YearPlan plan = listedYears.containsKey(year) ? listedYears.get(year) : rules.planOf(year);
        Map<LocalDate, String> days = weeklyRestOf(year);
        days.keySet().removeAll(plan.worked());
        days.putAll(plan.daysOff());
        return days;
    }

    /** Listed years that stand in the file as a guess, until the government announces them. */
    List<Integer> assumedYears() {
        return listedYears.keySet().stream()
                .filter(year -> listedYears.get(year).confidence() == Confidence.ASSUMED)
                .sorted()
                .toList();
    }

    private Map<LocalDate, String> weeklyRestOf(int year) {
        Map<LocalDate, String> days = new HashMap<>();
        LocalDate.of(year, 1, 1)
                .datesUntil(LocalDate.of(year + 1, 1, 1))
                .filter(day -> weeklyRest.containsKey(day.getDayOfWeek()))
                .forEach(day -> days.put(day, weeklyRest.get(day.getDayOfWeek())));
        return days;
    }
}
