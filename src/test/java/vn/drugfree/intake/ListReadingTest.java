package vn.drugfree.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.drugfree.intake.ListFiles.csv;
import static vn.drugfree.intake.ListFiles.rawWorkbook;
import static vn.drugfree.intake.ListFiles.row;
import static vn.drugfree.intake.ListFiles.sheet;
import static vn.drugfree.intake.ListFiles.workbook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.drugfree.register.PersonalRecord;

/** What is read from files that are as they should be, however they were made. */
class ListReadingTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final Scope COMMUNE = new Scope("police", List.of("binh-kieu"));
    private static final Scope DISTRICT = new Scope("police", List.of("binh-kieu", "khoai-chau"));
    private static final Map<String, String> COMMUNES =
            Map.of(
                    "binh kieu", "binh-kieu",
                    "xa binh kieu", "binh-kieu",
                    "thi tran khoai chau", "khoai-chau",
                    "xa hien nam", "hien-nam");

    private static final PersonalRecord AN =
            new PersonalRecord(
                    "Nguyễn Văn An",
                    LocalDate.of(1990, 5, 5),
                    "male",
                    "033090000001",
                    "Thôn 1, \"Đồng\"",
                    null,
                    null);

    static Stream<byte[]> theSameInAllWays() {
        String comma =
                """
                Họ và tên,Ngày sinh,Giới tính,Số định danh,Địa chỉ
                Nguyễn Văn An,05/05/1990,Nam,033090000001,"Thôn 1, ""Đồng""\"
                """;
        String[] cells = {"Nguyễn Văn An", "05/05/1990", "Nam", "033090000001", "Thôn 1, \"Đồng\""};
        return Stream.of(
                comma.getBytes(UTF_8),
                ("\uFEFF" + comma).getBytes(UTF_8),
                comma.replace("\n", "\r\n").getBytes(UTF_8),
                Normalizer.normalize(comma, Normalizer.Form.NFD).getBytes(UTF_8),
                csv(
                        "Họ và tên;Ngày sinh;Giới tính;Số định danh;Địa chỉ",
                        "Nguyễn Văn An;05/05/1990;Nam;033090000001;\"Thôn 1, \"\"Đồng\"\"\""),
                csv(
                        "STT;NGAY SINH;ho va ten (*);gioi tinh;SO DINH DANH;Dia chi",
                        "",
                        "1;05/05/1990;\"Nguyễn  Văn\nAn \";NAM;033090000001;\"Thôn 1, \"\"Đồng\"\"\"",
                        ";;;;;"),
                workbook(
                        row("Họ và tên", "Ngày sinh", "Giới tính", "Số định danh", "Địa chỉ"),
                        cells),
                workbook(
                        row("Giới tính", "Ngày sinh", "Địa chỉ", "Họ và tên", "Số định danh"),
                        row(),
                        row("nam", LocalDate.of(1990, 5, 5), cells[4], cells[0], cells[3])),
                rawWorkbook(
                        sheet(
                                """
                                <row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c>
                                <c r="C1" t="s"><v>2</v></c><c r="D1" t="s"><v>3</v></c>
                                <c r="E1" t="s"><v>4</v></c></row>
                                <row r="2"><c r="A2" t="s"><v>5</v></c><c r="B2" s="0"><v>32998</v></c>
                                <c r="C2" t="inlineStr"><is><t>Nam</t></is></c>
                                <c r="D2" t="s"><v>6</v></c><c r="E2" t="s"><v>7</v></c></row>
                                """),
                        "Họ và tên",
                        "Ngày sinh",
                        "Giới tính",
                        "Số định danh",
                        "Địa chỉ",
                        "Nguyễn Văn An",
                        "033090000001",
                        "Thôn 1, \"Đồng\""));
    }

    @ParameterizedTest
    @MethodSource("theSameInAllWays")
    void onePersonIsTheSameInEveryFile(byte[] file) {
        PersonList list = read(file, COMMUNE);
        assertThat(list.mistakes().first()).isEmpty();
        assertThat(list.people()).extracting(ListedPerson::record).containsExactly(AN);
        assertThat(list.people()).extracting(ListedPerson::commune).containsExactly("binh-kieu");
    }

    @Test
    void rowsAreCountedAsExcelCountsThem() {
        PersonList list =
                read(
                        csv(
                                "Họ và tên,Ngày sinh,Địa chỉ",
                                "An,05/05/1990,\"Thôn 1",
                                "nhà sau\"",
                                "",
                                "Bình,năm 1990,"),
                        COMMUNE);
        assertThat(list.mistakes().first()).extracting(Remark::cell).containsExactly("B4");
    }

    @Test
    void whatIsNotAskedForIsLeftAloneAndSaid() {
        PersonList list =
                read(csv("STT,Họ và tên,Ngày sinh,Ghi chú", "1,An,05/05/1990,x"), COMMUNE);
        assertThat(list.ignoredColumns()).containsExactly("STT", "Ghi chú");
    }

    @Test
    void whoIsNotOfAgeHasAGuardianOrAWarning() {
        PersonList list =
                read(
                        csv(
                                "Họ và tên,Ngày sinh,Người giám hộ,Điện thoại người giám hộ",
                                "An,23/11/2008,,",
                                "Bình,24/11/2008,,",
                                "Chi,24/11/2008,Nguyễn Thị Hộ,",
                                "Dung,24/11/2008,Nguyễn Thị Hộ,+84 221 391 000"),
                        COMMUNE);
        assertThat(list.mistakes().first()).isEmpty();
        assertThat(list.people()).hasSize(4);
        assertThat(list.warnings().first()).extracting(Remark::cell).containsExactly("B3", "B4");
    }

    @Test
    void namesakesWithNumbersOfTheirOwnAreTwoPeople() {
        String heading = "Họ và tên,Ngày sinh,Số định danh";
        assertThat(
                        read(
                                        csv(
                                                heading,
                                                "An,05/05/1990,033090000001",
                                                "An,05/05/1990,033090000002",
                                                "An,06/05/1990,"),
                                        COMMUNE)
                                .people())
                .hasSize(3);
    }

    @Test
    void theDistrictSaysWhichCommuneEachPersonIsOf() {
        PersonList list =
                read(
                        csv(
                                "Xã,Họ và tên,Ngày sinh",
                                "Bình Kiều,An,05/05/1990",
                                "thi tran khoai chau,An,05/05/1990",
                                ",An,05/05/1990",
                                "Hà Nội,An,05/05/1990",
                                "Xã Hiến Nam,An,05/05/1990"),
                        DISTRICT);
        assertThat(list.people())
                .extracting(ListedPerson::commune)
                .containsExactly("binh-kieu", "khoai-chau");
        assertThat(list.mistakes().first())
                .extracting(Remark::words)
                .containsExactly(
                        "«Xã» chưa được điền.",
                        "«Xã» không phải xã, thị trấn trong huyện.",
                        "«Xã» không thuộc địa bàn của đơn vị anh/chị.");
    }

    @Test
    void theTemplateIsReadButForItsExample() throws IOException {
        byte[] template;
        try (var file =
                getClass()
                        .getResourceAsStream(
                                "/META-INF/resources/camunda/office/danh-sach-mau.csv")) {
            template = file.readAllBytes();
        }
        PersonList list = read(template, DISTRICT);
        assertThat(list.ignoredColumns()).isEmpty();
        assertThat(list.mistakes().first())
                .singleElement()
                .satisfies(it -> assertThat(it.words()).contains("xóa dòng này"));
    }

    @ParameterizedTest
    @EnumSource(
            value = Column.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"BIRTH_DATE", "GENDER", "COMMUNE"})
    void theLimitsAreThoseOfTheStartForm(Column column) throws IOException {
        JsonNode field = field(column);
        assertThat(column.longest()).isEqualTo(field.at("/validate/maxLength").asInt());
        assertThat(column.pattern() == null ? "" : "^" + column.pattern() + "$")
                .isEqualTo(field.at("/validate/pattern").asText());
    }

    private static JsonNode field(Column column) throws IOException {
        Map<Column, String> keys =
                Map.of(
                        Column.FULL_NAME, "fullName",
                        Column.ID_NUMBER, "idNumber",
                        Column.ADDRESS, "address",
                        Column.GUARDIAN_NAME, "guardianName",
                        Column.GUARDIAN_PHONE, "guardianPhone");
        JsonNode form =
                new ObjectMapper()
                        .readTree(
                                Files.readString(
                                        Path.of("forms/compulsory-rehabilitation/start.form")));
        return form.findParents("key").stream()
                .filter(it -> it.path("key").asText().equals(keys.get(column)))
                .findFirst()
                .orElseThrow();
    }

    private static PersonList read(byte[] file, Scope scope) {
        ListFile list = new ListFile(file);
        RowReader reader = new RowReader(scope, COMMUNES, TODAY);
        list.eachRow(reader);
        return reader.list(list.fingerprint());
    }
}
