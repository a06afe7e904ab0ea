package vn.drugfree.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import vn.drugfree.calendar.DecreedYear.DayOff;
import vn.drugfree.calendar.DecreedYear.Swap;

/**
 * Puts a year together and refuses each entry that contradicts the year, the week or an entry
 * before it, wherever the year comes from.
 */
final class YearCheck {

    private static final int LONGEST_NAME = 100;

    /** Refuses an entry in the language of whoever wrote it. */
    @FunctionalInterface
    interface Refusal {
        RuntimeException of(String english, String vietnamese);
    }

    private final int year;
    private final Set<DayOfWeek> weeklyRest;
    private final SortedMap<LocalDate, String> daysOff = new TreeMap<>();
    private final List<Swap> swaps = new ArrayList<>();
    private final Set<LocalDate> swappedOff = new HashSet<>();
    private final Set<LocalDate> worked = new HashSet<>();

    YearCheck(int year, Set<DayOfWeek> weeklyRest) {
        this.year = year;
        this.weeklyRest = weeklyRest;
    }

    void add(DayOff entry, Refusal refusal) {
        checkName(entry.name(), refusal);
        checkDates(entry, refusal);
        entry.from()
                .datesUntil(entry.to().plusDays(1))
                .forEach(
                        day -> {
                            checkNotOff(day, refusal);
                            daysOff.put(day, entry.name());
                        });
    }

    /** To be called when all days off are there, and before swaps. */
    void addCultureDay(HolidayRules rules) {
        rules.addCultureDay(year, daysOff);
    }

    void add(Swap entry, Refusal refusal) {
        if (entry.off() == null && entry.worked() == null) {
            throw refusal.of(
                    "needs off, worked or both", "cần có ngày nghỉ, ngày làm bù hoặc cả hai");
        }
        if (entry.off() != null) {
            checkSwappedOff(entry.off(), refusal);
            swappedOff.add(entry.off());
        }
        if (entry.worked() != null) {
            checkWorked(entry.worked(), refusal);
            worked.add(entry.worked());
        }
        swaps.add(entry);
    }

    YearPlan plan(Confidence confidence) {
        return new YearPlan(confidence, daysOff, swaps);
    }

    private static void checkName(String name, Refusal refusal) {
        if (name == null || name.isBlank()) {
            throw refusal.of("has no name", "thiếu tên ngày nghỉ");
        }
        if (name.length() > LONGEST_NAME) {
            throw refusal.of(
                    "name is longer than %d characters".formatted(LONGEST_NAME),
                    "tên dài quá %d ký tự".formatted(LONGEST_NAME));
        }
    }

    private void checkDates(DayOff entry, Refusal refusal) {
        LocalDate from = entry.from();
        LocalDate to = entry.to();
        if (from == null || to == null) {
            throw refusal.of("needs from and to", "cần có ngày bắt đầu và ngày kết thúc");
        }
        boolean single = from.equals(to);
        checkYear(from, single ? "date" : "from", single ? "ngày" : "ngày bắt đầu", refusal);
        checkYear(to, "to", "ngày kết thúc", refusal);
        if (to.isBefore(from)) {
            throw refusal.of(
                    "to (%s) is before from (%s)".formatted(to, from),
                    "ngày kết thúc (%s) trước ngày bắt đầu (%s)"
                            .formatted(written(to), written(from)));
        }
    }

    private void checkSwappedOff(LocalDate day, Refusal refusal) {
        checkYear(day, "off", "ngày nghỉ", refusal);
        if (weeklyRest.contains(day.getDayOfWeek())) {
            throw refusal.of(
                    "off %s is a weekly day of rest already".formatted(day),
                    "ngày nghỉ %s vốn là ngày nghỉ hằng tuần".formatted(written(day)));
        }
        checkNotOff(day, refusal);
    }

    private void checkWorked(LocalDate day, Refusal refusal) {
        checkYear(day, "worked", "ngày làm bù", refusal);
        if (isOff(day)) {
            throw refusal.of(
                    "%s is both a day off and a working day".formatted(day),
                    "%s vừa là ngày nghỉ vừa là ngày làm bù".formatted(written(day)));
        }
        if (!weeklyRest.contains(day.getDayOfWeek())) {
            throw refusal.of(
                    "worked %s is no weekly day of rest".formatted(day),
                    "ngày làm bù %s không phải ngày nghỉ hằng tuần".formatted(written(day)));
        }
        if (worked.contains(day)) {
            throw refusal.of(
                    "worked %s is listed twice".formatted(day),
                    "ngày làm bù %s đã được liệt kê".formatted(written(day)));
        }
    }

    private void checkNotOff(LocalDate day, Refusal refusal) {
        if (isOff(day)) {
            throw refusal.of(
                    "%s is already listed as a day off".formatted(day),
                    "%s đã được liệt kê là ngày nghỉ".formatted(written(day)));
        }
    }

    private void checkYear(LocalDate day, String english, String vietnamese, Refusal refusal) {
        if (day.getYear() != year) {
            throw refusal.of(
                    "%s %s is not in %d".formatted(english, day, year),
                    "%s (%s) không thuộc năm %d".formatted(vietnamese, written(day), year));
        }
    }

    private boolean isOff(LocalDate day) {
        return daysOff.containsKey(day) || swappedOff.contains(day);
    }

    private static String written(LocalDate day) {
        return day.format(Days.WRITTEN);
    }
}
