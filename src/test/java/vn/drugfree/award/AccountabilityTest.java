package vn.drugfree.award;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.drugfree.testing.CaseRun;
import vn.drugfree.testing.ProcessTest;
import vn.drugfree.testing.Values;

@ProcessTest(covers = "accountability")
class AccountabilityTest extends AwardScenario {

    private static final LocalDate REMEDIED_BY = LocalDate.of(2024, 7, 31);

    /** The engine remembers the cases of other scenarios. */
    @BeforeEach
    void nobodyWasAtFault() {
        history
                .createHistoricProcessInstanceQuery()
                .processDefinitionKey("accountability")
                .list()
                .stream()
                .map(HistoricProcessInstance::getId)
                .forEach(history::deleteHistoricProcessInstance);
    }

    @Test
    void aHeadAtFaultRemediesInTime() {
        run =
                cases.open(
                        "accountability",
                        POLICE,
                        Values.map("liabilityReason", "prolonged-crime", "liabilityFacts", TEXT));
        assertThat(run.code()).startsWith("TNDD-2024-HUYEN-");
        run.isWaitingAt("name-unit")
                .isGivenTo("name-unit", "phong-noi-vu")
                .isDue("name-unit", LocalDate.of(2024, 6, 12))
                .refuses(
                        "name-unit",
                        "«Đơn vị chịu trách nhiệm»: không có lựa chọn này",
                        "liableUnit",
                        "ubnd-huyen")
                .complete("name-unit", "liableUnit", "ubnd-xa-nhue-duong")
                .isWaitingAt("explain-liability")
                .isGivenTo("explain-liability", "lanh-dao-ubnd-xa-nhue-duong")
                .isDue("explain-liability", LocalDate.of(2024, 6, 17))
                .firesOn("explanation-closed", LocalDate.of(2024, 6, 17))
                .has("liableBody", "ubnd-xa")
                .has("commune", "nhue-duong")
                .complete("explain-liability", "liabilityExplanation", TEXT)
                .isWaitingAt("review-liability")
                .isGivenTo("review-liability", "phong-noi-vu")
                .isDue("review-liability", LocalDate.of(2024, 6, 24))
                .has("earlierCases", 0L)
                .has("leastMeasure", "review")
                .refuses(
                        "review-liability",
                        "«Đề xuất»: nếu có lỗi thì ít nhất phải là «Kiểm điểm trách nhiệm»",
                        "liabilityRemark",
                        TEXT,
                        "proposedMeasure",
                        "reminder");
        proposed("review");
        run.isGivenTo("decide-liability", "lanh-dao-ubnd-huyen")
                .isDue("decide-liability", LocalDate.of(2024, 6, 17))
                .refuses(
                        "decide-liability",
                        "«Quyết định»: nếu có lỗi",
                        "liabilityMeasure",
                        "reminder",
                        "liabilityDecisionNumber",
                        "7/QĐ-UBND",
                        "liabilityDecidedOn",
                        TODAY);
        decided("review");
        run.isWaitingAt("make-remedy-plan")
                .isGivenTo("make-remedy-plan", "lanh-dao-ubnd-xa-nhue-duong")
                .isDue("make-remedy-plan", LocalDate.of(2024, 6, 24));
        planned();
        run.isWaitingAt("report-remedy")
                .isGivenTo("report-remedy", "lanh-dao-ubnd-xa-nhue-duong")
                .isDue("report-remedy", REMEDIED_BY)
                .complete("report-remedy", "remedyReport", TEXT)
                .isWaitingAt("confirm-remedy")
                .isGivenTo("confirm-remedy", "cong-an-huyen")
                .isDue("confirm-remedy", LocalDate.of(2024, 6, 17))
                .complete("confirm-remedy", "remedyConfirmed", "remedied")
                .isClosedAs("fault-remedied");
    }

    @Test
    void whatIsNotRemediedComesBackOnceAndThenGoesToTheChairman() {
        raised("ubnd-xa", "binh-kieu", "status-withdrawn");
        silent();
        proposed("reminder");
        decided("reminder");
        planned();
        time.set(REMEDIED_BY);
        run.complete("report-remedy", "remedyReport", TEXT)
                .refuses(
                        "confirm-remedy",
                        "«Hạn khắc phục mới»: chưa được điền",
                        "remedyConfirmed",
                        "not-remedied",
                        "remedyRemark",
                        TEXT)
                .complete(
                        "confirm-remedy",
                        "remedyConfirmed",
                        "not-remedied",
                        "remedyRemark",
                        TEXT,
                        "newRemedyDueOn",
                        LocalDate.of(2024, 8, 30))
                .isWaitingAt("report-remedy")
                .isDue("report-remedy", LocalDate.of(2024, 8, 30))
                .complete("report-remedy", "remedyReport", TEXT)
                .has("remedyConfirmed", null)
                .complete("confirm-remedy", "remedyConfirmed", "not-remedied", "remedyRemark", TEXT)
                .isWaitingAt("decide-unremedied")
                .isGivenTo("decide-unremedied", "lanh-dao-ubnd-huyen")
                .isDue("decide-unremedied", LocalDate.of(2024, 8, 7))
                .complete(
                        "decide-unremedied",
                        "furtherMeasure",
                        "review",
                        "furtherDecisionNumber",
                        "8/QĐ-UBND",
                        "furtherDecidedOn",
                        REMEDIED_BY)
                .isClosedAs("fault-not-remedied");
    }

