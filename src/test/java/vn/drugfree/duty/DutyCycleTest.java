package vn.drugfree.duty;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import vn.drugfree.testing.CaseRun;
import vn.drugfree.testing.Clauses;
import vn.drugfree.testing.ProcessTest;

/** A body's turn at a duty: done, reported, returned, accepted; and those who take part. */
@ProcessTest(covers = {"duty-day", "duty-cycle"})
class DutyCycleTest extends DutyScenario {

    private static final String STANDING = "ca.huyen";
    private static final String COMMITTEE = "ubnd.binhkieu";
    private static final String INSPECTS = "III.20.1b";

    private static final Object[] DONE = {
        "dutyResult", "done", "resultText", "Đã kiểm tra ba thôn, tháo gỡ hai khó khăn."
    };

    @Test
    void aCommuneReportsWithEvidenceAndIsAccepted() {
        CaseRun turn = turnOf("ubnd-xa-binh-kieu", INSPECTS, FIRST_DAY);
        assertThat(turn.code()).startsWith("NVKH-2023-BINH-KIEU-");
        turn.isWaitingAt("report-duty", "cooperate")
                .isGivenTo("report-duty", "ubnd-xa-binh-kieu")
                .isDue("report-duty", LocalDate.of(2024, 3, 19))
                .isGivenTo("cooperate", "bcd-138-xa-binh-kieu")
                .isDue("cooperate", LocalDate.of(2024, 3, 11));
        assertThat(Clauses.of(database, turn.waiting("report-duty")))
                .isEqualTo("Mục III.20, gạch đầu dòng thứ 1");

        turn.refuses("report-duty", "Kết quả", "dutyResult", null)
                .completeAs(COMMITTEE, "report-duty", with(DONE, "evidenceNote", "BB số 12"))
                .isGivenTo("verify-duty", "cong-an-huyen")
                .isDue("verify-duty", LocalDate.of(2023, 12, 22));
        assertThat(round("ubnd-xa-binh-kieu", INSPECTS, "with_evidence", Boolean.class)).isTrue();

        turn.completeAs(STANDING, "verify-duty", "dutyAnswer", "accepted")
                .isWaitingAt("cooperate")
                .complete("cooperate", "contributionState", "nothing")
                .hasEndedAt("duty-closed");
        assertThat(round("ubnd-xa-binh-kieu", INSPECTS, "accepted_at", Object.class)).isNotNull();
    }

    /** A day on which one body's turn comes; all others have had theirs. */
    @Test
    void everyMorningWhoeverHasNoCaseYetGetsOne() {
        duties.due();
        database.sql("update duty.round set opened_at = now() where duty <> 'III.11.1'").update();
        Job morning =
                engine.getManagementService()
                        .createJobQuery()
                        .processDefinitionKey("duty-day")
                        .activityId("every-day-at-five")
                        .singleResult();
        engine.getManagementService().executeJob(morning.getId());
        for (List<Job> due = dueJobs(); !due.isEmpty(); due = dueJobs()) {
            due.forEach(job -> engine.getManagementService().executeJob(job.getId()));
        }
        cases.follow(round("phong-tckh", "III.11.1", "case_code", String.class))
                .isWaitingAt("open-budget-round", "cooperate", "cooperate");
    }

    private List<Job> dueJobs() {
        return engine.getManagementService()
                .createJobQuery()
                .processDefinitionKey("duty-day")
                .executable()
                .list();
    }

    @Test
    void whatLacksEvidenceIsReturnedAndSupplemented() {
        CaseRun turn = turnOf("ubnd-xa-binh-kieu", INSPECTS, FIRST_DAY);
        turn.complete(
                        "cooperate",
                        "contributionState",
                        "done",
                        "contributionText",
                        "Cử hai thành viên cùng kiểm tra.")
                .complete("report-duty", DONE);
        Task verification = turn.waiting("verify-duty");
        assertThat(engine.getTaskService().getVariable(verification.getId(), "contributions"))
                .asString()
                .contains("* **Ban Chỉ đạo 138 xã Bình Kiều:** Cử hai thành viên cùng kiểm tra.");
        assertThat(round("ubnd-xa-binh-kieu", INSPECTS, "with_evidence", Boolean.class)).isFalse();

        turn.refuses("verify-duty", "Phải bổ sung gì", "dutyAnswer", "returned")
                .completeAs(
                        STANDING,
                        "verify-duty",
                        "dutyAnswer",
                        "returned",
                        "returnReason",
                        "Chưa có biên bản kiểm tra.")
                .isWaitingAt("supplement-duty")
                .isGivenTo("supplement-duty", "ubnd-xa-binh-kieu")
                .isDue("supplement-duty", LocalDate.of(2023, 12, 20))
                .complete("supplement-duty", with(DONE, "evidenceNote", "Biên bản số 12"))
                .complete("verify-duty", "dutyAnswer", "accepted")
                .hasEndedAt("duty-closed");
        assertThat(round("ubnd-xa-binh-kieu", INSPECTS, "returned", Integer.class)).isOne();
        assertThat(round("ubnd-xa-binh-kieu", INSPECTS, "with_evidence", Boolean.class)).isTrue();
    }

