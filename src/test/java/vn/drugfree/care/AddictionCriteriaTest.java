package vn.drugfree.care;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.drugfree.testing.AnsweredRow;
import vn.drugfree.testing.ProcessTest;

@ProcessTest
class AddictionCriteriaTest {

    private static final String TABLE = "addiction-criteria";
    private static final List<String> CRITERIA =
            List.of(
                    "criterionCraving",
                    "criterionControl",
                    "criterionTolerance",
                    "criterionNeglect",
                    "criterionHarm",
                    "criterionWithdrawal");

    static final List<Finding> FINDINGS =
            List.of(
                    new Finding("123", true, false, "addicted", "addicted"),
                    new Finding("456", true, false, "addicted", "addicted"),
                    new Finding("123456", true, false, "addicted", "addicted"),
                    // Three criteria are enough, whatever else is to be watched.
                    new Finding("246", true, true, "addicted", "addicted"),
                    new Finding("123", false, false, "observe", "too-short"),
                    new Finding("123456", false, true, "observe", "too-short"),
                    new Finding("16", true, true, "observe", "signs-to-watch"),
                    new Finding("1", false, true, "observe", "signs-to-watch"),
                    new Finding("", false, true, "observe", "signs-to-watch"),
                    new Finding("12", true, false, "observe", "two-without-withdrawal"),
                    new Finding("45", false, false, "observe", "two-without-withdrawal"),
                    new Finding("16", true, false, "not-addicted", "two-with-withdrawal"),
                    new Finding("56", false, false, "not-addicted", "two-with-withdrawal"),
                    new Finding("6", true, false, "not-addicted", "at-most-one"),
                    new Finding("1", false, false, "not-addicted", "at-most-one"),
                    new Finding("", false, false, "not-addicted", "at-most-one"));

    @Autowired ProcessEngine engine;

    @ParameterizedTest
    @FieldSource("FINDINGS")
    void criteriaTheirTimeAndWhatIsToBeWatchedDecide(Finding finding) {
        AnsweredRow answered = AnsweredRow.of(engine, TABLE, finding.question());
        assertThat(answered.row()).isEqualTo(finding.row());
        assertThat(answered.answer()).containsEntry("result", finding.result());
        assertThat((String) answered.answer().get("clause")).contains("Thông tư 18/2021/TT-BYT");
    }

    @Test
    void eachRowIsTried() {
        assertThat(AnsweredRow.rowsOf(engine, TABLE))
                .containsExactlyInAnyOrderElementsOf(
                        FINDINGS.stream().map(Finding::row).distinct().toList());
    }

    /** A box that nobody ticks reaches the table as nothing. */
    @ParameterizedTest
    @CsvSource({"0, at-most-one", "2, two-without-withdrawal", "3, too-short"})
    void aBoxLeftEmptyIsNotMet(int met, String row) {
        VariableMap question = Variables.createVariables();
        for (int i = 0; i < CRITERIA.size(); i++) {
            question.putValue(CRITERIA.get(i), i < met ? true : null);
        }
        question.putValue("criteriaTogether", null).putValue("moreWatchNeeded", null);
        assertThat(AnsweredRow.of(engine, TABLE, question).row()).isEqualTo(row);
    }

    /**
     * What the doctor ticks, and the row of the table it must be answered by.
     *
     * @param met numbers of the criteria
     */
    record Finding(String met, boolean longEnough, boolean watch, String result, String row) {

        VariableMap question() {
            VariableMap question =
                    Variables.putValue("criteriaTogether", longEnough)
                            .putValue("moreWatchNeeded", watch);
            for (int i = 0; i < CRITERIA.size(); i++) {
                question.putValue(CRITERIA.get(i), met.contains(String.valueOf(i + 1)));
            }
            return question;
        }
    }
}
