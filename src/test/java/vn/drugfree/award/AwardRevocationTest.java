package vn.drugfree.award;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.drugfree.input.InvalidInput;
import vn.drugfree.testing.CaseRun;
import vn.drugfree.testing.Cases;
import vn.drugfree.testing.DistrictTime;
import vn.drugfree.testing.ProcessTest;
import vn.drugfree.testing.Values;
import vn.drugfree.testing.World;

/** What was praised turns out to be untrue. */
@ProcessTest(covers = "award-revocation")
class AwardRevocationTest {

    /** A Monday. */
    private static final LocalDate TODAY = LocalDate.of(2024, 6, 3);

    private static final String FINDING = "Số liệu báo cáo về quản lý người nghiện không đúng.";

    @Autowired Cases cases;
    @Autowired DistrictTime time;
    @Autowired World world;
    @Autowired AwardTable awards;

    @BeforeEach
    void nobodyWasCommended() {
        world.isEmpty();
        time.set(TODAY);
    }

    @Test
    void fraudCostsTheAwardAndTheMoney() {
        String code = awarded("district", "ubnd-xa-binh-kieu", "ubnd-huyen");
        CaseRun run = opened(code);
        run.isWaitingAt("explain-finding")
                .isGivenTo("explain-finding", "lanh-dao-ubnd-xa-binh-kieu")
                .isDue("explain-finding", LocalDate.of(2024, 6, 10))
                .complete("explain-finding", "findingExplanation", "Đơn vị đã nhầm khi tổng hợp.")
                .isGivenTo("verify-finding", "phong-noi-vu")
                .isDue("verify-finding", LocalDate.of(2024, 6, 17));
        verified(run, "revoke");
        run.isGivenTo("decide-revocation", "lanh-dao-ubnd-huyen")
                .isDue("decide-revocation", LocalDate.of(2024, 6, 10))
                .refuses("decide-revocation", "Số quyết định hủy", "revocationDecision", "revoked")
                .complete("decide-revocation", revoked());
        run.isWaitingAt("recover-award")
                .isGivenTo("recover-award", "phong-noi-vu")
                .isDue("recover-award", LocalDate.of(2024, 6, 17))
                .complete("recover-award", "recoveredOn", TODAY, "moneyRecovered", 1_490_000)
                .isClosedAs("award-revoked");
        assertThat(awards.find(code).orElseThrow().revokedOn()).isEqualTo(TODAY);
        assertThatThrownBy(() -> opened(code))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("đã bị hủy");
    }

    /** A commune's chairman takes back what that chairman gave; here the proposer answers. */
    @Test
    void whoeverSaysNothingIsJudgedByTheFile() {
        CaseRun run = opened(awarded("commune", null, "ubnd-xa"));
        run.isGivenTo("explain-finding", "lanh-dao-ubnd-xa-nhue-duong")
                .firesOn("explanation-over", LocalDate.of(2024, 6, 10))
                .passTime("explanation-over");
        verified(run, "keep");
        run.isGivenTo("decide-revocation", "lanh-dao-ubnd-xa-nhue-duong")
                .complete("decide-revocation", "revocationDecision", "kept")
                .isClosedAs("award-kept");
    }

    @Test
    void theProvinceTakesItsOwnBack() {
        CaseRun run = opened(awarded("province", null, "ubnd-tinh"));
        explained(run);
        run.isGivenTo("record-province-revocation", "phong-noi-vu")
                .isDue("record-province-revocation", LocalDate.of(2024, 7, 15))
                .complete("record-province-revocation", revoked());
        run.complete("recover-award", "recoveredOn", TODAY, "moneyRecovered", 0)
                .isClosedAs("award-revoked");
    }

    @Test
    void theProvinceMayLeaveIt() {
        CaseRun run = opened(awarded("province", null, "ubnd-tinh"));
        explained(run);
        run.complete("record-province-revocation", "revocationDecision", "kept")
                .isClosedAs("award-kept-by-province");
    }

    @Test
    void whatWasNeverAwardedCannotBeTakenBack() {
        assertThatThrownBy(() -> opened("KT-2024-9999"))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("Số trong sổ khen thưởng")
                .hasMessageContaining("không có trong sổ");
    }

    private String awarded(String level, String unit, String authority) {
        return awards.add(
                "annual",
                level,
                "UBND xã Nhuế Dương",
                unit,
                "ubnd-xa-nhue-duong",
                authority,
                "KTKL-TEST",
                "120/QĐ-UBND",
                LocalDate.of(2024, 1, 10));
    }

    private CaseRun opened(String code) {
        return cases.open(
                "award-revocation", "nv.huyen", Values.map("awardCode", code, "finding", FINDING));
    }

    private static void explained(CaseRun run) {
        run.complete("explain-finding", "findingExplanation", "Đơn vị đã nhầm khi tổng hợp.");
        verified(run, "revoke");
    }

    private static void verified(CaseRun run, String proposal) {
        run.complete(
                "verify-finding",
                "revocationProposal",
                proposal,
                "verificationNote",
                "Đã đối chiếu hồ sơ gốc.");
    }

    private static Object[] revoked() {
        return new Object[] {
            "revocationDecision", "revoked", "revocationNumber", "12/QĐ-UBND", "revokedOn", TODAY
        };
    }
}
