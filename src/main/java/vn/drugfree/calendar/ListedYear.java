package vn.drugfree.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Reads one year of the calendar file and refuses what contradicts itself. */
final class ListedYear {

    private final int year;
    private final Section content;
    private final Set<DayOfWeek> weeklyRest;
    private final Map<LocalDate, String> daysOff = new TreeMap<>();
    private final Set<LocalDate> worked = new HashSet<>();

    ListedYear(int year, Section content, Set<DayOfWeek> weeklyRest) {
        this.year = year;
        this.content = content.allowing("confidence", "days-off", "swaps");
        this.weeklyRest = weeklyRest;
    }

    YearPlan plan(HolidayRules rules, String swapName) {
        content.sections("days-off").forEach(this::readDaysOff);
        rules.addCultureDay(year, daysOff);
        if (content.has("swaps")) {
            content.sections("swaps").forEach(swap -> readSwap(swap, swapName));
        }
        return new YearPlan(content.oneOf(Confidence.class, "confidence"), daysOff, worked);
    }

    private void readDaysOff(Section entry) {
        entry.allowing("date", "from", "to", "name", "confidence");
        checkConfidence(entry);
        boolean single = entry.has("date");
        if (single == (entry.has("from") || entry.has("to"))) {
            throw entry.problem("needs either date, or from and to");
        }
        LocalDate first = dateIn(entry, single ? "date" : "from");
        LocalDate last = dateIn(entry, single ? "date" : "to");
        if (last.isBefore(first)) {
            throw entry.problem("to (%s) is before from (%s)".formatted(last, first));
        }
        first.datesUntil(last.plusDays(1)).forEach(day -> takeOff(entry, day, entry.text("name")));
    }

    /** One half may stand alone, because its other half may lie in the next year. */
    private void readSwap(Section swap, String name) {
        swap.allowing("off", "worked", "confidence");
        swap.oneOf(Confidence.class, "confidence");
        if (!swap.has("off") && !swap.has("worked")) {
            throw swap.problem("needs off, worked or both");
        }
        if (swap.has("off")) {
            takeOff(swap, ordinaryDay(swap), name);
        }
        if (swap.has("worked")) {
            work(swap, dateIn(swap, "worked"));
        }
    }

    private LocalDate ordinaryDay(Section swap) {
        LocalDate day = dateIn(swap, "off");
        if (weeklyRest.contains(day.getDayOfWeek())) {
            throw swap.problem("off %s is a weekly day of rest already".formatted(day));
        }
        return day;
    }

    private void takeOff(Section entry, LocalDate day, String name) {
        if (daysOff.putIfAbsent(day, name) != null) {
            throw entry.problem("%s is already listed as a day off".formatted(day));
        }
    }

    private void work(Section swap, LocalDate day) {
        if (daysOff.containsKey(day)) {
            throw swap.problem("%s is both a day off and a working day".formatted(day));
        }
        if (!weeklyRest.contains(day.getDayOfWeek())) {
            throw swap.problem("worked %s is no weekly day of rest".formatted(day));
        }
        if (!worked.add(day)) {
            throw swap.problem("worked %s is listed twice".formatted(day));
        }
    }

    private LocalDate dateIn(Section entry, String key) {
        LocalDate date = entry.date(key);
        if (date.getYear() != year) {
            throw entry.problem("%s %s is not in %d".formatted(key, date, year));
        }
        return date;
    }

    private static void checkConfidence(Section entry) {
        if (entry.has("confidence")) {
            entry.oneOf(Confidence.class, "confidence");
        }
    }
}
