package vn.drugfree.award;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.drugfree.testing.CaseRun;
import vn.drugfree.testing.ProcessTest;
import vn.drugfree.testing.Values;

@ProcessTest(covers = "award-revocation")
class AwardRevocationTest extends AwardScenario {

    private static final String CODE = "KT-2024-0007";
    private static final LocalDate AWARDED = LocalDate.of(2024, 3, 4);

    @Test
    void anAwardBasedOnFraudIsTakenBack() {
        granted("district", "annual", "ubnd-xa-nhue-duong", 1_000_000);
        found();
        assertThat(run.code()).startsWith("HKT-2024-HUYEN-");
        run.isWaitingAt("explain-award")
                .isGivenTo("explain-award", "lanh-dao-ubnd-xa-nhue-duong")
                .isDue("explain-award", LocalDate.of(2024, 6, 17))
                .firesOn("explanation-closed", LocalDate.of(2024, 6, 17))
                .passTime("explanation-closed")
                .isWaitingAt("verify-fault")
                .isGivenTo("verify-fault", "phong-noi-vu")
                .has("awardExplanation", null);
        verified("revoke");
        run.isGivenTo("decide-revocation", "lanh-dao-ubnd-huyen");
        LocalDate revoked = LocalDate.of(2024, 6, 20);
        time.set(revoked);
        run.refuses(
                        "decide-revocation",
                        "«Ngày hủy bỏ»: không được trước ngày 04/03/2024",
                        "revocationDecision",
                        "revoke",
                        "revocationNumber",
                        "9/QĐ-UBND",
                        "revokedOn",
                        AWARDED.minusDays(1))
                .complete(
                        "decide-revocation",
                        "revocationDecision",
                        "revoke",
                        "revocationNumber",
                        "9/QĐ-UBND",
                        "revokedOn",
                        revoked)
                .isWaitingAt("recover-award")
                .isGivenTo("recover-award", "phong-noi-vu")
                .isDue("recover-award", LocalDate.of(2024, 7, 11))
                .refuses(
                        "recover-award",
                        "«Số tiền đã thu hồi (đồng)»: tối đa là 1000000",
                        "certificateReturned",
                        true,
                        "recoveredMoney",
                        1_000_001,
                        "recoveredOn",
                        revoked)
                .complete(
                        "recover-award",
                        "certificateReturned",
                        true,
                        "recoveredMoney",
                        1_000_000,
                        "recoveredOn",
                        revoked)
                .isClosedAs("award-recovered");
        JsonNode seen = awardsSeenBy("nv.huyen").get(0);
        assertThat(seen.path("revokedOn").asText()).isEqualTo("2024-06-20");
        assertThat(seen.path("revocationNumber").asText()).isEqualTo("9/QĐ-UBND");
        assertThat(seen.path("unitName").asText()).isEqualTo("UBND xã Nhuế Dương");
        assertThatThrownBy(this::found)
                .hasStackTraceContaining(
                        "«Mã khen thưởng»: khen thưởng này đã bị hủy bỏ ngày 20/06/2024");
    }

    @Test
    void whoeverProposedAPersonExplains() {
        granted("district", "urgent", null, null);
        found().isGivenTo("explain-award", "lanh-dao-hoi-phu-nu")
                .complete("explain-award", "awardExplanation", "Thành tích là có thật.")
                .isWaitingAt("verify-fault")
                .isDue("verify-fault", LocalDate.of(2024, 6, 24));
        verified("keep");
        run.isDue("decide-revocation", LocalDate.of(2024, 6, 17))
                .complete("decide-revocation", "revocationDecision", "keep")
                .isClosedAs("award-kept");
        assertThat(award(2024).revoked()).isFalse();
    }

    @Test
    void supportWithoutMoneyLeavesOnlyADateToEnter() {
        granted("district", "support", null, null);
        found().complete("explain-award", "awardExplanation", TEXT);
        verified("revoke");
        run.complete(
                        "decide-revocation",
                        "revocationDecision",
                        "revoke",
                        "revocationNumber",
                        "9/QĐ-UBND",
                        "revokedOn",
                        TODAY)
                .complete("recover-award", "recoveredOn", TODAY)
                .isClosedAs("award-recovered");
        assertThat(award(2024).revoked()).isTrue();
    }

    /** The head of the Home Affairs division enters what the province decided. */
    @ParameterizedTest
    @CsvSource({
        "commune, lanh-dao-ubnd-xa-binh-kieu",
        "district, lanh-dao-ubnd-huyen",
        "province, lanh-dao-phong-noi-vu"
    })
    void whoeverAwardedDecides(String level, String group) {
        granted(level, "annual", null, null);
        found().complete("explain-award", "awardExplanation", TEXT);
        verified("keep");
        run.isGivenTo("decide-revocation", group);
    }

    @Test
    void whatWasNeverAwardedIsNotTakenBack() {
        assertThatThrownBy(this::found)
                .hasStackTraceContaining("«Mã khen thưởng»: không có khen thưởng mang mã này");
        assertThat(cases.count()).isZero();
    }

    private void granted(String level, String kind, String unit, Integer money) {
        awards.add(
                new Award(
                        CODE,
                        2024,
                        level,
                        kind,
                        unit,
                        "hoi-phu-nu",
                        "binh-kieu",
                        "KTKL-2024-HUYEN-0001",
                        "3/QĐ-UBND",
                        AWARDED,
                        money,
                        null,
                        null));
    }

    private CaseRun found() {
        run =
                cases.open(
                        "award-revocation",
                        POLICE,
                        Values.map(
                                "awardCode",
                                CODE,
                                "faultKind",
                                "fraud",
                                "faultText",
                                TEXT,
                                "person",
                                Map.of()));
        return run;
    }

    private void verified(String proposal) {
        run.complete("verify-fault", "verification", TEXT, "revocationProposal", proposal);
    }
}
