package vn.drugfree.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Sheet;
import org.springframework.lang.Nullable;
import vn.drugfree.input.InvalidInput;

/** The rows of the one sheet of a workbook that has any, streamed. */
final class WorkbookRows {

    /** What a format shows that is no part of the value: texts, colours and languages. */
    private static final Pattern DECORATION = Pattern.compile("\"[^\"]*\"|\\[[^]]*]|\\\\.");

    private static final Pattern DAY_OR_YEAR = Pattern.compile("[dDyY]");

    private WorkbookRows() {}

    static void each(CleanWorkbook workbook, Consumer<Row> reader) {
        if (!workbook.formulas().isEmpty()) {
            throw new InvalidInput(
                    "Có công thức ở ô %s. Chép giá trị thay cho công thức rồi chọn lại."
                            .formatted(String.join(", ", workbook.formulas())));
        }
        try (ReadableWorkbook book =
                new ReadableWorkbook(
                        new ByteArrayInputStream(workbook.content()),
                        new ReadingOptions(true, true))) {
            try (Stream<org.dhatim.fastexcel.reader.Row> rows = filledSheet(book).openStream()) {
                rows.forEach(row -> reader.accept(row(row)));
            }
        } catch (InvalidInput refused) {
            throw refused;
        } catch (IOException | RuntimeException broken) {
            // The library says in many ways that a file is not as it should be.
            throw new InvalidInput(CleanWorkbook.UNREADABLE);
        }
    }

    private static Sheet filledSheet(ReadableWorkbook book) throws IOException {
        List<Sheet> filled = book.getSheets().filter(sheet -> isFilled(sheet)).limit(2).toList();
        if (filled.isEmpty()) {
            throw new InvalidInput("Bảng tính trống, không có dữ liệu.");
        }
        if (filled.size() > 1) {
            throw new InvalidInput(
                    "Tệp có nhiều trang tính chứa dữ liệu nên không rõ nhập trang nào. Để lại một"
                            + " trang tính rồi chọn lại.");
        }
        return filled.get(0);
    }

    private static boolean isFilled(Sheet sheet) {
        try (Stream<org.dhatim.fastexcel.reader.Row> rows = sheet.openStream()) {
            return rows.anyMatch(row -> !row(row).isEmpty());
        } catch (IOException broken) {
            throw new InvalidInput(CleanWorkbook.UNREADABLE);
        }
    }

    private static Row row(org.dhatim.fastexcel.reader.Row row) {
        return new Row(row.getRowNum(), row.stream().map(WorkbookRows::cell).toList());
    }

    private static Cell cell(@Nullable org.dhatim.fastexcel.reader.Cell cell) {
        if (cell == null) {
            return Cell.EMPTY;
        }
        return switch (cell.getType()) {
            case EMPTY -> Cell.EMPTY;
            case STRING -> Cell.of(cell.getText());
            case NUMBER -> isDay(cell) ? Cell.of(cell.asDate().toLocalDate()) : number(cell);
            case BOOLEAN -> Cell.wrong("phải là chữ, không phải giá trị đúng/sai (TRUE/FALSE)");
            case FORMULA -> Cell.formula();
            case ERROR -> Cell.wrong("có lỗi của Excel (như #N/A); ghi lại giá trị đúng");
        };
    }

    private static Cell number(org.dhatim.fastexcel.reader.Cell cell) {
        BigDecimal number = cell.asNumber();
        // Nobody writes a number of a person in as many digits as 1E+999999 stands for.
        return number.precision() - number.scale() > 20 || number.scale() > 20
                ? Cell.wrong("là số quá lớn")
                : Cell.of(number.toPlainString());
    }

    private static boolean isDay(org.dhatim.fastexcel.reader.Cell cell) {
        String format = cell.getDataFormatString();
        return format != null
                && DAY_OR_YEAR.matcher(DECORATION.matcher(format).replaceAll("")).find();
    }
}