    @Test
    void aHeadWithoutFaultIsTold() {
        raised("phong-gddt", null, "target-missed");
        assertThat(run.code()).startsWith("TNDD-2024-HUYEN-");
        run.isGivenTo("explain-liability", "lanh-dao-phong-gddt");
        silent();
        run.has("liabilityExplanation", null);
        proposed("no-fault");
        run.complete("decide-liability", "liabilityMeasure", "no-fault")
                .isWaitingAt("acknowledge-no-fault")
                .isGivenTo("acknowledge-no-fault", "lanh-dao-phong-gddt")
                .isDue("acknowledge-no-fault", LocalDate.of(2024, 6, 21))
                .complete("acknowledge-no-fault", "noFaultRead", true)
                .isClosedAs("no-fault");
    }

    @Test
    void ofADisciplineFileOnlyNumberAndDateAreKept() {
        raised("phong-vhtt", null, "official-involved");
        silent();
        proposed("discipline");
        run.refuses(
                        "decide-liability",
                        "«Số hồ sơ kỷ luật»: chưa được điền",
                        "liabilityMeasure",
                        "discipline",
                        "liabilityDecisionNumber",
                        "7/QĐ-UBND",
                        "liabilityDecidedOn",
                        TODAY)
                .complete(
                        "decide-liability",
                        "liabilityMeasure",
                        "discipline",
                        "liabilityDecisionNumber",
                        "7/QĐ-UBND",
                        "liabilityDecidedOn",
                        TODAY,
                        "disciplineFileNumber",
                        "01/HSKL",
                        "disciplineFileOn",
                        TODAY)
                .isWaitingAt("make-remedy-plan");
    }

    @Test
    void theSecondTimeWeighsMore() {
        raised("phong-kt-ht", null, "target-missed");
        silent();
        run.has("leastMeasure", "reminder");
        proposed("reminder");
        decided("reminder");
        CaseRun first = run;
        planned();
        first.complete("report-remedy", "remedyReport", TEXT)
                .complete("confirm-remedy", "remedyConfirmed", "remedied");
        raised("phong-kt-ht", null, "target-missed");
        silent();
        run.has("earlierCases", 1L).has("leastMeasure", "review");
        proposed("no-fault");
        run.complete("decide-liability", "liabilityMeasure", "no-fault")
                .complete("acknowledge-no-fault", "noFaultRead", true);
        // Who was not at fault does not count, nor another reason, nor another body.
        raised("phong-kt-ht", null, "target-missed");
        silent();
        run.has("earlierCases", 1L);
        world.isEmpty();
        raised("phong-kt-ht", null, "prolonged-crime");
        silent();
        run.has("earlierCases", 0L);
        world.isEmpty();
        raised("phong-gddt", null, "target-missed");
        silent();
        run.has("earlierCases", 0L);
        world.isEmpty();
        time.set(time.today().plusYears(2).plusDays(1));
        raised("phong-kt-ht", null, "target-missed");
        silent();
        run.has("earlierCases", 0L);
    }

    @Test
    void nobodyReviewsOneself() {
        raised("phong-noi-vu", null, "other");
        silent();
        run.isGivenTo("review-liability", "ubnd-huyen");
        world.isEmpty();
        raised("cong-an-huyen", null, "other");
        silent();
        run.isGivenTo("review-liability", "phong-noi-vu");
        proposed("reminder");
        decided("reminder");
        planned();
        run.complete("report-remedy", "remedyReport", TEXT)
                .isGivenTo("confirm-remedy", "ubnd-huyen");
    }

    /** As the yearly review and the upkeep of a status do. */
    private void raised(String body, String commune, String reason) {
        run =
                isOpenedBy(
                        "liability-raised",
                        "accountability",
                        "commune",
                        commune,
                        "sourceCase",
                        "TKN-2024-HUYEN-0001",
                        "liableBody",
                        body,
                        "liabilityReason",
                        reason,
                        "liabilityFacts",
                        TEXT,
                        "reviewYear",
                        2024);
        run.isWaitingAt("explain-liability");
    }

    private void silent() {
        run.passTime("explanation-closed").isWaitingAt("review-liability");
        time.set(TODAY.plusDays(8));
    }

    private void proposed(String measure) {
        run.complete("review-liability", "liabilityRemark", TEXT, "proposedMeasure", measure);
    }

    private void decided(String measure) {
        run.complete(
                "decide-liability",
                "liabilityMeasure",
                measure,
                "liabilityDecisionNumber",
                "7/QĐ-UBND",
                "liabilityDecidedOn",
                TODAY);
    }

    private void planned() {
        run.complete("make-remedy-plan", "remedyPlan", TEXT, "remedyDueOn", REMEDIED_BY);
    }
}
