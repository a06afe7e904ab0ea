package vn.drugfree.intake;

import java.time.LocalDate;
import org.springframework.lang.Nullable;

/**
 * What stands in a cell, or why it cannot be used.
 *
 * @param text tidy; empty for an empty cell
 * @param day only of a real date of Excel
 * @param mistake to be read after the column's label
 */
record Cell(String text, @Nullable LocalDate day, @Nullable String mistake) {

    static final Cell EMPTY = new Cell("", null, null);

    private static final String FORMULA =
            "là công thức hoặc bắt đầu bằng = + - @; ghi giá trị thay cho công thức";

    static Cell of(String written) {
        String text = Texts.tidy(written);
        if (text.isEmpty()) {
            return EMPTY;
        }
        if (Texts.isForbidden(text)) {
            return wrong("có ký tự điều khiển, ký tự ẩn hoặc dấu < >");
        }
        return Texts.looksLikeFormula(text) ? formula() : new Cell(text, null, null);
    }

    static Cell of(LocalDate day) {
        return new Cell("", day, null);
    }

    static Cell formula() {
        return wrong(FORMULA);
    }

    static Cell wrong(String mistake) {
        return new Cell("", null, mistake);
    }

    boolean isEmpty() {
        return text.isEmpty() && day == null && mistake == null;
    }
}
