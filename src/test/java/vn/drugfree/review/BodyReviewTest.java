package vn.drugfree.review;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import vn.drugfree.testing.CaseRun;
import vn.drugfree.testing.HotspotEntries;
import vn.drugfree.testing.ProcessTest;

/** One body's part of the yearly review. */
@ProcessTest(covers = {"body-review", "veto-proposal", "veto-hearing"})
class BodyReviewTest extends ReviewScenario {

    private static final String COMMITTEE = "ubnd.binhkieu";
    private static final String CLAIM = "Mục E1 chấm chưa đúng, kế hoạch đã ban hành.";
    private static final String FACTS = "Hai báo cáo quý không được gửi.";

    @BeforeEach
    void november() {
        time.set(LocalDate.of(YEAR, 11, 2));
    }

    @Test
    void aBodyScoresItselfTheStandingAgencyVerifiesAndTheHeadAgrees() {
        CaseRun review = reviewOfBinhKieu();
        review.isWaitingAt("score-own-work")
                .isGivenTo("score-own-work", BODY)
                // The 15th is a Sunday.
                .isDue("score-own-work", LocalDate.of(YEAR, 11, 13))
                .firesOn("self-scoring-over", LocalDate.of(YEAR, 11, 25))
                .refuses("score-own-work", "mục chưa nhập số liệu", "selfScored", true);
        fillsIn(COMMITTEE, BODY);
        review.complete("score-own-work", "selfScored", true);

        assertThat(enter(COMMITTEE, BODY, reported(), 0).getStatusCode())
                .as("handed in is handed in")
                .isEqualTo(HttpStatus.BAD_REQUEST);
        review.isWaitingAt("verify-scores")
                .isGivenTo("verify-scores", "cong-an-huyen")
                .isDue("verify-scores", LocalDate.of(YEAR, 11, 30));
        time.set(TODAY);
        isKept(enter(STANDING, BODY, reported(), 0, 1));
        review.refuses("verify-scores", "Có trường hợp nào", "scoresVerified", true);
        assertThat(shown(review, "verify-scores", "reportsMissed")).isEqualTo(0);
        verified(review, "no");

        review.isWaitingAt("acknowledge-result")
                .isGivenTo("acknowledge-result", "lanh-dao-" + BODY)
                .isDue("acknowledge-result", LocalDate.of(YEAR, 12, 1))
                .firesOn("acknowledgement-over", LocalDate.of(YEAR, 12, 1));
        assertThat(shown(review, "sheetScore")).isEqualTo(written(sheetRow(BODY).get("score")));
        assertThat(shown(review, "sheetGrade")).isEqualTo(sheetRow(BODY).get("grade_name"));
        assertThat(String.valueOf(shown(review, "shown"))).contains("UBND xã Bình Kiều");
        review.refuses("acknowledge-result", "vì sao", "resultAnswer", "object")
                .complete("acknowledge-result", "resultAnswer", "accept")
                .isClosedAs("body-reviewed");
    }

    /** The district opened its review on the last day of November. */
    @Test
    void aReviewThatBeginsLateLeavesSomeDays() {
        time.set(LocalDate.of(YEAR, 11, 30));
        CaseRun review = reviewOfBinhKieu();
        review.isDue("score-own-work", LocalDate.of(YEAR, 12, 7))
                .firesOn("self-scoring-over", LocalDate.of(YEAR, 12, 14));
        fillsIn(COMMITTEE, BODY);
        review.complete("score-own-work", "selfScored", true)
                .isDue("verify-scores", LocalDate.of(YEAR, 12, 14));
    }

    @Test
    void whoeverHandsNothingInIsScoredByWhatTheSystemKnows() {
        CaseRun review = reviewOfBinhKieu();
        review.passTime("self-scoring-over").isWaitingAt("verify-scores");
        review.has("selfScored", false);
        assertThat(enter(COMMITTEE, BODY, reported(), 1).getStatusCode())
                .isEqualTo(HttpStatus.BAD_REQUEST);
        verified(review, "no");
        review.passTime("acknowledgement-over").isClosedAs("taken-as-agreed");
        assertThat(sheetRow(BODY).get("grade")).isEqualTo("not-completed");
    }

