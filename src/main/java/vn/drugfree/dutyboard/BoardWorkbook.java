package vn.drugfree.dutyboard;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.stereotype.Component;
import vn.drugfree.calendar.Days;
import vn.drugfree.organisation.Organisation;

/**
 * The rows as an Excel workbook. What people wrote goes into cells as text, never as a formula, and
 * Excel calculates nothing of it.
 */
@Component
class BoardWorkbook {

    private static final String SHEET = "Nhiệm vụ";
    private static final Map<String, String> RESULTS =
            Map.of(
                    "done", "Đã thực hiện xong",
                    "partly", "Đã thực hiện một phần",
                    "not-done", "Chưa thực hiện được");

    private final Organisation organisation;

    private record Column(String head, double width) {}

    private static final List<Column> COLUMNS =
            List.of(
                    new Column("Mục", 10),
                    new Column("Căn cứ", 30),
                    new Column("Nhiệm vụ", 60),
                    new Column("Đơn vị", 42),
                    new Column("Xã, thị trấn", 22),
                    new Column("Kỳ", 24),
                    new Column("Tình trạng", 26),
                    new Column("Kết quả báo cáo", 24),
                    new Column("Hạn", 12),
                    new Column("Số lần trả lại", 14),
                    new Column("Đúng hạn", 16),
                    new Column("Mã hồ sơ", 36));

    BoardWorkbook(Organisation organisation) {
        this.organisation = organisation;
    }

    byte[] of(List<DutyRow> rows) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(file, "drugfree-workflow", null)) {
            fill(workbook.newWorksheet(SHEET), rows);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return file.toByteArray();
    }

    private void fill(Worksheet sheet, List<DutyRow> rows) {
        for (int column = 0; column < COLUMNS.size(); column++) {
            sheet.value(0, column, COLUMNS.get(column).head());
            sheet.width(column, COLUMNS.get(column).width());
        }
        int last = COLUMNS.size() - 1;
        sheet.range(0, 0, 0, last).style().bold().fillColor("E6F1F3").wrapText(true).set();
        sheet.freezePane(0, 1);
        for (int i = 0; i < rows.size(); i++) {
            fill(sheet, i + 1, rows.get(i));
        }
        sheet.setAutoFilter(0, 0, rows.size(), last);
    }

    private void fill(Worksheet sheet, int line, DutyRow row) {
        sheet.value(line, 0, row.section());
        sheet.value(line, 1, row.clause());
        sheet.value(line, 2, row.name());
        sheet.value(line, 3, row.unitName());
        sheet.value(line, 4, organisation.nameOfCommune(row.commune()).orElse(""));
        sheet.value(line, 5, row.periodName());
        sheet.value(line, 6, row.state().words());
        sheet.value(line, 7, row.result() == null ? "" : RESULTS.get(row.result()));
        if (row.dueAt() != null) {
            sheet.value(line, 8, Days.dayOf(row.dueAt()));
            sheet.style(line, 8).format("dd/MM/yyyy").set();
        }
        sheet.value(line, 9, row.returned());
        sheet.value(line, 10, row.decided() > 0 ? onTime(row) : "");
        sheet.value(line, 11, codes(row));
        sheet.range(line, 0, line, COLUMNS.size() - 1)
                .style()
                .wrapText(true)
                .verticalAlignment("top")
                .set();
    }

    private static String onTime(DutyRow row) {
        return "%d trên %d".formatted(row.onTime(), row.decided());
    }

    private static String codes(DutyRow row) {
        String shown = String.join(", ", row.codes());
        int others = row.cases() - row.codes().size();
        return others > 0 ? "%s và %d hồ sơ khác".formatted(shown, others) : shown;
    }
}
