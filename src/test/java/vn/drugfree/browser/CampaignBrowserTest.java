package vn.drugfree.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.drugfree.testing.CaseRun;
import vn.drugfree.testing.ProcessTest;
import vn.drugfree.testing.YearlyWork;

/** A year's campaign, from the plan to its first session, in the browsers of a body's people. */
@ProcessTest
@NeedsBrowser
class CampaignBrowserTest extends BrowserScenario {

    @Test
    void theRowsOfThePlanAppearOneAfterTheOther() {
        time.set(LocalDate.of(2024, 1, 3));
        Map<String, Object> work = YearlyWork.of("phong-gddt", "phong-gddt", null);
        work.putAll(
                Map.of(
                        "dutyName",
                        "Tổ chức tuyên truyền cho học sinh",
                        "audience",
                        "students",
                        "format",
                        "sessions"));
        CaseRun run = cases.begin("communication-campaign", work);
        as(
                "gd.huyen",
                officer -> {
                    officer.take("Lập kế hoạch tuyên truyền")
                            .enter("Chủ đề", "Nói không với ma túy")
                            .enter("Buổi 1: ngày dự kiến", LocalDate.of(2024, 3, 15))
                            .select("Buổi 1: xã, thị trấn", "Xã Bình Kiều")
                            .enter("Buổi 1: cho ai nghe, không ghi tên người", "Khối 8")
                            .enter("Buổi 2: ngày dự kiến", LocalDate.of(2024, 10, 4))
                            .enter("Buổi 2: cho ai nghe, không ghi tên người", "Khối 9");
                    assertThat(officer.text())
                            .contains("Buổi 3: ngày dự kiến", "Ít nhất 2 buổi")
                            .doesNotContain("Buổi 3: cho ai nghe", "Buổi 4: ngày dự kiến");
                    officer.complete();
                });
        as(
                "tgd.huyen",
                head -> {
                    head.take("Duyệt kế hoạch tuyên truyền");
                    assertThat(head.text())
                            .contains(
                                    "Học sinh, sinh viên, Giáo viên, Gia đình, cha mẹ",
                                    "ngày 15/03/2024, Xã Bình Kiều, Khối 8",
                                    "ngày 04/10/2024, toàn huyện, Khối 9");
                    head.choose("Duyệt").complete();
                });
        run.isWaitingAt("steer-campaign", "hold-session", "hold-session");
        time.set(LocalDate.of(2024, 10, 4));
        as(
                "gd.huyen",
                officer -> {
                    officer.take("Tổ chức buổi tuyên truyền");
                    assertThat(officer.text())
                            .contains("Tổ chức tuyên truyền cho học sinh", "Nơi:");
                    officer.choose("Đã tổ chức")
                            .enter("Ngày tổ chức", time.today())
                            .enter("Số người dự, người nghe", "120")
                            .select("Hình thức", "Hội nghị, nói chuyện chuyên đề")
                            .enter(
                                    "Minh chứng: số, ngày văn bản, nơi lưu, không ghi tên người",
                                    "Biên bản 12")
                            .complete();
                });
        run.isWaitingAt("steer-campaign", "hold-session");
    }
}
