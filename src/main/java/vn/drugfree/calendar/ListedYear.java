package vn.drugfree.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;
import org.springframework.lang.Nullable;
import vn.drugfree.calendar.DecreedYear.DayOff;
import vn.drugfree.calendar.DecreedYear.Swap;

/** Reads one year of the calendar file. */
final class ListedYear {

    private final Section content;
    private final YearCheck check;

    ListedYear(int year, Section content, Set<DayOfWeek> weeklyRest) {
        this.content = content.allowing("confidence", "days-off", "swaps");
        this.check = new YearCheck(year, weeklyRest);
    }

    YearPlan plan(HolidayRules rules) {
        content.sections("days-off").forEach(entry -> check.add(dayOff(entry), inEnglish(entry)));
        check.addCultureDay(rules);
        if (content.has("swaps")) {
            content.sections("swaps").forEach(entry -> check.add(swap(entry), inEnglish(entry)));
        }
        return check.plan(content.oneOf(Confidence.class, "confidence"));
    }

    private static DayOff dayOff(Section entry) {
        entry.allowing("date", "from", "to", "name", "confidence");
        if (entry.has("confidence")) {
            checkConfidence(entry);
        }
        boolean single = entry.has("date");
        if (single == (entry.has("from") || entry.has("to"))) {
            throw entry.problem("needs either date, or from and to");
        }
        return new DayOff(
                entry.date(single ? "date" : "from"),
                entry.date(single ? "date" : "to"),
                entry.text("name"));
    }

    private static Swap swap(Section entry) {
        checkConfidence(entry.allowing("off", "worked", "confidence"));
        return new Swap(dateIfAny(entry, "off"), dateIfAny(entry, "worked"));
    }

    private static @Nullable LocalDate dateIfAny(Section entry, String key) {
        return entry.has(key) ? entry.date(key) : null;
    }

    private static void checkConfidence(Section entry) {
        entry.oneOf(Confidence.class, "confidence");
    }

    private static YearCheck.Refusal inEnglish(Section entry) {
        return (english, vietnamese) -> entry.problem(english);
    }
}
