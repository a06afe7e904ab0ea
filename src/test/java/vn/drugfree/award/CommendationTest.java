package vn.drugfree.award;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpStatus;
import vn.drugfree.testing.AnsweredRow;
import vn.drugfree.testing.CaseRun;
import vn.drugfree.testing.Cases;
import vn.drugfree.testing.DistrictTime;
import vn.drugfree.testing.ProcessTest;
import vn.drugfree.testing.Values;
import vn.drugfree.testing.WebOfficer;
import vn.drugfree.testing.World;

/** Somebody did well, or was hurt, and the district says thank you. */
@ProcessTest(covers = "commendation")
class CommendationTest {

    private static final String HOME_AFFAIRS = "phong-noi-vu";

    /** A Monday. */
    private static final LocalDate TODAY = LocalDate.of(2024, 6, 3);

    @Autowired Cases cases;
    @Autowired DistrictTime time;
    @Autowired World world;
    @Autowired AwardTable awards;
    @Autowired ProcessEngine engine;
    @Autowired TestRestTemplate http;

    @BeforeEach
    void nobodyWasCommended() {
        world.isEmpty();
        time.set(TODAY);
    }

    @Test
    void promptPraiseGoesToTheChairmanWithinDays() {
        CaseRun run = proposed("mttq.huyen", "mttq-huyen", "urgent", "district");
        run.isWaitingAt("appraise-merit")
                .isGivenTo("appraise-merit", HOME_AFFAIRS)
                .isDue("appraise-merit", LocalDate.of(2024, 6, 6));
        suitable(run, "district");
        run.isWaitingAt("decide-award")
                .isGivenTo("decide-award", "lanh-dao-ubnd-huyen")
                .isDue("decide-award", LocalDate.of(2024, 6, 6))
                .refuses("decide-award", "Số quyết định", "awardDecision", "granted")
                .complete("decide-award", granted());
        run.isWaitingAt("hand-over-award")
                .isGivenTo("hand-over-award", HOME_AFFAIRS)
                .isDue("hand-over-award", LocalDate.of(2024, 6, 17))
                .refuses("hand-over-award", "Ngày trao", "handedOverOn", LocalDate.of(2024, 5, 31))
                .complete("hand-over-award", "handedOverOn", TODAY)
                .isClosedAs("awarded");
        Award award = awards.find((String) run.value("awardCode")).orElseThrow();
        assertThat(award.code()).matches("KT-2024-\\d{4}");
        assertThat(award.recipient()).isEqualTo("Tổ an ninh thôn 3");
        assertThat(award.authority()).isEqualTo("ubnd-huyen");
        assertThat(award.proposer()).isEqualTo("mttq-huyen");
    }

    /** The commune's own certificate is its chairman's to give. */
    @Test
    void aCommuneCommendsItsOwnPeople() {
        CaseRun run = proposed("ubnd.binhkieu", "ubnd-xa-binh-kieu", "regular", "commune");
        run.isDue("appraise-merit", LocalDate.of(2024, 6, 17));
        suitable(run, "commune");
        run.isGivenTo("decide-award", "lanh-dao-ubnd-xa-binh-kieu")
                .isDue("decide-award", LocalDate.of(2024, 6, 17))
                .complete("decide-award", granted());
        run.complete("hand-over-award", "handedOverOn", TODAY).isClosedAs("awarded");
    }

    @Test
    void theProvincesAnswerIsWrittenDown() {
        CaseRun run = proposed("nv.huyen", "phong-noi-vu", "regular", "district");
        suitable(run, "province");
        run.isWaitingAt("record-province-award")
                .isGivenTo("record-province-award", HOME_AFFAIRS)
                .isDue("record-province-award", LocalDate.of(2024, 7, 15));
        Map<String, Object> answer = Values.map(granted());
        answer.put("sentToProvinceOn", TODAY);
        run.complete("record-province-award", entries(answer))
                .complete("hand-over-award", "handedOverOn", TODAY)
                .isClosedAs("awarded");
        assertThat(awards.find((String) run.value("awardCode")))
                .hasValueSatisfying(award -> assertThat(award.level()).isEqualTo("province"));
    }

    @Test
    void whoeverWasHurtIsSupported() {
        CaseRun run = proposed("ca.huyen", "cong-an-huyen", "support", null);
        run.complete(
                "appraise-merit", "appraisal", "suitable", "appraisalReason", "Đúng đối tượng.");
        run.isWaitingAt("arrange-support")
                .isGivenTo("arrange-support", "phong-ldtbxh")
                .isDue("arrange-support", LocalDate.of(2024, 6, 10))
                .complete("arrange-support", "supportProposal", "Hỗ trợ một lần theo quy định.");
        run.isGivenTo("decide-award", "lanh-dao-ubnd-huyen").complete("decide-award", granted());
        run.complete("hand-over-award", "handedOverOn", TODAY).isClosedAs("awarded");
        assertThat(awards.find((String) run.value("awardCode")))
                .hasValueSatisfying(
                        award -> {
                            assertThat(award.purpose()).isEqualTo("support");
                            assertThat(award.level()).isNull();
                        });
    }

