package vn.drugfree.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.drugfree.calendar.DecreedYear.DayOff;
import vn.drugfree.calendar.DecreedYear.Swap;

/**
 * Everything the calendar file says: the weekly rest, the years it lists, the rules for others.
 *
 * @param swapName why a day is off for which another is worked, in Vietnamese
 */
record RestDays(
        Map<DayOfWeek, String> weeklyRest,
        Map<Integer, YearPlan> listedYears,
        HolidayRules rules,
        String swapName) {

    /** All days of rest of a year, each with its Vietnamese reason. */
    Map<LocalDate, String> in(int year) {
        YearPlan plan = planOf(year);
        Map<LocalDate, String> days = weeklyRestOf(year);
        days.putAll(plan.daysOff());
        for (Swap swap : plan.swaps()) {
            days.remove(swap.worked());
            if (swap.off() != null) {
                days.put(swap.off(), swapName);
            }
        }
        return days;
    }

    YearPlan planOf(int year) {
        return listedYears.containsKey(year) ? listedYears.get(year) : rules.planOf(year);
    }

    /** Listed years that stand in the file as a guess, until the government announces them. */
    List<Integer> assumedYears() {
        return listedYears.keySet().stream()
                .filter(year -> listedYears.get(year).confidence() == Confidence.ASSUMED)
                .sorted()
                .toList();
    }

    /**
     * The same with one year replaced.
     *
     * @throws InvalidYear if the year contradicts itself
     */
    RestDays with(DecreedYear decreed) {
        YearCheck check = new YearCheck(decreed.year(), weeklyRest.keySet());
        int number = 0;
        for (DayOff entry : decreed.daysOff()) {
            check.add(entry, inVietnamese("Ngày nghỉ", ++number));
        }
        check.addCultureDay(rules);
        number = 0;
        for (Swap entry : decreed.swaps()) {
            check.add(entry, inVietnamese("Hoán đổi", ++number));
        }
        Map<Integer, YearPlan> years = new TreeMap<>(listedYears);
        years.put(decreed.year(), check.plan(Confidence.VERIFIED));
        return new RestDays(weeklyRest, years, rules, swapName);
    }

    private static YearCheck.Refusal inVietnamese(String entry, int number) {
        return (english, vietnamese) -> new InvalidYear(entry, number, vietnamese);
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
