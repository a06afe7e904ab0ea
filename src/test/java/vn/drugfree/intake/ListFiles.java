package vn.drugfree.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import vn.drugfree.care.People;

/** Files as officers send them, and as nobody should. */
public final class ListFiles {

    static final String HEADING = "Họ và tên,Ngày sinh,Giới tính,Số định danh,Địa chỉ";

    /** A cell that Excel calculates. */
    record Formula(String text) {}

    private ListFiles() {}

    public static byte[] csv(String... lines) {
        return String.join("\r\n", lines).getBytes(StandardCharsets.UTF_8);
    }

    /** A list of invented people, each with an identity number of the own. */
    public static byte[] people(int many) {
        return csv(
                Stream.concat(
                                Stream.of(HEADING),
                                invented(many).map(cells -> String.join(",", cells)))
                        .toArray(String[]::new));
    }

    /** Other people of the same kind. */
    public static byte[] peopleInExcel(int many) {
        return workbook(
                Stream.<Object[]>concat(
                                Stream.<Object[]>of(HEADING.split(",")),
                                invented(many).map(cells -> cells))
                        .toArray(Object[][]::new));
    }

    private static Stream<String[]> invented(int many) {
        return IntStream.range(0, many)
                .mapToObj(
                        i ->
                                new String[] {
                                    "Nguyễn Văn Thử " + letters(i),
                                    "%02d/%02d/%d".formatted(1 + i % 28, 1 + i % 12, 1960 + i % 40),
                                    "Nam",
                                    String.valueOf(People.adult().get("idNumber")),
                                    "Thôn Thử Nghiệm"
                                });
    }

    static byte[] workbook(Object[]... rows) {
        return workbook(Map.of("Danh sách", rows));
    }

    static byte[] workbook(Map<String, Object[][]> sheets) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(file, "test", "1.0")) {
            sheets.forEach((name, rows) -> fill(workbook.newWorksheet(name), rows));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return file.toByteArray();
    }

    static Object[] row(Object... cells) {
        return cells;
    }

    /** A workbook whose sheet is written by hand; the texts of its shared strings follow. */
    static byte[] rawWorkbook(String sheet, String... shared) {
        return zip(rawParts(sheet, shared));
    }

    static Map<String, byte[]> rawParts(String sheet, String... shared) {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put(
                "[Content_Types].xml",
                """
                <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
                <Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>
                <Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/>
                <Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>
                </Types>
                """);
        parts.put(
                "xl/workbook.xml",
                """
                <workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">
                <workbookPr/><sheets><sheet name="A" sheetId="1" r:id="rId1"/></sheets></workbook>
                """);
        parts.put(
                "xl/_rels/workbook.xml.rels",
                """
                <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
                <Relationship Id="rId1" Type="worksheet" Target="worksheets/sheet1.xml"/></Relationships>
                """);
        parts.put(
                "xl/styles.xml",
                "<styleSheet><cellXfs><xf numFmtId=\"14\"/></cellXfs></styleSheet>");
        StringBuilder texts = new StringBuilder("<sst>");
        for (String text : shared) {
            texts.append("<si><t>").append(text).append("</t></si>");
        }
        parts.put("xl/sharedStrings.xml", texts.append("</sst>").toString());
        parts.put("xl/worksheets/sheet1.xml", sheet);
        Map<String, byte[]> bytes = new LinkedHashMap<>();
        parts.forEach((name, text) -> bytes.put(name, text.getBytes(StandardCharsets.UTF_8)));
        return bytes;
    }

    static String sheet(String rows) {
        return "<worksheet><sheetData>" + rows + "</sheetData></worksheet>";
    }

    static byte[] zip(Map<String, byte[]> parts) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(file)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return file.toByteArray();
    }

    private static void fill(Worksheet sheet, Object[][] rows) {
        for (int row = 0; row < rows.length; row++) {
            for (int column = 0; column < rows[row].length; column++) {
                fill(sheet, row, column, rows[row][column]);
            }
        }
    }

    private static void fill(Worksheet sheet, int row, int column, Object value) {
        if (value instanceof LocalDate day) {
            sheet.value(row, column, day);
            sheet.style(row, column).format("dd/MM/yyyy").set();
        } else if (value instanceof Formula formula) {
            sheet.formula(row, column, formula.text());
        } else if (value instanceof Number number) {
            sheet.value(row, column, number);
        } else if (value != null) {
            sheet.value(row, column, value.toString());
        }
    }

    /** A name has no digits: 0 is A, 26 is BA. */
    private static String letters(int number) {
        String last = String.valueOf((char) ('A' + number % 26));
        return number < 26 ? last : letters(number / 26) + last;
    }
}
