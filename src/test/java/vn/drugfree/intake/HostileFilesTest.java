package vn.drugfree.intake;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.drugfree.intake.ListFiles.HEADING;
import static vn.drugfree.intake.ListFiles.csv;
import static vn.drugfree.intake.ListFiles.rawParts;
import static vn.drugfree.intake.ListFiles.rawWorkbook;
import static vn.drugfree.intake.ListFiles.row;
import static vn.drugfree.intake.ListFiles.sheet;
import static vn.drugfree.intake.ListFiles.workbook;
import static vn.drugfree.intake.ListFiles.zip;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.drugfree.intake.ListFiles.Formula;
import vn.drugfree.testing.Cases;
import vn.drugfree.testing.DistrictTime;
import vn.drugfree.testing.ProcessTest;
import vn.drugfree.testing.World;

/** Files that must not be taken over: each gets an answer that helps, and none changes anything. */
@ProcessTest
class HostileFilesTest {

    private static final String PERSON = "Nguyễn Văn Thử,05/05/1990,Nam,,Thôn Thử";
    private static final String BROKEN = "bị hỏng hoặc không đúng dạng .xlsx";
    private static final String TOO_LARGE = "khi mở ra quá lớn";
    private static final String ENCODING = "CSV UTF-8";

    @Autowired TestRestTemplate http;
    @Autowired JdbcClient database;
    @Autowired Cases cases;
    @Autowired DistrictTime time;
    @Autowired World world;

    private ListOfficer officer;
    private Map<String, Long> before;

    @BeforeEach
    void somebodyIsInTheRegister() {
        world.isEmpty();
        time.set(LocalDate.of(2026, 11, 23));
        officer = new ListOfficer(http, "ca.binhkieu");
        officer.outcome(csv(HEADING, "Trần Văn Mẫu,01/01/1980,Nam,033080000001,Thôn Mẫu"));
        before = new RegisterTables(database).rows();
    }

