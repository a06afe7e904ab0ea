package vn.drugfree.intake;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import vn.drugfree.input.InvalidInput;

/** The rows of a CSV file in UTF-8, with or without a byte-order mark. */
final class CsvRows {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private CsvRows() {}

    static void each(byte[] file, Consumer<Row> reader) {
        String text = decoded(file);
        CSVFormat format =
                CSVFormat.DEFAULT
                        .builder()
                        .setDelimiter(delimiter(text))
                        // An empty line is a row in Excel, too.
                        .setIgnoreEmptyLines(false)
                        .get();
        long row = 0;
        try (CSVParser parser = format.parse(new StringReader(text))) {
            for (CSVRecord written : parser) {
                row = written.getRecordNumber();
                reader.accept(
                        new Row(Math.toIntExact(row), written.stream().map(Cell::of).toList()));
            }
        } catch (IOException | UncheckedIOException broken) {
            throw new InvalidInput(
                    "Dòng %d: dấu ngoặc kép không khép đúng, không đọc tiếp được."
                            .formatted(row + 1));
        }
    }

    /** Another encoding would turn names into other names, so nothing is guessed. */
    private static String decoded(byte[] file) {
        try {
            String text =
                    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
            // UTF-16 of plain letters is valid UTF-8, with a zero beside each letter.
            if (text.indexOf('\0') < 0) {
                return text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
            }
        } catch (CharacterCodingException otherEncoding) {
            // The same answer as to the zeros.
        }
        throw new InvalidInput(
                "Tệp không phải là Excel .xlsx, cũng không phải CSV với mã UTF-8 nên không đọc"
                        + " được chữ tiếng Việt. Mở tệp bằng Excel và lưu lại dạng"
                        + " \"CSV UTF-8\" hoặc \".xlsx\", rồi chọn lại.");
    }

    /** A Vietnamese Excel writes semicolons. The headings contain none of these. */
    private static char delimiter(String text) {
        String heading = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        return Stream.of(',', ';', '\t')
                .max(
                        Comparator.comparingLong(
                                it -> heading.chars().filter(letter -> letter == it).count()))
                .orElseThrow();
    }
}
