package vn.drugfree.timetable;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.lang.Nullable;
import vn.drugfree.calendar.LegalPeriod;
import vn.drugfree.calendar.PeriodUnit;

/**
 * One row of the timetable.
 *
 * @param key permanent key of the legal deadline, which several rows may share
 * @param from name of the date variable the period is counted from; empty means the moment the task
 *     or timer begins
 * @param fromWords what that date is, for people; empty when {@code from} is
 * @param period how long
 * @param remindBefore how long before the due date to remind: hours for a period in hours, else
 *     working days
 * @param escalateTo agency that hears of a late task after the unit's own head; empty means the
 *     unit's superior
 * @param clause the legal clause or where else the number comes from
 * @param confidence {@code verified}, {@code from-memory} or {@code assumed}
 * @param clock name of the clock, shared within a case, that can be stopped; empty: none can
 * @param maxAmount up to how many units, in all, a head may extend; null: not at all
 */
public record TimetableRow(
        String key,
        String from,
        String fromWords,
        LegalPeriod period,
        List<Integer> remindBefore,
        String escalateTo,
        String clause,
        String confidence,
        String clock,
        @Nullable Integer maxAmount) {

    static TimetableRow of(Map<String, Object> cells) {
        return new TimetableRow(
                text(cells, "key"),
                text(cells, "from"),
                text(cells, "fromWords"),
                new LegalPeriod(
                        ((Number) cells.get("amount")).intValue(),
                        PeriodUnit.of(text(cells, "unit"))),
                days(text(cells, "remindBefore")),
                text(cells, "escalateTo"),
                text(cells, "clause"),
                text(cells, "confidence"),
                text(cells, "clock"),
                cells.get("maxAmount") instanceof Number most ? most.intValue() : null);
    }

    private static String text(Map<String, Object> cells, String column) {
        Object cell = cells.get(column);
        return cell == null ? "" : cell.toString().strip();
    }

    private static List<Integer> days(String list) {
        return Arrays.stream(list.split(","))
                .map(String::strip)
                .filter(entry -> !entry.isEmpty())
                .map(Integer::valueOf)
                .toList();
    }
}
