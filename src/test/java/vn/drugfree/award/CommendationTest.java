package vn.drugfree.award;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.Map;
import org.camunda.bpm.engine.history.HistoricVariableUpdate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpStatus;
import vn.drugfree.testing.CaseRun;
import vn.drugfree.testing.ProcessTest;
import vn.drugfree.testing.Values;
import vn.drugfree.testing.WebOfficer;

@ProcessTest(covers = "commendation")
class CommendationTest extends AwardScenario {

    private static final String NAME = "Nguyễn Thị Dũng Cảm";
    private static final String COMMITTEE = "ubnd.binhkieu";

    @Test
    void somebodyIsPraisedAtOnce() {
        run = cases.open("commendation", POLICE, merit("urgent", "individual", "district"));
        assertThat(run.code()).startsWith("KTKL-2024-HUYEN-");
        run.isWaitingAt("appraise-merit")
                .isGivenTo("appraise-merit", "phong-noi-vu")
                .isDue("appraise-merit", LocalDate.of(2024, 6, 13))
                .complete("appraise-merit", "appraisal", "enough", "awardLevel", "district")
                .isWaitingAt("decide-award")
                .isGivenTo("decide-award", "lanh-dao-ubnd-huyen")
                .isDue("decide-award", LocalDate.of(2024, 6, 17));
        time.set(LocalDate.of(2024, 6, 12));
        approve(500_000);
        run.isWaitingAt("hand-over-award")
                .isGivenTo("hand-over-award", "phong-noi-vu")
                .isDue("hand-over-award", LocalDate.of(2024, 6, 26))
                .has("awardCode", "KT-2024-0001")
                .refuses(
                        "hand-over-award",
                        "«Ngày trao»: không được trước ngày 12/06/2024",
                        "handedOverOn",
                        TODAY)
                .complete("hand-over-award", "handedOverOn", LocalDate.of(2024, 6, 12))
                .isClosedAs("award-given");
        assertThat(award(2024))
                .isEqualTo(
                        new Award(
                                "KT-2024-0001",
                                2024,
                                "district",
                                "urgent",
                                null,
                                "cong-an-huyen",
                                null,
                                run.code(),
                                "12/QĐ-UBND",
                                LocalDate.of(2024, 6, 12),
                                500_000,
                                null,
                                null));
    }

    @Test
    void theYearlyReviewProposesWhomTheProvincePraises() {
        run =
                isOpenedBy(
                        "award-proposed",
                        "commendation",
                        "commune",
                        "binh-kieu",
                        "sourceCase",
                        "TKN-2023-HUYEN-0001",
                        "awardBody",
                        "ubnd-xa",
                        "awardKind",
                        "annual",
                        "awardLevel",
                        "province",
                        "reviewYear",
                        2023);
        assertThat(run.code()).startsWith("KTKL-2024-BINH-KIEU-");
        run.isDue("appraise-merit", LocalDate.of(2024, 6, 24))
                .complete(
                        "appraise-merit",
                        "appraisal",
                        "enough",
                        "awardLevel",
                        "province",
                        "recipientUnit",
                        "ubnd-xa-binh-kieu")
                .isWaitingAt("submit-to-province")
                .isGivenTo("submit-to-province", "phong-noi-vu")
                .isDue("submit-to-province", LocalDate.of(2024, 6, 17))
                .complete(
                        "submit-to-province",
                        "submissionNumber",
                        "05/TTr-UBND",
                        "submittedOn",
                        TODAY)
                .isWaitingAt("decide-award")
                // It enters what the province has decided.
                .isGivenTo("decide-award", "lanh-dao-phong-noi-vu")
                .isDue("decide-award", LocalDate.of(2024, 7, 10))
                .has("decidingHead", "Chủ tịch UBND tỉnh")
                .refuses(
                        "decide-award",
                        "«Ngày quyết định»: không được trước ngày 10/06/2024",
                        "awardDecision",
                        "approve",
                        "decisionNumber",
                        "1",
                        "decidedOn",
                        TODAY.minusDays(1));
        time.set(LocalDate.of(2024, 7, 1));
        approve(null);
        run.isWaitingAt("hand-over-award");
        Award award = award(2023);
        assertThat(award.code()).isEqualTo("KT-2023-0001");
        assertThat(award.level()).isEqualTo("province");
        assertThat(award.kind()).isEqualTo("annual");
        assertThat(award.unit()).isEqualTo("ubnd-xa-binh-kieu");
        assertThat(award.commune()).isEqualTo("binh-kieu");
        assertThat(award.money()).isNull();
    }

