package vn.drugfree.scoresheet;

import static org.assertj.core.api.Assertions.assertThat;

import freemarker.cache.ClassTemplateLoader;
import freemarker.template.Configuration;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.OutputEntry;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.api.Test;
import org.springframework.lang.Nullable;
import vn.drugfree.assessment.Line;
import vn.drugfree.assessment.Sheet;
import vn.drugfree.assessment.Veto;

/** Sheets with the plan's real criteria, printed and read again. */
class SheetPrinterTest {

    private static final LocalDate COUNTED = LocalDate.of(2026, 11, 15);

    private final SheetPrinter printer = new SheetPrinter(templates());

    @Test
    void aCommunesSheetIsOnePageWithAllItsWords() throws IOException {
        List<Line> lines = lines("commune-score");
        assertThat(lines).hasSize(21);
        Sheet sheet =
                sheet(
                        "score",
                        lines,
                        List.of(
                                new Veto(
                                        "V4",
                                        "Để điểm, tụ điểm đã triệt xóa hoạt động trở lại",
                                        "Biên bản",
                                        null),
                                new Veto("V7", "Thiếu từ hai báo cáo trở lên", "Sổ", true),
                                new Veto("V3", "Có cán bộ liên quan đến ma túy", "Sổ", false)));
        try (PDDocument pdf = printed(sheet)) {
            assertThat(pdf.getNumberOfPages()).isOne();
            String text = text(pdf);
            assertThat(text)
                    .contains(
                            "HUYỆN KHOÁI CHÂU",
                            "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
                            "PHIẾU ĐIỂM",
                            "Kết quả phòng, chống ma túy năm 2026",
                            "UBND xã Bình Kiều",
                            "Bộ tiêu chí kc-2024. Số liệu của hệ thống tính ngày 15/11/2026.",
                            "A. Quản lý người nghiện, người sử dụng",
                            "được quản lý 1.234",
                            "72,5 / 96",
                            "75,52",
                            "Hoàn thành tốt nhiệm vụ",
                            "Hạng trong các xã, thị trấn: 7",
                            "V4. Để điểm, tụ điểm đã triệt xóa hoạt động trở lại (chờ quyết định)",
                            "V7. Thiếu từ hai báo cáo trở lên (được phê duyệt)",
                            "(không được phê duyệt)",
                            "Cơ quan thẩm định",
                            "Mã hồ sơ TDTK-2026-0001. In từ hệ thống ngày 20/12/2026.");
            for (Line line : lines) {
                assertThat(text).as(line.code()).contains(line.name(), line.rule(), line.clause());
            }
            assertThat(text)
                    .contains("hệ thống", "tự báo cáo", "hệ thống, có đề nghị sửa", "đã thẩm định")
                    .contains("chưa có", "– / 5", "7,33 / 8", "không xét");
        }
    }

