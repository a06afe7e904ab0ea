package vn.drugfree.rehab;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.spin.Spin;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.drugfree.calendar.Days;
import vn.drugfree.testing.ProcessTest;

@ProcessTest
class RehabDecisionsTest {

    private static final LocalDate FOUND = LocalDate.of(2024, 2, 1);

    @Autowired DecisionService decisions;

    /** Each row of the table once, those that tell minors from adults twice, and the edges. */
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            textBlock =
                    """
                    # born,     last day,   exclusion,   ground,                    eligible, reason,            variant
                    2012-02-02, 2024-02-01, none,        no-voluntary-rehab,        false,    under-12,          minor
                    2012-02-02, 2024-01-31, no-capacity, no-voluntary-rehab,        false,    under-12,          minor
                    1990-01-01, 2024-01-31, none,        no-voluntary-rehab,        false,    limitation-passed, adult
                    2008-01-01, 2024-01-31, pregnant,    no-voluntary-rehab,        false,    limitation-passed, minor
                    1990-01-01, 2024-02-01, no-capacity, no-voluntary-rehab,        false,    no-capacity,       adult
                    2008-01-01, 2024-02-01, no-capacity, no-voluntary-rehab,        false,    no-capacity,       minor
                    1990-01-01, 2024-02-01, pregnant,    no-voluntary-rehab,        false,    pregnant,          adult
                    2008-01-01, 2024-02-01, pregnant,    no-voluntary-rehab,        false,    pregnant,          minor
                    1990-01-01, 2024-02-01, sole-carer,  no-voluntary-rehab,        false,    sole-carer,        adult
                    2008-01-01, 2024-02-01, sole-carer,  no-voluntary-rehab,        false,    sole-carer,        minor
                    2012-02-01, 2024-02-01, none,        no-voluntary-rehab,        true,     -,                 minor
                    2006-02-02, 2024-02-01, none,        relapse-in-post-rehab,     true,     -,                 minor
                    2006-02-01, 2024-02-01, none,        no-voluntary-rehab,        true,     -,                 adult
                    1990-01-01, 2024-05-01, none,        use-during-voluntary-rehab,true,     -,                 adult
                    1990-01-01, 2024-05-01, none,        no-substitution-treatment, true,     -,                 adult
                    1990-01-01, 2024-05-01, none,        relapse-in-post-rehab,     true,     -,                 adult
                    1990-01-01, 2024-05-01, none,        something-else,            false,    no-ground,         adult
                    2008-01-01, 2024-05-01, none,        -,                         false,    no-ground,         minor
                    """)
    void eligibilityFollowsAgeLimitationExclusionAndGround(
            LocalDate born,
            LocalDate lastDay,
            String exclusion,
            String ground,
            boolean eligible,
            String reason,
            String variant) {
        VariableMap finding =
                Variables.createVariables()
                        .putValue("person", Spin.JSON(Map.of("birthDate", born.toString())))
                        .putValue("findingDate", Days.startOf(FOUND))
                        .putValue("checkedOn", Days.startOf(FOUND))
                        .putValue("limitationEndsOn", Days.endOf(lastDay))
                        .putValue("exclusion", exclusion)
                        .putValue("ground", ground);
        Map<String, Object> decided = decide("rehab-eligibility", finding);
        assertThat(decided).containsEntry("eligible", eligible).containsEntry("variant", variant);
        assertThat(decided.get("reason")).isEqualTo(reason);
        assertThat((String) decided.get("clause")).contains("Điều ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"adult", "minor"})
    void phongTuPhapChecksNothingUnlessItIsSwitchedOn(String variant) {
        VariableMap given = Variables.createVariables().putValue("variant", variant);
        assertThat(decide("rehab-options", given)).containsEntry("justiceCheck", false);
    }

    private Map<String, Object> decide(String decision, VariableMap given) {
        return decisions.evaluateDecisionTableByKey(decision, given).getSingleResult();
    }
}
