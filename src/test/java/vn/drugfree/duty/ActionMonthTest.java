package vn.drugfree.duty;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.drugfree.organisation.Organisation;
import vn.drugfree.testing.CaseRun;
import vn.drugfree.testing.ProcessTest;

@ProcessTest(covers = "action-month")
class ActionMonthTest extends CampaignScenario {

    private static final String POLICE = "ca.huyen";
    private static final String POLICE_CHIEF = "tca.huyen";
    private static final String CHAIRMAN = "tubnd.huyen";
    private static final String COMMUNE = "ubnd-xa-binh-kieu";

    @Autowired Organisation organisation;

    @Test
    void juneOfTheWholeDistrict() {
        CaseRun run = year();
        run.isWaitingAt("plan-month")
                .isGivenTo("plan-month", "cong-an-huyen")
                // The 5th is a Sunday, and the Saturday before it is worked.
                .isDue("plan-month", LocalDate.of(2024, 5, 4));
        time.set(LocalDate.of(2024, 4, 22));
        isPlanned(run)
                .isGivenTo("approve-month", "lanh-dao-ubnd-huyen")
                .isDue("approve-month", LocalDate.of(2024, 5, 2))
                .completeAs(
                        CHAIRMAN,
                        "approve-month",
                        "monthDecision",
                        "returned",
                        "monthRemark",
                        "Nêu rõ việc của từng xã.")
                .isDue("plan-month", LocalDate.of(2024, 4, 25));
        isPlanned(run);
        isApproved(run);
        List<Task> parts = all(run, "hold-part", task -> true);
        assertThat(parts)
                .hasSize(organisation.reviewedUnits().size())
                // The 30th of June is a Sunday.
                .allSatisfy(it -> assertThat(due(it)).isEqualTo(LocalDate.of(2024, 7, 1)));
        assertThat(activities(run, "action-month"))
                .hasSize(parts.size())
                .contains("1 - 2024-06-30 -")
                .filteredOn(line -> line.contains("binh-kieu"))
                .hasSize(1);
        run.firesOn("parts-closed", LocalDate.of(2024, 7, 5));

        time.set(LocalDate.of(2024, 6, 26));
        submit("ubnd.binhkieu", part(run, "hold-part", COMMUNE), held(200));
        assertThat(due(part(run, "sign-part", COMMUNE))).isEqualTo(LocalDate.of(2024, 7, 5));
        submit(
                "tubnd.binhkieu",
                part(run, "sign-part", COMMUNE),
                "partAnswer",
                "returned",
                "partRemark",
                "Ghi thêm lễ phát động.");
        assertThat(due(part(run, "hold-part", COMMUNE))).isEqualTo(LocalDate.of(2024, 6, 28));
        submit("ubnd.binhkieu", part(run, "hold-part", COMMUNE), held(250));
        assertThat(due(part(run, "sign-part", COMMUNE))).isEqualTo(LocalDate.of(2024, 6, 28));
        isSigned("tubnd.binhkieu", part(run, "sign-part", COMMUNE));
        submit(
                "gd.huyen",
                part(run, "hold-part", "phong-gddt"),
                "partState",
                "not-held",
                "partReason",
                "Học sinh đã nghỉ hè.");
        isSigned("tgd.huyen", part(run, "sign-part", "phong-gddt"));
        submit(
                "pn.huyen",
                part(run, "hold-part", "hoi-phu-nu"),
                "partState",
                "not-held",
                "partReason",
                "Chuyển sang tháng 7.");
        isSigned("tpn.huyen", part(run, "sign-part", "hoi-phu-nu"));
        // Written, but never signed: that is no report.
        submit("vhtt.huyen", part(run, "hold-part", "phong-vhtt"), held(90));
        assertThat(activities(run, "action-month"))
                .filteredOn(line -> line.endsWith(" 2024-06-26"))
                .singleElement()
                .asString()
                .contains("binh-kieu");

        run.passTime("parts-closed")
                .isWaitingAt("report-month")
                .isGivenTo("report-month", "cong-an-huyen")
                .isDue("report-month", LocalDate.of(2024, 7, 8))
                .has("peopleReached", 250L)
                .has(
                        "notHeldUnits",
                        "Phòng Giáo dục và Đào tạo huyện Khoái Châu;"
                                + " Hội Liên hiệp Phụ nữ huyện Khoái Châu");
        assertThat(((String) run.value("silentUnits")).split("; "))
                .hasSize(parts.size() - 3)
                .contains("UBND xã Nhuế Dương", "Phòng Văn hóa và Thông tin huyện Khoái Châu")
                .doesNotContain("UBND xã Bình Kiều", "Phòng Giáo dục và Đào tạo huyện Khoái Châu");
        Task report = run.waiting("report-month");
        assertThat(tasks.getVariable(report.getId(), "partsPlanned")).isEqualTo(parts.size());
        assertThat(tasks.getVariable(report.getId(), "partsHeld")).isEqualTo(1);

        isWritten(run)
                .isGivenTo("sign-report", "lanh-dao-cong-an-huyen")
                .isDue("sign-report", LocalDate.of(2024, 7, 9))
                .completeAs(
                        POLICE_CHIEF,
                        "sign-report",
                        "reportAnswer",
                        "returned",
                        "reportRemark",
                        "Nêu tên các đơn vị không báo cáo.")
                .isDue("report-month", LocalDate.of(2024, 7, 8));
        isWritten(run);
        isSent(run, LocalDate.of(2024, 7, 10));
        assertThat(run.value("dutyResult")).isEqualTo("partly");
        assertThat(run.value("resultText")).isEqualTo(TEXT);
    }

