package vn.drugfree.review;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.drugfree.testing.AnsweredRow;
import vn.drugfree.testing.ProcessTest;

@ProcessTest
class ReviewDecisionsTest {

    @Autowired ProcessEngine engine;

    @ParameterizedTest
    @CsvSource({
        "cong-an-huyen, police, ubnd-huyen",
        "ubnd-xa, others, cong-an-huyen",
        "phong-noi-vu, others, cong-an-huyen"
    })
    void nobodyVerifiesItself(String body, String row, String verifier) {
        AnsweredRow answered = ask("review-verifier", Variables.putValue("body", body));
        assertThat(answered.row()).isEqualTo("review-verifier-" + row);
        assertThat(answered.answer()).containsEntry("verifier", verifier);
    }

    @ParameterizedTest
    @CsvSource({
        "2023, none, Không họp",
        "2024, interim, Sơ kết giữa kỳ",
        "2025, final, Tổng kết",
        "2026, none, Không họp"
    })
    void thePlanIsReviewedInItsMiddleAndAtItsEnd(int year, String kind, String name) {
        AnsweredRow answered = ask("plan-review-kind", Variables.putValue("reviewYear", year));
        assertThat(answered.row()).isEqualTo("plan-review-kind-" + kind);
        assertThat(answered.answer())
                .containsEntry("planReviewKind", kind)
                .containsEntry("planReviewName", name);
    }

    /** What the vetoes say, the grade, the commune (or a body of the district), the rank. */
    @ParameterizedTest
    @CsvSource({
        "excellent, binh-kieu, 1, first-commune, province",
        "excellent, binh-kieu, 2, leading, district",
        "excellent, , 1, leading, district",
        "excellent, , 3, leading, district",
        "excellent, , 4, nothing, none",
        "excellent, binh-kieu, 4, nothing, none",
        "good, binh-kieu, 1, nothing, none",
        "completed, , 2, nothing, none",
        ", , , nothing, none"
    })
    void theFirstAmongTheExcellentAreCommended(
            String grade, String commune, Integer rank, String row, String award) {
        AnsweredRow answered = ask("award-proposal", result("", grade, commune, rank));
        assertThat(answered.row()).isEqualTo("award-proposal-" + row);
        assertThat(answered.answer())
                .containsEntry("awardLevel", award)
                .containsEntry("liabilityReason", "none");
    }

    @ParameterizedTest
    @CsvSource({
        "target-missed, good, 1, veto, target-missed",
        "prolonged-crime, not-completed, 25, veto, prolonged-crime",
        "official-involved, , , veto, official-involved",
        "'', not-completed, 1, not-completed, other"
    })
    void aHeadAnswersForAVetoOrForNothingDone(
            String veto, String grade, Integer rank, String row, String reason) {
        AnsweredRow answered = ask("award-proposal", result(veto, grade, "binh-kieu", rank));
        assertThat(answered.row()).isEqualTo("award-proposal-" + row);
        assertThat(answered.answer())
                .containsEntry("awardLevel", "none")
                .containsEntry("liabilityReason", reason);
    }

    @Test
    void thereAreNoOtherRows() {
        assertThat(AnsweredRow.rowsOf(engine, "review-verifier")).hasSize(2);
        assertThat(AnsweredRow.rowsOf(engine, "plan-review-kind")).hasSize(3);
        assertThat(AnsweredRow.rowsOf(engine, "award-proposal")).hasSize(5);
    }

    private AnsweredRow ask(String table, VariableMap question) {
        return AnsweredRow.of(engine, table, question);
    }

    private static VariableMap result(String veto, String grade, String commune, Integer rank) {
        return Variables.putValue("vetoLiability", veto)
                .putValue("grade", grade)
                .putValue("commune", commune)
                .putValue("rank", rank);
    }
}