    static Stream<Arguments> unreadable() throws Exception {
        Map<String, byte[]> many = new LinkedHashMap<>(rawParts(sheet("")));
        for (int i = 0; i < 1000; i++) {
            many.put("xl/media/picture%d.png".formatted(i), new byte[0]);
        }
        Map<String, byte[]> bomb = rawParts(sheet(""));
        bomb.put("xl/worksheets/sheet1.xml", spaces(60_000_000));
        Map<String, byte[]> parts = rawParts(sheet(""));
        parts.put("docProps/a.xml", spaces(30_000_000));
        parts.put("docProps/b.xml", spaces(30_000_000));
        Map<String, byte[]> dense = rawParts(sheet(""));
        dense.put("docProps/a.xml", spaces(3_000_000));
        byte[] random = new byte[4096];
        new Random(1).nextBytes(random);
        return Stream.of(
                file("an empty file", new byte[0], "Tệp trống"),
                file("UTF-16 with a mark", csvText().getBytes(UTF_16), ENCODING),
                file("UTF-16 without a mark", csvText().getBytes(UTF_16LE), ENCODING),
                file(
                        "UTF-16 of plain letters",
                        "Ho va ten,Ngay sinh\r\nAn,05/05/1990".getBytes(UTF_16LE),
                        ENCODING),
                file(
                        "Windows-1258",
                        "Họ và tên,Ngày sinh\r\nNguyễn Thử,05/05/1990"
                                .getBytes(Charset.forName("windows-1258")),
                        ENCODING),
                file("noise", random, ENCODING),
                file("a PDF", "%PDF-1.7\n...".getBytes(UTF_8), "PDF"),
                file(
                        "a workbook with a password, or an old one",
                        HexFormat.of().parseHex("d0cf11e0a1b11ae1000000000000"),
                        "mật khẩu"),
                file(
                        "a letter of Word",
                        zip(
                                Map.of(
                                        "[Content_Types].xml",
                                        "<Types/>".getBytes(UTF_8),
                                        "word/document.xml",
                                        "<w:document xmlns:w=\"w\"/>".getBytes(UTF_8))),
                        "không phải bảng tính Excel"),
                file("the beginning of a workbook", cut(workbook(row("Họ và tên"))), BROKEN),
                file("only a mark", "\uFEFF".getBytes(UTF_8), "Tệp trống"),
                file("only empty lines", csv("", "", ""), "Tệp trống"),
                file("only the headings", csv(HEADING), "chưa có người nào"),
                file("only the headings in Excel", workbook(row("Họ và tên", "Ngày sinh")), "chưa"),
                file("an empty sheet", workbook(), "Bảng tính trống"),
                file(
                        "two sheets",
                        workbook(
                                Map.of(
                                        "A", new Object[][] {row("Họ và tên", "Ngày sinh")},
                                        "B", new Object[][] {row("Họ và tên", "Ngày sinh")})),
                        "nhiều trang tính"),
                file("no headings", csv(PERSON), "thiếu cột «Họ và tên», «Ngày sinh»"),
                file("a missing column", csv("Họ và tên", "An"), "thiếu cột «Ngày sinh»"),
                file(
                        "a column twice",
                        csv("Họ và tên,Ngày sinh,Ho va ten", "An,05/05/1990,An"),
                        "Ô C1: có hai cột «Họ và tên»"),
                file("too many rows", tooManyRows(), "quá 20.000 dòng"),
                file("a quote that stays open", csv(HEADING, PERSON, "\"An,05/05/1990"), "Dòng 3"),
                file(
                        "a formula",
                        workbook(
                                row("Họ và tên", "Ngày sinh", "Địa chỉ"),
                                row("An", "05/05/1990", new Formula("HYPERLINK(\"http://x\")"))),
                        "công thức ở ô C2"),
                file("a bomb", zip(bomb), TOO_LARGE),
                file("a bomb in parts", zip(parts), TOO_LARGE),
                file("far more than the file", zip(dense), TOO_LARGE),
                file("many entries", zip(many), TOO_LARGE),
                file(
                        "an entity from elsewhere",
                        rawWorkbook(
                                "<!DOCTYPE w [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>"
                                        + sheet(
                                                "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>&x;"
                                                        + "</t></is></c></row>")),
                        BROKEN),
                file(
                        "entities of entities",
                        rawWorkbook(
                                "<!DOCTYPE w [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;\">]>"
                                        + sheet(
                                                "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>&b;"
                                                        + "</t></is></c></row>")),
                        BROKEN),
                file("deep nesting", rawWorkbook(sheet("<x>".repeat(100_000))), BROKEN),
                file(
                        "a cell far out",
                        rawWorkbook(sheet("<row><c r=\"ZZZZZZ1\"><v>1</v></c></row>")),
                        BROKEN),
                file(
                        "a row without end",
                        rawWorkbook(sheet("<row>" + "<c/>".repeat(5_000) + "</row>")),
                        BROKEN),
                file(
                        "a shared text that is not there",
                        rawWorkbook(sheet("<row><c r=\"A1\" t=\"s\"><v>2000000000</v></c></row>")),
                        BROKEN),
                file(
                        "a shared text behind another cell",
                        rawWorkbook(
                                sheet(
                                        "<row><c r=\"A1\" t=\"s\"><c t=\"n\"><v>2000000000</v></c>"
                                                + "</c></row>")),
                        BROKEN),
                file(
                        "a sheet in another encoding",
                        rawWorkbook("<?xml version=\"1.0\" encoding=\"UTF-16\"?>" + sheet("")),
                        BROKEN),
                file("the calendar of 1904", otherCalendar(), "1904"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("unreadable")
    void aFileThatIsNoListIsRefusedWithTheReason(String what, byte[] file, String words) {
        for (ResponseEntity<String> answer : List.of(officer.check(file), officer.takeOver(file))) {
            assertThat(answer.getStatusCode())
                    .as(answer.toString())
                    .isEqualTo(HttpStatus.BAD_REQUEST);
            assertThat(ListOfficer.last(answer).path("message").asText()).contains(words);
        }
        nothingChanged();
    }

    static Stream<Arguments> mistaken() {
        return Stream.of(
                mistake(csv(HEADING, PERSON, "=cmd|' /C calc'!A1,05/05/1990"), "A3", "công thức"),
                mistake(csv(HEADING, "+An,05/05/1990"), "A2", "công thức"),
                mistake(csv(HEADING, "-An,05/05/1990"), "A2", "công thức"),
                mistake(csv(HEADING, "@An,05/05/1990"), "A2", "công thức"),
                mistake(csv(HEADING, "\" =An\",05/05/1990"), "A2", "công thức"),
                mistake(
                        workbook(row("Họ và tên", "Ngày sinh"), row("=An", "05/05/1990")),
                        "A2",
                        "="),
                mistake(csv(HEADING, "A".repeat(200) + ",05/05/1990"), "A2", "dài quá 100 ký tự"),
                mistake(
                        csv(HEADING, PERSON.replace("Thôn Thử", "x".repeat(201))),
                        "E2",
                        "200 ký tự"),
                mistake(csv(HEADING, PERSON, PERSON), "A3", "trùng với người ở dòng 2"),
                mistake(
                        csv(
                                HEADING,
                                "An,05/05/1990,,033090000009",
                                "Bình,06/06/1991,,033090000009"),
                        "A3",
                        "trùng với người ở dòng 2"),
                mistake(
                        csv(HEADING, "An,05/05/1990,,033090000009", "AN,05/05/1990"),
                        "A3",
                        "trùng với người ở dòng 2"),
                mistake(csv(HEADING, "An,31/02/1990"), "B2", "phải là một ngày có thật"),
                mistake(csv(HEADING, "An,năm 1990"), "B2", "phải là một ngày có thật"),
                mistake(csv(HEADING, "An,1990"), "B2", "phải là một ngày có thật"),
                mistake(csv(HEADING, "An,5/5/90"), "B2", "phải là một ngày có thật"),
                mistake(csv(HEADING, "An,05-05-1990"), "B2", "phải là một ngày có thật"),
                mistake(
                        workbook(row("Họ và tên", "Ngày sinh"), row("An", 1990)),
                        "B2",
                        "phải là một ngày có thật"),
                mistake(
                        workbook(
                                row("Họ và tên", "Ngày sinh"), row("An", LocalDate.of(2027, 1, 1))),
                        "B2",
                        "đến hôm nay"),
                mistake(csv(HEADING, "An,24/11/2026"), "B2", "đến hôm nay"),
                mistake(csv(HEADING, "An,31/12/1899"), "B2", "từ năm 1900"),
                mistake(csv(HEADING, "An,"), "B2", "chưa được điền"),
                mistake(csv(HEADING, ",05/05/1990"), "A2", "chưa được điền"),
                mistake(csv(HEADING, "An <b>,05/05/1990"), "A2", "dấu < >"),
                mistake(csv(HEADING, "An 2,05/05/1990"), "A2", "chỉ gồm chữ"),
                mistake(csv(HEADING, "An\u0007,05/05/1990"), "A2", "ký tự điều khiển"),
                mistake(csv(HEADING, "An\u202E,05/05/1990"), "A2", "ký tự ẩn"),
                mistake(csv(HEADING, "An,05/05/1990,x"), "C2", "Nam, Nữ hoặc Khác"),
                mistake(csv(HEADING, "An,05/05/1990,,33090000009"), "D2", "12 chữ số"),
                mistake(
                        workbook(
                                row("Họ và tên", "Ngày sinh", "Số định danh"),
                                row("An", "05/05/1990", 33090000009L)),
                        "C2",
                        "Văn bản (Text)"),
                mistake(
                        rawWorkbook(
                                sheet(
                                        """
                                        <row r="1"><c r="A1" t="s"><v>0</v></c>
                                        <c r="B1" t="s"><v>1</v></c></row>
                                        <row r="2"><c r="A2" t="e"><v>#N/A</v></c>
                                        <c r="B2" s="0"><v>32998</v></c></row>
                                        """),
                                "Họ và tên",
                                "Ngày sinh"),
                        "A2",
                        "lỗi của Excel"),
                mistake(
                        csv(HEADING, "(VÍ DỤ – xóa dòng này) Nguyễn Văn Mẫu,05/05/1990"),
                        "A2",
                        "dòng ví dụ"));
    }

    @ParameterizedTest(name = "{1} {2}")
    @MethodSource("mistaken")
    void aMistakeIsNamedWithItsCell(byte[] file, String cell, String words) {
        JsonNode report = officer.report(file);
        assertThat(report.path("mistakes").asInt()).as(report.toString()).isEqualTo(1);
        JsonNode mistake = report.path("firstMistakes").path(0);
        assertThat(mistake.path("cell").asText()).isEqualTo(cell);
        assertThat(mistake.path("words").asText()).contains(words);

        ResponseEntity<String> answer = officer.takeOver(file);
        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(answer.getBody()).contains("còn lỗi, chưa ghi gì vào sổ");
        nothingChanged();
    }

    @Test
    void oneMistakeKeepsAllOthersOut() {
        byte[] good = ListFiles.people(200);
        byte[] bad = (new String(good, UTF_8) + "\r\nAn,năm 1990").getBytes(UTF_8);
        JsonNode report = officer.report(bad);
        assertThat(report.path("rows").asInt()).isEqualTo(201);
        assertThat(report.path("persons")).hasSize(200);
        assertThat(report.path("firstMistakes").path(0).path("cell").asText()).isEqualTo("B202");
        assertThat(officer.takeOver(bad).getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
        nothingChanged();
    }

    private void nothingChanged() {
        assertThat(new RegisterTables(database).rows()).isEqualTo(before);
        assertThat(cases.count()).isZero();
    }

    private static String csvText() {
        return String.join("\r\n", HEADING, PERSON);
    }

    private static byte[] tooManyRows() {
        return csv(
                Stream.concat(Stream.of(HEADING), Stream.generate(() -> "An,1990").limit(20_001))
                        .toArray(String[]::new));
    }

    private static byte[] spaces(int many) {
        byte[] spaces = new byte[many];
        java.util.Arrays.fill(spaces, (byte) ' ');
        byte[] sheet = sheet("").getBytes(UTF_8);
        System.arraycopy(sheet, 0, spaces, 0, sheet.length);
        return spaces;
    }

    private static byte[] cut(byte[] file) {
        return java.util.Arrays.copyOf(file, file.length / 2);
    }

    private static byte[] otherCalendar() {
        Map<String, byte[]> parts = rawParts(sheet(""));
        String workbook = new String(parts.get("xl/workbook.xml"), UTF_8);
        parts.put(
                "xl/workbook.xml",
                workbook.replace("<workbookPr/>", "<workbookPr date1904=\"1\"/>").getBytes(UTF_8));
        return zip(parts);
    }

    private static Arguments file(String what, byte[] file, String words) {
        return Arguments.of(what, file, words);
    }

    private static Arguments mistake(byte[] file, String cell, String words) {
        return Arguments.of(file, cell, words);
    }
}
