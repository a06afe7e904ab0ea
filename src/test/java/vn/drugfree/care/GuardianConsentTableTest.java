package vn.drugfree.care;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.spin.plugin.variable.SpinValues;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.drugfree.calendar.Days;
import vn.drugfree.testing.ProcessTest;

@ProcessTest
class GuardianConsentTableTest {

    @Autowired DecisionService decisions;

    @ParameterizedTest
    @CsvSource({
        "2008-03-04, 2024-03-03, true",
        "2008-03-04, 2024-03-04, false",
        "1990-05-05, 2024-03-04, false",
        "2008-02-29, 2024-02-28, true",
        "2008-02-29, 2024-02-29, false",
        "2009-03-01, 2025-02-28, true"
    })
    void whoeverIsUnderSixteenOnTheDayOfTheApplicationNeedsConsent(
            String birthDate, LocalDate application, boolean needed) {
        var asked =
                Variables.createVariables()
                        .putValueTyped(
                                "person",
                                SpinValues.jsonValue("{\"birthDate\":\"%s\"}".formatted(birthDate))
                                        .create())
                        .putValue("applicationOn", Days.startOf(application));
        Boolean answer =
                decisions.evaluateDecisionTableByKey("guardian-consent", asked).getSingleEntry();
        assertThat(answer).isEqualTo(needed);
    }
}