    @Test
    void eachFontIsInsideTheFile() throws IOException {
        try (PDDocument pdf = printed(sheet("score", lines("commune-score"), List.of()))) {
            List<PDFont> fonts = new ArrayList<>();
            for (PDPage page : pdf.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    fonts.add(page.getResources().getFont(name));
                }
            }
            assertThat(fonts)
                    .hasSize(3)
                    .allMatch(PDFont::isEmbedded)
                    .allMatch(font -> font.getName().contains("LiberationSerif"));
        }
    }

    @Test
    void aCertificationSaysWhatIsPassed() throws IOException {
        try (PDDocument pdf = printed(sheet("certification", lines("certification"), List.of()))) {
            assertThat(pdf.getNumberOfPages()).isOne();
            assertThat(text(pdf))
                    .contains(
                            "PHIẾU ĐÁNH GIÁ",
                            "Xét công nhận xã, thị trấn không có ma túy năm 2026",
                            "Điểm liệt: không có.",
                            "chưa đạt")
                    .doesNotContain("Quy về thang 100", "Điểm / tối đa");
        }
    }

    /** Where nothing was counted or ranked yet, dashes stand, and nothing fails. */
    @Test
    void aSheetThatHasOnlyJustBeenMadeIsPrinted() throws IOException {
        Sheet fresh =
                new Sheet(
                        1,
                        "score",
                        2026,
                        "phong-tu-phap",
                        "phong-tu-phap",
                        null,
                        "TDTK-2026-0001",
                        "kc-2024",
                        null,
                        List.of(),
                        BigDecimal.ZERO,
                        BigDecimal.ZERO,
                        null,
                        null,
                        null,
                        null,
                        null,
                        List.of());
        try (PDDocument pdf = printed(fresh)) {
            assertThat(text(pdf))
                    .contains(
                            "Số liệu của hệ thống chưa tính.",
                            "Tổng điểm các mục được xét: 0 / 0",
                            "Hạng trong các cơ quan của huyện: –");
        }
    }

    /** Signs of the template's language and of HTML are words like others. */
    @Test
    void whatWasWrittenIsNeverTakenForMarkup() throws IOException {
        Veto veto = new Veto("V1", "<b>${1+1}</b> & \"nháy\"", "", true);
        try (PDDocument pdf = printed(sheet("score", List.of(), List.of(veto)))) {
            assertThat(text(pdf)).contains("V1. <b>${1+1}</b> & \"nháy\" (được phê duyệt)");
        }
    }

    private PDDocument printed(Sheet sheet) throws IOException {
        PrintedSheet words =
                SheetWords.of(
                        sheet, "Huyện Khoái Châu", "UBND xã Bình Kiều", LocalDate.of(2026, 12, 20));
        byte[] pdf = printer.print(words);
        Files.createDirectories(Path.of("target/score-sheets"));
        String file = "%s-%d.pdf".formatted(sheet.kind(), sheet.lines().size());
        Files.write(Path.of("target/score-sheets", file), pdf);
        return Loader.loadPDF(pdf);
    }

    /** As one line, since words break where a column ends. */
    private static String text(PDDocument pdf) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        String text = stripper.getText(pdf).replaceAll("\\s+", " ");
        assertThat(Normalizer.isNormalized(text, Normalizer.Form.NFC)).isTrue();
        return text;
    }

    private static Sheet sheet(String kind, List<Line> lines, List<Veto> vetoes) {
        return new Sheet(
                1,
                kind,
                2026,
                "ubnd-xa-binh-kieu",
                "ubnd-xa",
                "binh-kieu",
                "TDTK-2026-0001",
                "kc-2024",
                COUNTED,
                lines,
                new BigDecimal("72.5"),
                new BigDecimal("96"),
                new BigDecimal("75.52"),
                "good",
                "Hoàn thành tốt nhiệm vụ",
                7,
                null,
                vetoes);
    }

    /** The criteria as the table has them, with figures of all kinds. */
    private static List<Line> lines(String kind) throws IOException {
        List<Line> lines = new ArrayList<>();
        try (InputStream table =
                SheetPrinterTest.class.getResourceAsStream(
                        "/processes/review/assessment-criteria.dmn")) {
            for (Rule rule : Dmn.readModelFromStream(table).getModelElementsByType(Rule.class)) {
                List<String> inputs =
                        rule.getInputEntries().stream()
                                .map(entry -> entry.getTextContent().strip().replace("\"", ""))
                                .toList();
                if (inputs.contains(kind)) {
                    lines.add(line(rule, lines.size()));
                }
            }
        }
        return lines;
    }

    private static Line line(Rule rule, int number) {
        List<String> cells =
                rule.getOutputEntries().stream()
                        .map(OutputEntry::getTextContent)
                        .map(cell -> cell.strip().replaceAll("^\"|\"$", ""))
                        .toList();
        BigDecimal maximum = cells.get(6).equals("null") ? null : new BigDecimal(cells.get(6));
        boolean system = number % 4 < 2;
        Integer total = number == 6 ? null : 1300;
        return new Line(
                cells.get(0),
                cells.get(2),
                cells.get(3),
                cells.get(4),
                cells.get(7),
                cells.get(8),
                maximum,
                system ? "system" : "reported",
                number == 10 ? "" : "được quản lý",
                "người nghiện, người sử dụng trái phép đã biết",
                "Cách đếm.",
                system ? total : null,
                system ? total : null,
                claimed(number, total),
                claimed(number, total),
                null,
                null,
                number % 4 == 3 ? total : null,
                number % 4 == 3 ? total : null,
                null,
                total == null ? null : 1234,
                total,
                number != 8,
                maximum == null ? number % 2 == 0 : null,
                maximum == null || number == 7 ? null : new BigDecimal("7.333333"),
                "",
                1);
    }

    private static @Nullable Integer claimed(int number, @Nullable Integer total) {
        return number % 4 == 0 ? null : total;
    }

    private static Configuration templates() {
        Configuration templates = new Configuration(Configuration.VERSION_2_3_32);
        templates.setTemplateLoader(new ClassTemplateLoader(SheetPrinterTest.class, "/templates"));
        templates.setDefaultEncoding("UTF-8");
        return templates;
    }
}
