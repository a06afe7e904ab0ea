package vn.drugfree.award;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.drugfree.testing.AnsweredRow;
import vn.drugfree.testing.ProcessTest;

/** Who decides about an award, and what a head at fault must expect at least. */
@ProcessTest
class AwardDecisionsTest {

    @Autowired ProcessEngine engine;

    @ParameterizedTest
    @CsvSource({
        "annual, commune, commune, ubnd-xa, false, commune",
        "urgent, commune, commune, ubnd-xa, false, commune",
        "annual, district, district, ubnd-huyen, false, district",
        "urgent, province, province, phong-noi-vu, true, province",
        "support, , support, ubnd-huyen, false, district",
        "support, district, support, ubnd-huyen, false, district"
    })
    void theCertificateDecidesWhoGivesIt(
            String kind, String level, String row, String body, boolean above, String granted) {
        AnsweredRow answered =
                AnsweredRow.of(
                        engine,
                        "award-level",
                        Variables.putValue("awardKind", kind).putValue("awardLevel", level));
        assertThat(answered.row()).isEqualTo("award-level-" + row);
        assertThat(answered.answer())
                .containsEntry("decidingBody", body)
                .containsEntry("aboveDistrict", above)
                .containsEntry("grantedLevel", granted);
        assertThat((String) answered.answer().get("decidingHead")).startsWith("Chủ tịch UBND");
    }

    @ParameterizedTest
    @CsvSource({
        "official-involved, 0, official, discipline",
        "prolonged-crime, 0, prolonged, review",
        "prolonged-crime, 1, prolonged-again, discipline",
        "target-missed, 0, result, reminder",
        "target-missed, 2, result-again, review",
        "status-withdrawn, 0, result, reminder",
        "status-withdrawn, 1, result-again, review",
        "other, 0, other, no-fault",
        "other, 3, other-again, reminder"
    })
    void theReasonAndItsRepetitionSetTheLeastMeasure(
            String reason, int earlier, String row, String measure) {
        AnsweredRow answered =
                AnsweredRow.of(
                        engine,
                        "liability-measure",
                        Variables.putValue("liabilityReason", reason)
                                .putValue("earlierCases", earlier));
        assertThat(answered.row()).isEqualTo("liability-measure-" + row);
        assertThat(answered.answer()).containsEntry("leastMeasure", measure);
    }

    @Test
    void thereAreNoOtherRows() {
        assertThat(AnsweredRow.rowsOf(engine, "award-level")).hasSize(4);
        assertThat(AnsweredRow.rowsOf(engine, "liability-measure")).hasSize(7);
    }
}
