package vn.drugfree.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.drugfree.testing.CaseRun;
import vn.drugfree.testing.ProcessTest;
import vn.drugfree.testing.Values;

/** A commune becomes one without drugs, in the browsers of those who make it so. */
@ProcessTest
@NeedsBrowser
class CertificationBrowserTest extends BrowserScenario {

    private static final LocalDate NEW_YEAR = LocalDate.of(2026, 1, 1);
    private static final String COMMITTEE = "ubnd.binhkieu";
    private static final String POLICE = "ca.huyen";
    private static final String PAGE = "Chấm điểm";
    private static final String SHEET = "Công nhận xã không có ma túy 2026 UBND xã Bình Kiều";

    /** What has to be there; of everything else there is nothing. */
    private static final Map<String, String[]> FREE_OF_DRUGS =
            Map.of("M4", new String[] {"1", "1"});

    @Autowired JdbcClient database;
    @Autowired TaskService tasks;
    @Autowired FormService forms;

    @Test
    void aCommuneIsRecognisedAndStandsOnTheBoard() {
        CaseRun commune = selfAssessmentIsOpen();
        as(
                COMMITTEE,
                committee -> {
                    OfficePage page = committee.office(PAGE).follow("Mở để nhập " + SHEET);
                    page.reads("Mỗi mục được lưu ngay");
                    for (Map<String, Object> line : reported()) {
                        OfficePage.Row row = page.in(line.get("code") + ". ");
                        row.enter(figures(line));
                        row.press("Lưu");
                        row.offers("Sửa");
                    }
                    page.reads("Đã nhập đủ.");
                    page.shot("self-assessment");
                });
        as(COMMITTEE, committee -> committee.take("Nộp hồ sơ tự đánh giá").tickAll().complete());
        commune.complete("check-self-assessment", "checkResult", "complete");
        as(
                POLICE,
                police -> {
                    OfficePage page = police.office(PAGE).follow("Mở để thẩm định " + SHEET);
                    setsRight(page, "G6", "1", "1");
                    setsRight(page, "G7", "3", "3");
                    page.shot("appraised");
                });
        commune.complete("visit-commune", "councilVisitOn", time.today(), "figuresConfirmed", true);
        as(
                "mttq.huyen",
                member ->
                        member.take("Biểu quyết loại của xã")
                                .choose("Đồng ý với loại đề nghị")
                                .enter("Lý do, không ghi tên người", "Số liệu rõ ràng.")
                                .complete());
        for (Task vote : votes()) {
            forms.submitTaskForm(
                    vote.getId(),
                    Values.entered(
                            Values.map("vote", "for", "voteReason", "Đã xem số liệu tại xã.")));
        }
        commune.complete("post-notice", "postedOn", time.today()).passTime("public-notice-ended");
        as(
                "tubnd.huyen",
                chairman -> {
                    chairman.take("Quyết định loại của xã, thị trấn");
                    assertThat(chairman.text()).contains("Mặt trận Tổ quốc", "Số liệu rõ ràng.");
                    chairman.choose("Không có ma túy")
                            .enter("Số quyết định", "123/QĐ-UBND")
                            .enter("Ngày quyết định", time.today())
                            .complete();
                });
        as(
                COMMITTEE,
                committee -> {
                    OfficePage page = committee.office(PAGE).follow("Xem " + SHEET);
                    assertThat(page.printed("Phiếu điểm (PDF)"))
                            .contains("PHIẾU ĐÁNH GIÁ", "UBND xã Bình Kiều", "đã thẩm định");
                });
        as(
                "ubnd.nhueduong",
                neighbour -> {
                    OfficePage page = neighbour.office("Bảng xã không có ma túy");
                    assertThat(page.rows("Các xã, thị trấn theo năm"))
                            .filteredOn(row -> row.contains("Xã Bình Kiều"))
                            .singleElement()
                            .asString()
                            .contains("xã thí điểm", "✓ Không có ma túy", "Công nhận ngày");
                    page.reads("1 trên 25 xã, thị trấn");
                    page.shot("board");
                });
    }

    /** What was done before the system was there. */
    private static void setsRight(OfficePage page, String code, String... figures) {
        OfficePage.Row line = page.in(code + ". ");
        line.shows("✗ Chưa đạt");
        line.press("Sửa");
        line.enter(figures);
        page.enter("Vì sao thay đổi (%s)".formatted(code), "Đã làm trước khi có hệ thống.");
        line.press("Lưu");
        line.shows("✓ Đạt");
    }

    /** The commune has signed up at the beginning of the year, and October is over. */
    private CaseRun selfAssessmentIsOpen() {
        time.set(NEW_YEAR.plusDays(4));
        CaseRun commune =
                cases.begin(
                        "commune-certification",
                        "reviewYear",
                        2026,
                        "yearBeginsOn",
                        NEW_YEAR,
                        "yearEndsOn",
                        LocalDate.of(2026, 12, 31),
                        "chosenPlaces",
                        List.of("binh-kieu"),
                        "appraisal",
                        null);
        return commune.complete(
                        "register-target",
                        "communeTarget",
                        "drug-free",
                        "commitmentNumber",
                        "01/CK-UBND",
                        "committedOn",
                        time.today())
                .passTime("self-assessment-opens");
    }

    private List<Map<String, Object>> reported() {
        return database.sql(
                        "select * from review.sheet_line where source = 'reported' order by code")
                .query()
                .listOfRows();
    }

    private static String[] figures(Map<String, Object> line) {
        String[] nothing =
                line.get("met_words").equals("") ? new String[] {"0"} : new String[] {"0", "0"};
        return FREE_OF_DRUGS.getOrDefault(line.get("code"), nothing);
    }

    private List<Task> votes() {
        return tasks.createTaskQuery().taskDefinitionKey("cast-vote").list();
    }
}
