package vn.drugfree.care;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.spin.Spin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.drugfree.calendar.Days;
import vn.drugfree.testing.AnsweredRow;
import vn.drugfree.testing.ProcessTest;

@ProcessTest
class AgeGroupTest {

    private static final LocalDate TODAY = LocalDate.of(2024, 2, 1);

    @Autowired ProcessEngine engine;

    /** Of age today, tomorrow, long ago, not for years. */
    @ParameterizedTest
    @CsvSource({"2006-02-01, adult", "2006-02-02, minor", "1950-01-01, adult", "2012-06-10, minor"})
    void theEighteenthBirthdayDecides(String born, String variant) {
        AnsweredRow answered =
                AnsweredRow.of(
                        engine,
                        "age-group",
                        Variables.putValue("person", Spin.JSON(Map.of("birthDate", born)))
                                .putValue("day", Days.startOf(TODAY)));
        assertThat(answered.row()).isEqualTo("age-group-" + variant);
        assertThat(answered.answer()).containsEntry("variant", variant);
    }

    @Test
    void thereIsNoOtherRow() {
        assertThat(AnsweredRow.rowsOf(engine, "age-group"))
                .containsExactlyInAnyOrder("age-group-adult", "age-group-minor");
    }
}
