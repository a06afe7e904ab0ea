package vn.drugfree.care;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.spin.Spin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.drugfree.calendar.Days;
import vn.drugfree.testing.AnsweredRow;
import vn.drugfree.testing.ProcessTest;

@ProcessTest
class EducationMeasureTest {

    private static final String TABLE = "education-measure";
    private static final LocalDate TESTED = LocalDate.of(2024, 6, 3);

    static final List<Record> RECORDS =
            List.of(
                    new Record("1990-05-01", 2, 3, true, "applies"),
                    new Record("1990-05-01", 5, 6, true, "applies"),
                    // Fourteen on the day of the test, and on the day after.
                    new Record("2010-06-03", 2, 3, true, "applies"),
                    new Record("2010-06-04", 2, 3, false, "under-fourteen"),
                    new Record("2010-06-04", 0, 0, false, "under-fourteen"),
                    new Record("1990-05-01", 1, 3, false, "fewer-fines"),
                    new Record("1990-05-01", 0, 1, false, "fewer-fines"),
                    new Record("1990-05-01", 2, 2, false, "fewer-records"));

    @Autowired ProcessEngine engine;

    @ParameterizedTest
    @FieldSource("RECORDS")
    void ageFinesAndRecordsDecide(Record record) {
        AnsweredRow answered = AnsweredRow.of(engine, TABLE, record.question());
        assertThat(answered.row()).isEqualTo(record.row());
        assertThat(answered.answer()).containsEntry("applies", record.applies());
        assertThat((String) answered.answer().get("clause")).contains("Điều 90");
    }

    @Test
    void eachRowIsTried() {
        assertThat(AnsweredRow.rowsOf(engine, TABLE))
                .containsExactlyInAnyOrderElementsOf(
                        RECORDS.stream().map(Record::row).distinct().toList());
    }

    /**
     * What the register counts of six months, and the row of the table it must be answered by.
     *
     * @param fines before this test
     * @param records with the one of this test
     */
    record Record(String born, long fines, long records, boolean applies, String row) {

        VariableMap question() {
            return Variables.putValue("person", Spin.JSON(Map.of("birthDate", born)))
                    .putValue("positiveTestOn", Days.startOf(TESTED))
                    .putValue("fines", fines)
                    .putValue("violationRecords", records);
        }
    }
}