    @Test
    void whoeverProposedHearsThatItWasNotEnough() {
        CaseRun run = proposed("ubnd.binhkieu", "ubnd-xa-binh-kieu", "urgent", "district");
        run.complete(
                "appraise-merit",
                "appraisal",
                "not-suitable",
                "appraisalReason",
                "Đã được khen về thành tích này.");
        run.isWaitingAt("tell-proposer")
                .isGivenTo("tell-proposer", "ubnd-xa-binh-kieu")
                .isDue("tell-proposer", LocalDate.of(2024, 6, 10))
                .complete("tell-proposer", "resultSeen", true)
                .isClosedAs("not-awarded");
    }

    @Test
    void theChairmanMayRefuse() {
        CaseRun run = proposed("mttq.huyen", "mttq-huyen", "regular", "district");
        suitable(run, "district");
        run.complete(
                "decide-award",
                "awardDecision",
                "refused",
                "refusalReason",
                "Thành tích chưa nổi bật.");
        run.isGivenTo("tell-proposer", "mttq-huyen")
                .complete("tell-proposer", "resultSeen", true)
                .isClosedAs("not-awarded");
        assertThat(awards.ofYear(2024)).isEmpty();
    }

    @Test
    void theYearlyReviewProposesABody() {
        CaseRun run =
                cases.handOver(
                        "award-proposed",
                        "caseCode",
                        "KTKL-TEST",
                        "awardBody",
                        "ubnd-xa",
                        "commune",
                        "binh-kieu",
                        "awardKind",
                        "annual",
                        "awardLevel",
                        "district",
                        "reviewYear",
                        2024);
        run.has("recipient", "UBND xã Bình Kiều").isGivenTo("appraise-merit", HOME_AFFAIRS);
        suitable(run, "district");
        run.complete("decide-award", granted());
        run.complete("hand-over-award", "handedOverOn", TODAY).isClosedAs("awarded");
        assertThat(awards.ofYear(2024))
                .singleElement()
                .satisfies(
                        award -> {
                            assertThat(award.unit()).isEqualTo("ubnd-xa-binh-kieu");
                            assertThat(award.purpose()).isEqualTo("annual");
                        });
        WebOfficer district = new WebOfficer(http, "nv.huyen");
        assertThat(district.read("/awards?year=2024")).hasSize(1);
        assertThat(district.read("/awards?year=2023")).isEmpty();
        assertThat(new WebOfficer(http, "ubnd.binhkieu").status("/awards?year=2024"))
                .isEqualTo(HttpStatus.FORBIDDEN);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "support, -, true, support, ubnd-huyen",
                "urgent, province, true, province, ubnd-tinh",
                "regular, commune, true, commune, ubnd-xa",
                "regular, commune, false, district, ubnd-huyen",
                "annual, district, true, district, ubnd-huyen"
            })
    void theLevelSaysWhoDecides(
            String purpose, String level, boolean ofCommune, String row, String authority) {
        AnsweredRow answered =
                AnsweredRow.of(
                        engine,
                        "award-level",
                        Variables.putValue("awardPurpose", purpose)
                                .putValue("awardLevel", level)
                                .putValue("ofCommune", ofCommune));
        assertThat(answered.row()).isEqualTo("award-level-" + row);
        assertThat(answered.answer()).containsEntry("authority", authority);
    }

    @Test
    void thereIsNoOtherLevel() {
        assertThat(AnsweredRow.rowsOf(engine, "award-level")).hasSize(4);
    }

    private CaseRun proposed(String officer, String proposer, String purpose, String level) {
        Map<String, Object> entries = new HashMap<>();
        entries.put("proposer", proposer);
        entries.put("awardPurpose", purpose);
        entries.put("recipient", "Tổ an ninh thôn 3");
        entries.put("merit", "Phát hiện, tố giác một điểm bán lẻ ma túy.");
        entries.put("proposalNumber", "15/TTr-UBND");
        if (level != null) {
            entries.put("awardLevel", level);
        }
        return cases.open("commendation", officer, entries);
    }

    private static void suitable(CaseRun run, String level) {
        run.complete(
                "appraise-merit",
                "appraisal",
                "suitable",
                "awardLevel",
                level,
                "appraisalReason",
                "Thành tích rõ ràng.");
    }

    private static Object[] granted() {
        return new Object[] {
            "awardDecision", "granted", "awardNumber", "120/QĐ-UBND", "awardedOn", TODAY
        };
    }

    private static Object[] entries(Map<String, Object> map) {
        return map.entrySet().stream()
                .flatMap(it -> java.util.stream.Stream.of(it.getKey(), it.getValue()))
                .toArray();
    }
}