    @Test
    void aHeadObjectsOnceAndIsAnswered() {
        CaseRun review = atTheHead();
        review.complete("acknowledge-result", "resultAnswer", "object", "objectionReason", CLAIM)
                .isWaitingAt("answer-objection")
                .isGivenTo("answer-objection", "cong-an-huyen")
                .isDue("answer-objection", LocalDate.of(YEAR, 11, 30));
        Object before = sheetRow(BODY).get("score");
        isKept(enter(STANDING, BODY, reported(), 1));
        review.complete("answer-objection", "objectionAnswer", "Đã sửa mục này theo kế hoạch.");

        assertThat(sheetRow(BODY).get("score")).isNotEqualTo(before);
        review.isDue("acknowledge-result", LocalDate.of(YEAR, 11, 27))
                .firesOn("acknowledgement-over", LocalDate.of(YEAR, 11, 27))
                .refuses("acknowledge-result", "Đã xem kết quả", "resultAnswer", "object")
                .complete("acknowledge-result", "resultSeen", true)
                .isClosedAs("body-reviewed");
    }

    @Test
    void eachVetoIsExplainedAndDecidedByItself() {
        CaseRun review = reviewOfBinhKieu();
        review.passTime("self-scoring-over");
        everythingIsFulfilled();
        time.set(TODAY);
        verified(review, "yes");
        review.isWaitingAt("propose-veto")
                .isGivenTo("propose-veto", "cong-an-huyen")
                .isDue("propose-veto", LocalDate.of(YEAR, 11, 30))
                .refuses("propose-veto", "không có lựa chọn này", veto("V9", "no"))
                .complete("propose-veto", veto("V3", "yes"))
                .isWaitingAt("propose-veto", "explain-veto")
                .isGivenTo("explain-veto", "lanh-dao-" + BODY)
                .isDue("explain-veto", LocalDate.of(YEAR, 12, 3))
                .firesOn("explanation-over", LocalDate.of(YEAR, 12, 3))
                .complete("propose-veto", veto("V7", "no"));

        complete(
                hearing("explain-veto", "V3"),
                "vetoExplanation",
                "Người này đã thôi việc từ năm trước.");
        review.isGivenTo("decide-veto", "lanh-dao-ubnd-huyen")
                .isDue("decide-veto", LocalDate.of(YEAR, 12, 1));
        complete(hearing("decide-veto", "V3"), "vetoDecision", "dropped", "vetoReason", FACTS);
        review.isWaitingAt("explain-veto").passTime("explanation-over");
        Task unexplained = hearing("decide-veto", "V7");
        assertThat(tasks.getVariables(unexplained.getId()))
                .containsEntry("vetoName", "Thiếu từ hai báo cáo trở lên")
                .containsEntry("vetoEvidence", FACTS)
                .doesNotContainKey("vetoExplanation");
        assertThat(sheetRow(BODY).get("grade")).isEqualTo("excellent");
        complete(unexplained, "vetoDecision", "upheld", "vetoReason", FACTS);

        assertThat(vetoesOf(BODY)).extracting("code").containsExactly("V3", "V7");
        assertThat(vetoesOf(BODY)).extracting("upheld").containsExactly(false, true);
        assertThat(vetoesOf(BODY)).extracting("evidence").containsOnly(FACTS);
        assertThat(shown(review, "sheetGrade")).isEqualTo("Hoàn thành tốt nhiệm vụ");
        review.complete("acknowledge-result", "resultAnswer", "accept")
                .hasPassed("veto-decided", "all-proposed", "veto-heard")
                .isClosedAs("body-reviewed");
    }

    /** One report was late, two never came; of another year and body the verifier sees nothing. */
    @Test
    void theVerifierSeesHowManyReportsWereMissed() {
        time.set(LocalDate.of(YEAR, 3, 16));
        CaseRun late = reportOf("2026-Q1", LocalDate.of(YEAR, 3, 14));
        time.set(LocalDate.of(YEAR, 3, 30));
        late.complete(
                        "write-report",
                        "resultText",
                        "Đã thực hiện các việc của kỳ.",
                        "reportStep",
                        "submit")
                .complete("sign-report", "reportAnswer", "signed");
        reportOf("2026-H1", LocalDate.of(YEAR, 6, 14));
        reportOf("2026-Q3", LocalDate.of(YEAR, 9, 14));
        time.set(TODAY);
        CaseRun review = reviewOfBinhKieu().passTime("self-scoring-over");
        assertThat(shown(review, "verify-scores", "reportsMissed")).isEqualTo(2);
        assertThat(shown(review, "verify-scores", "reportsState"))
                .isEqualTo("phải gửi 3; gửi đúng hạn 0, gửi muộn 1, chưa gửi 2");
        CaseRun police = reviewOf("cong-an-huyen", "cong-an-huyen", null);
        police.passTime("self-scoring-over");
        assertThat(shown(police, "verify-scores", "reportsState"))
                .isEqualTo("phải gửi 0; gửi đúng hạn 0, gửi muộn 0, chưa gửi 0");
    }

