package vn.drugfree.scoresheet;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.lang.Nullable;
import vn.drugfree.assessment.Line;
import vn.drugfree.assessment.Sheet;
import vn.drugfree.assessment.Veto;
import vn.drugfree.calendar.Days;
import vn.drugfree.scoresheet.PrintedSheet.Figure;
import vn.drugfree.scoresheet.PrintedSheet.Group;
import vn.drugfree.scoresheet.PrintedSheet.Row;
import vn.drugfree.scoresheet.PrintedSheet.Sum;

/** Says a sheet in the words that are printed. */
final class SheetWords {

    private static final String NONE = "–";

    private SheetWords() {}

    /**
     * @param body name of the body the sheet is about
     */
    static PrintedSheet of(Sheet sheet, String district, String body, LocalDate today) {
        boolean scored = sheet.kind().equals("score");
        String kind =
                scored
                        ? "Kết quả phòng, chống ma túy năm %d"
                        : "Xét công nhận xã, thị trấn không có ma túy năm %d";
        return new PrintedSheet(
                district,
                scored ? "PHIẾU ĐIỂM" : "PHIẾU ĐÁNH GIÁ",
                kind.formatted(sheet.year()),
                body,
                basis(sheet),
                scored,
                groups(sheet),
                sheet.vetoes().stream().map(SheetWords::veto).toList(),
                scored ? sums(sheet) : List.of(),
                "Mã hồ sơ %s. In từ hệ thống ngày %s."
                        .formatted(sheet.caseCode(), today.format(Days.WRITTEN)));
    }

    private static String basis(Sheet sheet) {
        String counted =
                sheet.countedOn() == null
                        ? "chưa tính"
                        : "tính ngày " + sheet.countedOn().format(Days.WRITTEN);
        return "Bộ tiêu chí %s. Số liệu của hệ thống %s.".formatted(sheet.version(), counted);
    }

    private static List<Group> groups(Sheet sheet) {
        Map<String, List<Row>> groups = new LinkedHashMap<>();
        sheet.lines()
                .forEach(
                        line ->
                                groups.computeIfAbsent(line.group(), name -> new ArrayList<>())
                                        .add(row(line)));
        return groups.entrySet().stream().map(it -> new Group(it.getKey(), it.getValue())).toList();
    }

    private static Row row(Line line) {
        return new Row(
                line.code(),
                line.name(),
                line.rule(),
                line.clause(),
                figures(line),
                origin(line),
                result(line));
    }

    private static List<Figure> figures(Line line) {
        List<Figure> figures = new ArrayList<>();
        if (!line.metWords().isEmpty()) {
            figures.add(new Figure(line.metWords(), number(line.met())));
        }
        figures.add(new Figure(line.totalWords(), number(line.total())));
        return figures;
    }

    /** Whose figure it is; what the body would put in its place holds only once it is verified. */
    private static String origin(Line line) {
        if (line.total() == null) {
            return "chưa có";
        }
        if (line.verifiedTotal() != null) {
            return "đã thẩm định";
        }
        if (!line.source().equals("system")) {
            return "tự báo cáo";
        }
        return line.claimedTotal() == null ? "hệ thống" : "hệ thống, có đề nghị sửa";
    }

    private static String result(Line line) {
        if (Boolean.FALSE.equals(line.applicable())) {
            return "không xét";
        }
        if (line.maximum() != null) {
            String points = line.points() == null ? NONE : amount(line.points());
            return points + " / " + amount(line.maximum());
        }
        return line.passed() == null ? NONE : line.passed() ? "đạt" : "chưa đạt";
    }

    private static String veto(Veto veto) {
        String decision =
                veto.upheld() == null
                        ? "chờ quyết định"
                        : veto.upheld() ? "được phê duyệt" : "không được phê duyệt";
        return "%s. %s (%s)".formatted(veto.code(), veto.name(), decision);
    }

    private static List<Sum> sums(Sheet sheet) {
        return List.of(
                new Sum(
                        "Tổng điểm các mục được xét",
                        amount(sheet.points()) + " / " + amount(sheet.maximum())),
                new Sum("Quy về thang 100", sheet.score() == null ? NONE : score(sheet.score())),
                new Sum("Xếp loại", sheet.gradeName() == null ? NONE : sheet.gradeName()),
                new Sum(
                        sheet.commune() == null
                                ? "Hạng trong các cơ quan của huyện"
                                : "Hạng trong các xã, thị trấn",
                        sheet.rank() == null ? NONE : number(sheet.rank())));
    }

    private static String number(@Nullable Integer number) {
        return number == null ? NONE : written("#,##0", new BigDecimal(number));
    }

    /** Points of a line are kept unrounded. */
    private static String amount(BigDecimal points) {
        return written("#,##0.##", points);
    }

    private static String score(BigDecimal score) {
        return written("#,##0.00", score);
    }

    private static String written(String pattern, BigDecimal number) {
        DecimalFormat format =
                new DecimalFormat(
                        pattern, DecimalFormatSymbols.getInstance(Locale.forLanguageTag("vi")));
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(number);
    }
}