    @Test
    void aYearThatIsOpenedInAugustHasItsMonthAllTheSame() {
        time.set(LocalDate.of(2024, 8, 5));
        CaseRun run = year().isDue("plan-month", LocalDate.of(2024, 8, 12));
        isPlanned(run);
        isApproved(run);
        run.firesOn("parts-closed", LocalDate.of(2024, 8, 26));
        for (Task part : all(run, "hold-part", task -> true)) {
            assertThat(due(part)).isEqualTo(LocalDate.of(2024, 8, 19));
            submit(null, part, held(10));
        }
        for (Task part : all(run, "sign-part", task -> true)) {
            assertThat(due(part)).isEqualTo(LocalDate.of(2024, 8, 8));
            submit(null, part, "partAnswer", "signed");
        }
        run.isWaitingAt("report-month")
                .isDue("report-month", LocalDate.of(2024, 8, 8))
                .has("silentUnits", "")
                .has("peopleReached", 10L * organisation.reviewedUnits().size());
        isWritten(run).isDue("sign-report", LocalDate.of(2024, 8, 7));
        isSent(run, LocalDate.of(2024, 8, 7));
    }

    private CaseRun year() {
        return begins("action-month", "III.1.6a", "cong-an-huyen", "cong-an-huyen");
    }

    private CaseRun isPlanned(CaseRun run) {
        return run.completeAs(
                POLICE,
                "plan-month",
                "monthTopic",
                "Chung tay đẩy lùi ma túy",
                "monthPlan",
                "Mỗi xã một lễ phát động, mỗi cơ quan một buổi nói chuyện.");
    }

    private void isApproved(CaseRun run) {
        run.completeAs(
                CHAIRMAN,
                "approve-month",
                "monthDecision",
                "approved",
                "monthPlanNumber",
                "45/KH-UBND",
                "monthPlanOn",
                time.today());
        management.createJobQuery().processInstanceId(run.id()).messages().list().stream()
                .map(Job::getId)
                .forEach(management::executeJob);
    }

    private Task part(CaseRun run, String task, String unit) {
        return oneOf(run, task, "bodyUnit", unit);
    }

    private static Object[] held(int people) {
        return new Object[] {
            "partState",
            "held",
            "partText",
            "Lễ phát động, phát loa mỗi ngày.",
            "partPeople",
            people,
            "partEvidence",
            "Ảnh lễ phát động"
        };
    }

    private void isSigned(String officer, Task part) {
        submit(officer, part, "partAnswer", "signed");
    }

    private CaseRun isWritten(CaseRun run) {
        return run.completeAs(
                POLICE,
                "report-month",
                "peopleReached",
                250,
                "dutyResult",
                "partly",
                "resultText",
                TEXT,
                "evidenceNote",
                "Báo cáo của các xã");
    }

    private void isSent(CaseRun run, LocalDate due) {
        run.completeAs(
                        POLICE_CHIEF,
                        "sign-report",
                        "reportAnswer",
                        "signed",
                        "reportNumber",
                        "88/BC-CAH",
                        "reportSignedOn",
                        time.today())
                .isGivenTo("send-report", "cong-an-huyen")
                .isDue("send-report", due)
                .refuses("send-report", "Đã gửi Chủ tịch", sent(false))
                .completeAs(POLICE, "send-report", sent(true))
                .hasEndedAt("month-reported");
    }

    private Object[] sent(boolean toChairman) {
        return new Object[] {
            "reportedOn", time.today(), "sentToProvince", true, "sentToChairman", toChairman
        };
    }
}
