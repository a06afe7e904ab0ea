package vn.drugfree.timetable;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import vn.drugfree.calendar.LegalPeriod;
import vn.drugfree.calendar.PeriodUnit;

/**
 * One row of the timetable.
 *
 * @param from name of the date variable the period is counted from; empty means the moment the task
 *     or timer begins
 * @param period how long
 * @param remindBefore working days before the due date on which to remind
 * @param escalateTo agency that hears of a late task after the unit's own head; empty means the
 *     unit's superior
 * @param clause the legal clause or where else the number comes from
 * @param confidence {@code verified}, {@code from-memory} or {@code assumed}
 */
record TimetableRow(
        String from,
        LegalPeriod period,
        List<Integer> remindBefore,
        String escalateTo,
        String clause,
        String confidence) {

    static TimetableRow of(Map<String, Object> cells) {
        return new TimetableRow(
                text(cells, "from"),
                new LegalPeriod(
                        ((Number) cells.get("amount")).intValue(),
                        PeriodUnit.of(text(cells, "unit"))),
                days(text(cells, "remindBefore")),
                text(cells, "escalateTo"),
                text(cells, "clause"),
                text(cells, "confidence"));
    }

    Deadline deadline() {
        return new Deadline(remindBefore, escalateTo, clause, confidence);
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