    @Test
    void whoeverKeepsSilentHoldsNothingUp() {
        CaseRun turn = turnOf("ubnd-xa-binh-kieu", INSPECTS, FIRST_DAY);
        turn.complete("report-duty", with(DONE, "evidenceNote", "Biên bản số 12"))
                .complete("verify-duty", "dutyAnswer", "accepted")
                .firesOn("cooperation-over", LocalDate.of(2024, 3, 21))
                .passTime("cooperation-over")
                .hasEndedAt("duty-closed");
        assertThat(
                        database.sql("select state from duty.contribution where case_code = ?")
                                .param(turn.code())
                                .query(String.class)
                                .list())
                .containsExactly("silent");
    }

    @Test
    void aTurnThatBeginsLateLeavesSomeDays() {
        LocalDate late = LocalDate.of(2024, 3, 12);
        turnOf("ubnd-xa-binh-kieu", INSPECTS, late)
                .isDue("report-duty", LocalDate.of(2024, 3, 26))
                .isDue("cooperate", LocalDate.of(2024, 3, 19))
                .firesOn("cooperation-over", LocalDate.of(2024, 3, 26));
    }

    @Test
    void theStandingAgencyDoesNotAcceptItsOwnWork() {
        CaseRun turn = turnOf("cong-an-huyen", "III.1.4", FIRST_DAY);
        assertThat(partnersOf(turn)).containsExactly("toa-an-huyen", "vks-huyen");
        turn.complete("report-duty", with(DONE, "evidenceNote", "Quy chế phối hợp"))
                .isGivenTo("verify-duty", "ubnd-huyen");
    }

    /** The monthly report is written and signed in a process of its own, and accepted here. */
    @Test
    void whatHasAProcessOfItsOwnIsDoneThere() {
        CaseRun turn = turnOf("ubnd-xa-binh-kieu", "III.20.7b", LocalDate.of(2024, 2, 15));
        assertThat(round("ubnd-xa-binh-kieu", "III.20.7b", "period", String.class))
                .isEqualTo("2024-M02");
        turn.isWaitingAt("write-report").isDue("write-report", LocalDate.of(2024, 2, 16));
        assertThat(Clauses.of(database, turn.waiting("write-report")))
                .isEqualTo("Mục III.20, gạch đầu dòng thứ 7");
        turn.complete(
                        "write-report",
                        "resultText",
                        "Đã làm đủ việc của tháng.",
                        "reportStep",
                        "submit")
                .complete("sign-report", "reportAnswer", "signed")
                .isWaitingAt("verify-duty")
                .isGivenTo("verify-duty", "cong-an-huyen");
        assertThat(round("ubnd-xa-binh-kieu", "III.20.7b", "result", String.class))
                .isEqualTo("done");
        turn.complete("verify-duty", "dutyAnswer", "accepted").hasEndedAt("duty-closed");
    }

    @Test
    void aDistrictsDutyAsksEveryCommune() {
        CaseRun turn = turnOf("cong-an-huyen", "III.1.9a", FIRST_DAY);
        assertThat(partnersOf(turn))
                .hasSize(26)
                .contains("phong-ldtbxh", "ubnd-xa-binh-kieu", "ubnd-tt-khoai-chau");
    }

    @Test
    void aFigureIsReportedWithTheDuty() {
        CaseRun turn = turnOf("tt-y-te", "II.3.2", FIRST_DAY);
        turn.refuses("report-duty", "Trong đó đạt", with(DONE, "figureTotal", 3, "figureMet", 4))
                .complete("report-duty", with(DONE, "figureTotal", 3, "figureMet", 2));
        assertThat(database.sql("select met, total from duty.reported_figure").query().singleRow())
                .containsEntry("met", 2)
                .containsEntry("total", 3);
    }

    private List<String> partnersOf(CaseRun turn) {
        return engine
                .getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(turn.code())
                .taskDefinitionKey("cooperate")
                .list()
                .stream()
                .map(task -> (String) engine.getTaskService().getVariable(task.getId(), "partner"))
                .sorted()
                .toList();
    }

    private static Object[] with(Object[] entries, Object... more) {
        return java.util.stream.Stream.concat(
                        java.util.Arrays.stream(entries), java.util.Arrays.stream(more))
                .toArray();
    }
}