    @Test
    void theVerifierIsToldOfHotspotsThatBecameActiveAgain() {
        new HotspotEntries(database)
                .write(
                        "DTD-2025-BINH-KIEU-0003",
                        "binh-kieu",
                        "2025-01-01",
                        "confirmed",
                        "2025-02-01",
                        "eliminated",
                        "2025-03-01",
                        "reactivated",
                        "2026-04-01");
        CaseRun there = reviewOfBinhKieu().passTime("self-scoring-over");
        CaseRun elsewhere =
                reviewOf("phong-noi-vu", "phong-noi-vu", null).passTime("self-scoring-over");
        assertThat(reopened(there)).isEqualTo("DTD-2025-BINH-KIEU-0003");
        assertThat(reopened(elsewhere)).isNull();
    }

    private Object reopened(CaseRun review) {
        return tasks.getVariable(review.waiting("verify-scores").getId(), "reopenedHotspots");
    }

    @Test
    void theStandingAgencyDoesNotVerifyItself() {
        CaseRun review = reviewOf("cong-an-huyen", "cong-an-huyen", null);
        review.isGivenTo("score-own-work", "cong-an-huyen")
                .passTime("self-scoring-over")
                .isGivenTo("verify-scores", "ubnd-huyen")
                .refuses(
                        "verify-scores",
                        "Còn 1 mục chưa cho điểm",
                        "scoresVerified",
                        true,
                        "vetoFound",
                        "no");
        everybodyIsRated();
        verified(review, "no");
        review.isGivenTo("acknowledge-result", "lanh-dao-cong-an-huyen");
    }

    private CaseRun reportOf(String period, LocalDate endsOn) {
        return cases.begin(
                "report-cycle",
                "lead",
                "ubnd-xa",
                "leadUnit",
                BODY,
                "period",
                period,
                "periodEndsOn",
                endsOn);
    }

    private CaseRun reviewOfBinhKieu() {
        return reviewOf(BODY, "ubnd-xa", "binh-kieu");
    }

    private CaseRun atTheHead() {
        CaseRun review = reviewOfBinhKieu();
        fillsIn(COMMITTEE, BODY);
        review.complete("score-own-work", "selfScored", true);
        time.set(TODAY);
        isKept(enter(STANDING, BODY, reported(), 0, 1));
        verified(review, "no");
        return review;
    }

    private void verified(CaseRun review, String vetoFound) {
        review.complete("verify-scores", "scoresVerified", true, "vetoFound", vetoFound);
    }

    private static Object[] veto(String code, String more) {
        return new Object[] {"vetoCode", code, "vetoEvidence", FACTS, "moreVetoes", more};
    }

    /** The task in the hearing about that veto. */
    private Task hearing(String task, String veto) {
        List<Task> found =
                tasks.createTaskQuery()
                        .taskDefinitionKey(task)
                        .processVariableValueEquals("vetoCode", veto)
                        .list();
        assertThat(found).as(task + " about " + veto).hasSize(1);
        return found.get(0);
    }

    /** A line that the body reports, of a share. */
    private JsonNode reported() {
        for (JsonNode line : linesOf(STANDING, BODY)) {
            if (line.path("source").asText().equals("reported")
                    && !line.path("metWords").asText().isEmpty()) {
                return line;
            }
        }
        throw new AssertionError("nothing is reported");
    }

    private void everythingIsFulfilled() {
        database.sql(
                        """
                        update review.sheet_line
                           set verified_met = 1, verified_total = case met_words when '' then 0 else 1 end
                         where sheet_id = ?
                        """)
                .param(sheetOf(BODY))
                .update();
    }

    private Object shown(CaseRun review, String variable) {
        return shown(review, "acknowledge-result", variable);
    }

    private Object shown(CaseRun review, String task, String variable) {
        return tasks.getVariable(review.waiting(task).getId(), variable);
    }

    private static String written(Object score) {
        return String.valueOf(score).replace('.', ',');
    }
}
