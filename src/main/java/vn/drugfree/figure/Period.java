package vn.drugfree.figure;

import java.time.LocalDate;
import vn.drugfree.input.InvalidInput;

/**
 * The days of a year that have come.
 *
 * @param from first of January
 * @param to last of December, or today
 */
public record Period(LocalDate from, LocalDate to) {

    private static final int EARLIEST = 2000;

    /**
     * @throws InvalidInput for a year that has not begun, or lies before everything in the register
     */
    public static Period of(int year, LocalDate today) {
        if (year < EARLIEST || year > today.getYear()) {
            throw InvalidInput.field(
                    "Năm", "chọn từ %d đến %d".formatted(EARLIEST, today.getYear()));
        }
        LocalDate last = LocalDate.of(year, 12, 31);
        return new Period(LocalDate.of(year, 1, 1), last.isAfter(today) ? today : last);
    }

    /** The days of that day's year up to it. */
    public static Period upTo(LocalDate last) {
        return new Period(last.withDayOfYear(1), last);
    }
}
