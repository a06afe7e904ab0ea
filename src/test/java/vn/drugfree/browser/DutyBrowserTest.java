package vn.drugfree.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.drugfree.duty.Duties;
import vn.drugfree.evidence.EvidenceFiles;
import vn.drugfree.testing.CaseRun;
import vn.drugfree.testing.ProcessTest;

/** A commune's turn at a duty, in the browsers of the commune and of the standing agency. */
@ProcessTest
@NeedsBrowser
class DutyBrowserTest extends BrowserScenario {

    private static final String REPORT = "Thực hiện, báo kết quả nhiệm vụ";
    private static final String VERIFY = "Xác nhận kết quả nhiệm vụ";
    private static final String DONE =
            "Đã làm những gì, kết quả ra sao (chưa xong thì nêu lý do), không ghi tên người";

    @Autowired Duties duties;
    @Autowired JdbcClient database;

    @Test
    void evidenceIsAskedForAttachedAndAccepted() {
        CaseRun turn = turnOf("ubnd-xa-binh-kieu", "III.20.1b");
        as(
                "ubnd.binhkieu",
                officer -> {
                    officer.take(REPORT);
                    assertThat(officer.page().locator("li.task").innerText())
                            .contains("Kiểm tra, đốc thúc");
                    assertThat(officer.text())
                            .contains(
                                    "Mục III.20, gạch đầu dòng thứ 1",
                                    "UBND xã Bình Kiều",
                                    "quý 4 năm 2026 (từ 15/09/2026 đến 14/12/2026)",
                                    "Minh chứng cần có: Lịch và biên bản kiểm tra");
                    officer.shot("duty-report");
                    officer.choose("Đã thực hiện xong")
                            .enter(DONE, "Đã kiểm tra bốn thôn, gỡ hai khó khăn.")
                            .complete();
                });
        as(
                "ca.huyen",
                standing -> {
                    standing.take(VERIFY);
                    assertThat(standing.text())
                            .contains("Đã kiểm tra bốn thôn", "Chưa có minh chứng.");
                    standing.shot("duty-verify");
                    standing.choose("Trả lại để bổ sung")
                            .enter("Phải bổ sung gì, không ghi tên người", "Biên bản kiểm tra.")
                            .complete();
                });
        as(
                "ubnd.binhkieu",
                officer -> {
                    officer.take("Bổ sung kết quả nhiệm vụ");
                    assertThat(officer.text()).contains("Biên bản kiểm tra.");
                    officer.shot("duty-supplement");
                    EvidenceTab.of(officer)
                            .attach(
                                    new FilePayload(
                                            "bien-ban-kiem-tra.pdf",
                                            "application/pdf",
                                            EvidenceFiles.pdf()))
                            .says("Đã đính kèm 1 tệp.")
                            .shot("duty-evidence");
                    officer.openForm().complete();
                });
        as(
                "ca.huyen",
                standing -> {
                    standing.take(VERIFY);
                    assertThat(standing.text()).doesNotContain("Chưa có minh chứng.");
                    assertThat(EvidenceTab.of(standing).rows())
                            .singleElement()
                            .asString()
                            .contains("bien-ban-kiem-tra.pdf");
                    standing.openForm().choose("Chấp nhận kết quả").complete();
                });
        turn.isWaitingAt("cooperate");
        assertThat(
                        database.sql(
                                        """
                                        select with_evidence and accepted_at is not null
                                               and returned = 1
                                          from duty.round where case_code = ?
                                        """)
                                .param(turn.code())
                                .query(Boolean.class)
                                .single())
                .isTrue();
    }

    private CaseRun turnOf(String unit, String duty) {
        duties.due();
        duties.open(
                database.sql("select id from duty.round where unit = ? and duty = ?")
                        .params(unit, duty)
                        .query(Long.class)
                        .single());
        return cases.follow(
                database.sql("select case_code from duty.round where unit = ? and duty = ?")
                        .params(unit, duty)
                        .query(String.class)
                        .single());
    }
}