    @Test
    void whoeverTheReviewProposedIsToldOfARefusal() {
        isOpenedBy(
                        "award-proposed",
                        "commendation",
                        "commune",
                        null,
                        "awardBody",
                        "phong-gddt",
                        "awardKind",
                        "annual",
                        "awardLevel",
                        "district",
                        "reviewYear",
                        2023)
                .complete(
                        "appraise-merit",
                        "appraisal",
                        "not-enough",
                        "refusalReason",
                        "Đã được khen thưởng trong năm.")
                .isWaitingAt("acknowledge-refusal")
                .isGivenTo("acknowledge-refusal", "phong-gddt");
    }

    @Test
    void aBodyOfTheDistrictProposesACertificateOfACommune() {
        run = cases.open("commendation", "mttq.huyen", merit("annual", "body", "commune"));
        run.isDue("appraise-merit", LocalDate.of(2024, 6, 24))
                .refuses(
                        "appraise-merit",
                        "«Xã, thị trấn tặng Giấy khen»: chưa được điền",
                        "appraisal",
                        "enough",
                        "awardLevel",
                        "commune")
                .complete(
                        "appraise-merit",
                        "appraisal",
                        "enough",
                        "awardLevel",
                        "commune",
                        "decidingCommune",
                        "binh-kieu")
                .isGivenTo("decide-award", "lanh-dao-ubnd-xa-binh-kieu")
                .refuses("decide-award", "«Lý do (không ghi tên người)»", "awardDecision", "refuse")
                .complete("decide-award", "awardDecision", "refuse", "refusalReason", TEXT)
                .isWaitingAt("acknowledge-refusal")
                .isGivenTo("acknowledge-refusal", "mttq-huyen")
                .isDue("acknowledge-refusal", LocalDate.of(2024, 6, 13))
                .complete("acknowledge-refusal", "refusalRead", true)
                .isClosedAs("not-granted");
        assertThat(awards.ofYear(2024)).isEmpty();
    }

    @Test
    void aCommunePraisesItsOwn() {
        run = cases.open("commendation", COMMITTEE, merit("annual", "body", "commune"));
        assertThat(run.code()).startsWith("KTKL-2024-BINH-KIEU-");
        run.complete("appraise-merit", "appraisal", "enough", "awardLevel", "commune")
                .isGivenTo("decide-award", "lanh-dao-ubnd-xa-binh-kieu");
        approve(null);
        assertThat(award(2024).proposedBy()).isEqualTo("ubnd-xa-binh-kieu");
        assertThat(award(2024).commune()).isEqualTo("binh-kieu");
    }

    @Test
    void whoeverWasHarmedIsSupported() {
        run = cases.open("commendation", COMMITTEE, harm());
        run.isDue("appraise-merit", LocalDate.of(2024, 6, 17))
                .refuses(
                        "appraise-merit",
                        "«Hình thức hỗ trợ»: chưa được điền",
                        "appraisal",
                        "enough")
                .complete("appraise-merit", "appraisal", "enough", "supportForm", "treatment")
                .isWaitingAt("decide-award")
                .isGivenTo("decide-award", "lanh-dao-ubnd-huyen");
        approve(2_000_000);
        run.isWaitingAt("give-support")
                .isGivenTo("give-support", "phong-ldtbxh")
                .isDue("give-support", LocalDate.of(2024, 6, 24))
                .complete("give-support", "supportGivenOn", TODAY)
                .isClosedAs("support-given");
        assertThat(award(2024).kind()).isEqualTo("support");
        assertThat(award(2024).level()).isEqualTo("district");
    }

