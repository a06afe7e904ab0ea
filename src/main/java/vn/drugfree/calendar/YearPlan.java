package vn.drugfree.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * What one year has besides its ordinary weeks.
 *
 * @param daysOff each day off with its Vietnamese name, those taken off in exchange left out
 * @param swaps days taken off, and weekly days of rest on which offices work in exchange
 */
record YearPlan(
        Confidence confidence, SortedMap<LocalDate, String> daysOff, List<DecreedYear.Swap> swaps) {

    DecreedYear decreed(int year) {
        List<DecreedYear.DayOff> entries = new ArrayList<>();
        for (Map.Entry<LocalDate, String> day : daysOff.entrySet()) {
            int last = entries.size() - 1;
            if (last >= 0 && continues(entries.get(last), day)) {
                LocalDate from = entries.get(last).from();
                entries.set(last, new DecreedYear.DayOff(from, day.getKey(), day.getValue()));
            } else {
                entries.add(new DecreedYear.DayOff(day.getKey(), day.getKey(), day.getValue()));
            }
        }
        return new DecreedYear(year, entries, swaps);
    }

    private static boolean continues(DecreedYear.DayOff entry, Map.Entry<LocalDate, String> day) {
        return entry.to().plusDays(1).equals(day.getKey()) && entry.name().equals(day.getValue());
    }
}
