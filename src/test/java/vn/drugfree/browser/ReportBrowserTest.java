package vn.drugfree.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import vn.drugfree.testing.CaseRun;
import vn.drugfree.testing.ProcessTest;

/** A commune reports, the district sums up, and something serious happens. */
@ProcessTest
@NeedsBrowser
class ReportBrowserTest extends BrowserScenario {

    private static final String DONE = "Đã họp dân ba thôn, ký cam kết với các quán.";
    private static final String TROUBLE = "Thiếu kinh phí tuyên truyền.";

    @Test
    void theFiguresAreThereAndThePoliceReadWhatTheCommuneWrote() {
        time.set(LocalDate.of(2026, 9, 15));
        CaseRun commune = quarter("report-cycle", "ubnd-xa", "ubnd-xa-binh-kieu", "binh-kieu");
        as(
                "ubnd.binhkieu",
                officer -> {
                    officer.take("Viết báo cáo của kỳ");
                    assertThat(officer.text())
                            .contains(
                                    "Hạn gửi báo cáo: 17/09/2026",
                                    "0 người nghiện, người sử dụng đã biết, trong đó 0 được quản lý")
                            .doesNotContain("{{", "\\n");
                    officer.enter("Việc đã làm trong kỳ và kết quả, không ghi tên người", DONE)
                            .enter("Khó khăn, vướng mắc, không ghi tên người", TROUBLE)
                            .choose("Trình ký")
                            .complete();
                });
        as(
                "tubnd.binhkieu",
                head -> {
                    head.take("Ký báo cáo của kỳ");
                    assertThat(head.text()).contains(DONE, TROUBLE);
                    head.choose("Ký báo cáo").complete();
                });
        commune.isClosedAs("report-sent");

        CaseRun district = quarter("district-report", "cong-an-huyen", "cong-an-huyen", null);
        district.complete("ask-for-reports", "reportsAsked", true).passTime("communes-date");
        as(
                "ca.huyen",
                police -> {
                    police.take("Viết báo cáo của huyện");
                    assertThat(police.text())
                            .contains(
                                    "1 trên 25 đã gửi. Chưa gửi: Thị trấn Khoái Châu, ",
                                    "cộng từ báo cáo của xã: 0, trong đó 0",
                                    "UBND xã Bình Kiều: " + DONE + " Khó khăn: " + TROUBLE)
                            .doesNotContain("{{", "\\n", "Báo cáo của cơ quan khác");
                    police.shot("district-report");
                });
    }

    @Test
    void aCommuneReportsAnEventAtOnce() {
        as(
                "ca.binhkieu",
                officer ->
                        officer.startCase("Báo cáo đột xuất")
                                .choose("Vụ việc nghiêm trọng vừa xảy ra")
                                .select("Loại vụ việc", "Vụ việc nghiêm trọng khác")
                                .enter("Ngày xảy ra", TODAY)
                                .enter("Giờ xảy ra", "07:30")
                                .enter(
                                        "Nơi xảy ra (thôn, khu, cơ sở), không ghi tên người",
                                        "Thôn Đoài")
                                .enter("Diễn biến, không ghi tên người", "Một nhóm gây rối ở quán.")
                                .submitStart());
        as(
                "ca.huyen",
                police -> {
                    police.take("Xác minh vụ việc");
                    assertThat(police.text())
                            .contains("Vụ việc nghiêm trọng khác", "Xảy ra: 07:30 ngày 23/11/2026")
                            .doesNotContain("đã quá 24 giờ", "Từ hồ sơ");
                });
    }

    private CaseRun quarter(String process, String lead, String unit, String commune) {
        return cases.begin(
                process,
                "lead",
                lead,
                "leadUnit",
                unit,
                "commune",
                commune,
                "dutyName",
                "Báo cáo kết quả chỉ tiêu, nhiệm vụ",
                "planClause",
                "Mục III.20, gạch đầu dòng thứ 7",
                "dutyEvidence",
                "Văn bản",
                "period",
                "2026-Q3",
                "periodKind",
                "quarter",
                "periodName",
                "quý 3 năm 2026",
                "periodBeginsOn",
                LocalDate.of(2026, 6, 15),
                "periodEndsOn",
                LocalDate.of(2026, 9, 14),
                "variant",
                "after");
    }
}