    @Test
    void whoIsProposedMustBeClear() {
        Map<String, Object> nameless = merit("annual", "individual", "district");
        nameless.put("person", Map.of());
        assertThatThrownBy(() -> cases.open("commendation", POLICE, nameless))
                .hasStackTraceContaining("«Họ và tên cá nhân»: chưa được điền");
        Map<String, Object> unharmed = harm();
        unharmed.put("person", Map.of("recipientName", NAME));
        assertThatThrownBy(() -> cases.open("commendation", POLICE, unharmed))
                .hasStackTraceContaining(
                        "«Bị thương, phơi nhiễm, thiệt hại thế nào»: chưa được điền");
        Map<String, Object> noLevel = merit("annual", "body", null);
        assertThatThrownBy(() -> cases.open("commendation", POLICE, noLevel))
                .hasStackTraceContaining("«Hình thức khen thưởng»: chưa được điền");
    }

    @Test
    void numbersOfAYearFollowEachOtherAndNobodyIsNamed() {
        praised(merit("annual", "body", "district"));
        praised(merit("annual", "individual", "district"));
        JsonNode seen = awardsSeenBy("nv.huyen");
        assertThat(seen.findValuesAsText("code")).containsExactly("KT-2024-0001", "KT-2024-0002");
        assertThat(seen.get(0).path("unitName").isNull()).isTrue();
        assertThat(seen.toString()).doesNotContain(NAME);
        assertThat(awardsSeenBy("quantri")).hasSize(2);
        assertThat(awardsSeenBy("tubnd.huyen")).hasSize(2);
        assertThat(new WebOfficer(http, "nv.huyen").read("/awards?year=2023")).isEmpty();
        assertThat(new WebOfficer(http, "nv.huyen").read("/awards")).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ubnd.binhkieu", "ta.tinh"})
    void nobodyOutsideTheDistrictsBodiesSeesTheAwards(String officer) {
        assertThat(new WebOfficer(http, officer).status("/awards")).isEqualTo(HttpStatus.FORBIDDEN);
    }

    @Test
    void whoeverIsNotLoggedInSeesNoAwards() {
        assertThat(http.getForEntity("/camunda/api/drugfree/awards", String.class).getStatusCode())
                .isEqualTo(HttpStatus.UNAUTHORIZED);
    }

    @Test
    void theNameIsForgottenWhenTheCaseIsOver() {
        CaseRun over = praised(merit("annual", "individual", "district"));
        over.complete("hand-over-award", "handedOverOn", TODAY).isClosedAs("award-given");
        CaseRun running =
                cases.open("commendation", POLICE, merit("urgent", "individual", "district"));
        assertThat(namesIn(over)).isPositive();
        management.executeJob(
                management
                        .createJobQuery()
                        .processDefinitionKey("personal-data-removal")
                        .singleResult()
                        .getId());
        assertThat(namesIn(over)).isZero();
        assertThat(namesIn(running)).isPositive();
    }

    private CaseRun praised(Map<String, Object> entries) {
        run = cases.open("commendation", POLICE, entries);
        run.complete("appraise-merit", "appraisal", "enough", "awardLevel", "district");
        approve(null);
        return run;
    }

    private void approve(Integer money) {
        run.complete(
                "decide-award",
                "awardDecision",
                "approve",
                "decisionNumber",
                "12/QĐ-UBND",
                "decidedOn",
                time.today(),
                "awardMoney",
                money);
    }

    private long namesIn(CaseRun of) {
        return history
                .createHistoricDetailQuery()
                .processInstanceId(of.id())
                .variableUpdates()
                .list()
                .stream()
                .map(HistoricVariableUpdate.class::cast)
                .filter(update -> String.valueOf(update.getValue()).contains(NAME))
                .count();
    }

    private static Map<String, Object> merit(String kind, String recipient, String level) {
        boolean body = recipient.equals("body");
        return Values.map(
                "awardKind",
                kind,
                "recipientKind",
                recipient,
                "recipientBody",
                body ? "Câu lạc bộ Phòng, chống ma túy" : null,
                "awardLevel",
                level,
                "meritText",
                "Giúp đỡ người sau cai nghiện hòa nhập cộng đồng.",
                "person",
                body ? Map.of() : Map.of("recipientName", NAME));
    }

    private static Map<String, Object> harm() {
        return Values.map(
                "awardKind",
                "support",
                "recipientKind",
                "individual",
                "person",
                Map.of("recipientName", NAME, "harmNote", "Bị thương khi bắt giữ đối tượng."));
    }
}
