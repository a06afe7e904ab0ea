package vn.drugfree.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.drugfree.testing.CaseRun;
import vn.drugfree.testing.ProcessTest;
import vn.drugfree.testing.YearlyWork;

/** Forms whose rows appear as many as the officer says: a body's plan, a sector's inspections. */
@ProcessTest
@NeedsBrowser
class YearlyPlanBrowserTest extends BrowserScenario {

    @BeforeEach
    void theYearHasJustBegun() {
        time.set(LocalDate.of(2024, 1, 3));
    }

    @Test
    void aCommunesPlanHasAsManyRowsAsItHasWorks() {
        CaseRun plan =
                cases.begin(
                        "implementation-plan",
                        YearlyWork.of("ubnd-xa", "ubnd-xa-binh-kieu", "binh-kieu"));
        as(
                "ubnd.binhkieu",
                officer -> {
                    officer.take("Lập kế hoạch của cơ quan, của xã")
                            .enter("Mục tiêu của kế hoạch", "Giữ xã không có ma túy trong năm.")
                            .enter(
                                    "Chức danh người chịu trách nhiệm chung, không ghi tên",
                                    "Chủ tịch UBND xã")
                            .select("Kế hoạch có bao nhiêu việc", "2 việc");
                    work(officer, 1, "Rà soát người nghiện", "Trưởng Công an xã", "Tháng 3");
                    work(officer, 2, "Tuyên truyền ở bốn thôn", "Công chức văn hóa", "Tháng 6");
                    assertThat(officer.text()).doesNotContain("Việc 3: tháng phải xong");
                    officer.complete();
                });
        plan.has("planWork2", "Tuyên truyền ở bốn thôn").has("planMonth2", "6");
    }

    @Test
    void aSectorsInspectionsAreAsManyAsPlanned() {
        Map<String, Object> work = YearlyWork.of("phong-kt-ht", "phong-kt-ht", null);
        work.put("sector", "n2o");
        CaseRun year = cases.begin("lawful-control-inspection", work);
        as(
                "kt.huyen",
                officer -> {
                    officer.take("Lập kế hoạch kiểm tra của năm")
                            .enter("Số lượt kiểm tra theo kế hoạch", "2");
                    visit(officer, 1, "Xã Bình Kiều", LocalDate.of(2024, 3, 20));
                    visit(officer, 2, "Xã Đông Ninh", LocalDate.of(2024, 9, 20));
                    assertThat(officer.text()).doesNotContain("Lượt 3: ngày kiểm tra");
                    officer.complete();
                });
        year.isWaitingAt("approve-plan");
    }

    private static void work(
            Tasklist officer, int number, String work, String owner, String month) {
        String row = "Việc %d".formatted(number);
        officer.enter(row, work)
                .enter(row + ": chức danh người phụ trách, không ghi tên", owner)
                .select(row + ": tháng phải xong", month);
    }

    private static void visit(Tasklist officer, int number, String commune, LocalDate day) {
        String row = "Lượt %d: ".formatted(number);
        officer.select(row + "xã, thị trấn", commune)
                .enter(row + "ngày kiểm tra", day)
                .select(row + "loại cơ sở", "Cơ sở kinh doanh, sử dụng khí N2O");
    }
}
