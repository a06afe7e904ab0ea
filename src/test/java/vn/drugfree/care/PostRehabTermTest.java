package vn.drugfree.care;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.drugfree.testing.AnsweredRow;
import vn.drugfree.testing.ProcessTest;

@ProcessTest
class PostRehabTermTest {

    private static final String TABLE = "post-rehab-term";

    static final List<Completed> COMPLETED =
            List.of(
                    new Completed("compulsory", "adult", "compulsory-adult", "compulsory", "02"),
                    new Completed("compulsory", "minor", "compulsory-minor", "minor", "01"),
                    new Completed("voluntary", "adult", "voluntary", "adult", "01"),
                    new Completed("voluntary", "minor", "voluntary", "minor", "01"),
                    new Completed("substitution", "adult", "substitution", "adult", "01"),
                    new Completed("substitution", "minor", "substitution", "minor", "01"));

    @Autowired ProcessEngine engine;

    @ParameterizedTest
    @FieldSource("COMPLETED")
    void theWayOfRehabilitationAndTheAgeDecide(Completed completed) {
        AnsweredRow answered = AnsweredRow.of(engine, TABLE, completed.question());
        assertThat(answered.row()).isEqualTo(completed.ruleId());
        assertThat(answered.answer()).containsEntry("variant", completed.variant());
        assertThat((String) answered.answer().get("clause"))
                .startsWith(completed.years() + " năm,")
                .contains("Luật Phòng, chống ma túy số 73/2021/QH14");
    }

    @Test
    void eachRowIsTried() {
        assertThat(AnsweredRow.rowsOf(engine, TABLE))
                .containsExactlyInAnyOrderElementsOf(
                        COMPLETED.stream().map(Completed::ruleId).distinct().toList());
    }

    /**
     * What somebody has completed at which age, and what the table must answer.
     *
     * @param row id of the row, after the name of the table
     * @param variant the case of the timetable
     */
    record Completed(String rehabKind, String age, String row, String variant, String years) {

        VariableMap question() {
            return Variables.putValue("rehabKind", rehabKind).putValue("variant", age);
        }

        String ruleId() {
            return TABLE + "-" + row;
        }
    }
}
