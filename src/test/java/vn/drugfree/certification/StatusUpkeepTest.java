package vn.drugfree.certification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.drugfree.testing.CaseRun;
import vn.drugfree.testing.ProcessTest;

@ProcessTest(covers = "status-upkeep")
class StatusUpkeepTest extends CertificationScenario {

    private static final LocalDate RECOGNISED = LocalDate.of(2024, 12, 20);
    private static final String FACTS = "Thôn Đoài phát sinh một tụ điểm.";

    @Autowired StatusTable table;

    private CaseRun run;

    @BeforeEach
    void binhKieuIsRecognised() {
        time.set(RECOGNISED);
        table.put(
                COMMUNE,
                2024,
                CommuneClass.DRUG_FREE,
                "XKMT-TEST",
                "123/QĐ-UBND",
                RECOGNISED,
                null);
        run =
                cases.handOver(
                        "commune-recognised",
                        "caseCode",
                        "GVKM-TEST",
                        "commune",
                        COMMUNE,
                        "reviewYear",
                        2024,
                        "recognisedOn",
                        RECOGNISED,
                        "decisionNumber",
                        "123/QĐ-UBND");
    }

    @Test
    void everyQuarterTheCommuneLooksAndAfterAYearItIsOver() {
        run.isWaitingAt("quarterly-check", "report-failure")
                .isGivenTo("quarterly-check", "ubnd-xa-binh-kieu")
                .isDue("quarterly-check", LocalDate.of(2025, 3, 20))
                .isGivenTo("report-failure", "cong-an-huyen")
                // The 20th is a Saturday.
                .isDue("report-failure", LocalDate.of(2025, 12, 22))
                .firesOn("upkeep-over", LocalDate.of(2025, 12, 22));
        LocalDate looked = LocalDate.of(2025, 3, 11);
        time.set(looked);
        run.refuses("quarterly-check", "Kết quả kiểm tra")
                .completeAs(COMMITTEE, "quarterly-check", "gatesHold", "hold")
                .isWaitingAt("quarterly-check", "report-failure")
                .isDue("quarterly-check", LocalDate.of(2025, 6, 11))
                .has("gatesHold", null)
                .passTime("upkeep-over")
                .isClosedAs("upkeep-ended");
        assertThat(status().recognised()).isTrue();
    }

    @Test
    void aConditionThatNoLongerHoldsCostsTheStatus() {
        time.set(LocalDate.of(2025, 3, 11));
        run.refuses("quarterly-check", "từng điều kiện không còn giữ", "gatesHold", "failed")
                .refuses(
                        "quarterly-check",
                        "không có lựa chọn này",
                        "gatesHold",
                        "failed",
                        "failedGates",
                        List.of("g9"),
                        "failureFacts",
                        FACTS)
                .completeAs(
                        COMMITTEE,
                        "quarterly-check",
                        "gatesHold",
                        "failed",
                        "failedGates",
                        List.of("g1", "g3"),
                        "failureFacts",
                        FACTS)
                .isWaitingAt("verify-failure")
                .isGivenTo("verify-failure", "cong-an-huyen")
                .isDue("verify-failure", LocalDate.of(2025, 3, 18));
        assertThat(
                        String.valueOf(
                                tasks.getVariable(run.waiting("verify-failure").getId(), "shown")))
                .contains("tái diễn hoặc phát sinh, Không có tội phạm ma túy phức tạp");
        isConfirmed();
        run.isGivenTo("decide-withdrawal", "lanh-dao-ubnd-huyen")
                .isDue("decide-withdrawal", LocalDate.of(2025, 3, 18))
                .refuses("decide-withdrawal", "Số quyết định thu hồi", withdrawal(null))
                .completeAs(CHAIRMAN, "decide-withdrawal", withdrawal("77/QĐ-UBND"))
                .isWaitingAt()
                .hasPassed("head-held-liable");
        assertThat(status().recognised()).isFalse();
        assertThat(status().withdrawnOn()).isEqualTo(LocalDate.of(2025, 3, 11));
        assertThat(status().withdrawalReason()).isEqualTo("Để phát sinh tụ điểm ma túy.");
        assertThat(liability("liableBody")).isEqualTo("ubnd-xa");
        assertThat(liability("liabilityReason")).isEqualTo("status-withdrawn");
        assertThat(liability("liabilityFacts")).isEqualTo("Để phát sinh tụ điểm ma túy.");
        assertThat(liability("commune")).isEqualTo(COMMUNE);
        assertThat(liability("reviewYear")).isEqualTo(2024);
        assertThat(onTheBoard(COMMUNE).path("withdrawnOn").asText()).isEqualTo("2025-03-11");
    }

    @Test
    void whatThePoliceFindAndTheChairmanForgivesChangesNothing() {
        time.set(LocalDate.of(2025, 2, 3));
        isReported();
        run.complete(
                        "verify-failure",
                        "failureResult",
                        "unfounded",
                        "verifyRemark",
                        "Không có tụ điểm như đã nêu.")
                .isWaitingAt("quarterly-check", "report-failure")
                .isDue("quarterly-check", LocalDate.of(2025, 3, 20));
        isReported();
        isConfirmed();
        run.complete(
                        "decide-withdrawal",
                        "withdrawalDecision",
                        "keep",
                        "withdrawalReason",
                        "Tụ điểm đã được triệt xóa ngay.")
                .isWaitingAt("quarterly-check", "report-failure");
        assertThat(status().recognised()).isTrue();
    }

    /** What is found on the last days is decided even after the year is over. */
    @Test
    void aFailureThatIsKnownIsDecidedAfterTheYear() {
        time.set(LocalDate.of(2025, 12, 19));
        isReported();
        time.set(LocalDate.of(2026, 1, 5));
        isConfirmed();
        run.complete(
                        "decide-withdrawal",
                        "withdrawalDecision",
                        "keep",
                        "withdrawalReason",
                        "Tụ điểm đã được triệt xóa ngay.")
                .passTime("upkeep-over")
                .isClosedAs("upkeep-ended");
    }

    private void isReported() {
        run.completeAs(
                        STANDING,
                        "report-failure",
                        "failedGates",
                        List.of("g1"),
                        "failureFacts",
                        FACTS)
                .isWaitingAt("verify-failure");
    }

    private void isConfirmed() {
        run.completeAs(
                        STANDING,
                        "verify-failure",
                        "failureResult",
                        "confirmed",
                        "verifyRemark",
                        "Đã kiểm tra tại thôn Đoài.")
                .isWaitingAt("decide-withdrawal");
    }

    private Object[] withdrawal(String number) {
        return new Object[] {
            "withdrawalDecision",
            "withdraw",
            "withdrawalReason",
            "Để phát sinh tụ điểm ma túy.",
            "withdrawalNumber",
            number,
            "withdrawnOn",
            time.today()
        };
    }

    /** What the case about the head was told, be it over already. */
    private Object liability(String variable) {
        String instance =
                history.createHistoricProcessInstanceQuery()
                        .processDefinitionKey("accountability")
                        .variableValueEquals("sourceCase", run.code())
                        .singleResult()
                        .getId();
        return history.createHistoricVariableInstanceQuery()
                .processInstanceId(instance)
                .activityInstanceIdIn(instance)
                .variableName(variable)
                .singleResult()
                .getValue();
    }
}
