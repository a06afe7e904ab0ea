package vn.drugfree.intake;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Map;
import java.util.Optional;
import org.springframework.lang.Nullable;

/** The cells of one row by column, and what is wrong with them. */
final class RowCells {

    private static final DateTimeFormatter WRITTEN_DAY =
            DateTimeFormatter.ofPattern("dd/MM/uuuu").withResolverStyle(ResolverStyle.STRICT);

    private final Headings headings;
    private final Row row;
    private final Remarks mistakes;

    RowCells(Headings headings, Row row, Remarks mistakes) {
        this.headings = headings;
        this.row = row;
        this.mistakes = mistakes;
    }

    int row() {
        return row.number();
    }

    String address(Column column) {
        return Row.address(headings.place(column), row.number());
    }

    /** Null for an empty cell, and for one with a mistake, which is noted. */
    @Nullable
    String text(Column column) {
        Cell cell = cell(column);
        if (cell == null) {
            return null;
        }
        if (cell.day() != null) {
            return wrong(column, "phải là chữ, không phải ngày");
        }
        Optional<String> mistake = column.mistake(cell.text());
        return mistake.isPresent() ? wrong(column, mistake.get()) : cell.text();
    }

    /** The same for one of several words; whether they are accented or in capitals is no matter. */
    @Nullable
    String choice(Column column, Map<String, String> byFoldedWord, String rule) {
        String text = text(column);
        String choice = text == null ? null : byFoldedWord.get(Texts.folded(text));
        return text != null && choice == null ? wrong(column, rule) : choice;
    }

    /** The same for a day between two others. */
    @Nullable
    LocalDate day(Column column, LocalDate first, LocalDate last) {
        Cell cell = cell(column);
        if (cell == null) {
            return null;
        }
        LocalDate day = cell.day() == null ? day(cell.text()) : cell.day();
        if (day == null) {
            wrong(column, "phải là một ngày có thật, ghi ngày/tháng/năm như 05/02/1990");
        } else if (day.isBefore(first) || day.isAfter(last)) {
            wrong(column, "phải từ năm %d đến hôm nay".formatted(first.getYear()));
        }
        return day;
    }

    /** Notes a mistake; always null. */
    <T> @Nullable T wrong(Column column, String words) {
        mistakes.add(remark(column, words));
        return null;
    }

    Remark remark(Column column, String words) {
        return new Remark(
                row.number(), address(column), "«%s» %s.".formatted(column.label(), words));
    }

    private static @Nullable LocalDate day(String text) {
        try {
            return LocalDate.parse(text, WRITTEN_DAY);
        } catch (DateTimeException noDay) {
            return null;
        }
    }

    /** Null for an empty cell, and for one that cannot be used, which is noted. */
    private @Nullable Cell cell(Column column) {
        Cell cell = headings.cell(column, row);
        if (cell.mistake() != null) {
            return wrong(column, cell.mistake());
        }
        if (cell.isEmpty() && headings.requires(column)) {
            return wrong(column, "chưa được điền");
        }
        return cell.isEmpty() ? null : cell;
    }
}
