package vn.drugfree.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.drugfree.testing.ProcessTest;

@ProcessTest
class EscalationLadderTest {

    @Autowired DecisionService decisions;

    @ParameterizedTest(name = "after {0} comes {1}, for {2} working days")
    @CsvSource(
            nullValues = "nobody",
            value = {
                "nobody, head, 2",
                "head, superior, 3",
                "superior, standing-agency, 5",
                "standing-agency, standing-agency, 5"
            })
    void eachRungLeadsToTheNext(String rung, String next, int waitDays) {
        assertThat(after(rung))
                .singleElement()
                .isEqualTo(Map.of("rung", next, "waitDays", waitDays));
    }

    @Test
    void thereAreNoOtherRungs() {
        assertThat(after("province")).isEmpty();
    }

    private List<Map<String, Object>> after(String rung) {
        return decisions
                .evaluateDecisionTableByKey("escalation-ladder", Variables.putValue("rung", rung))
                .getResultList();
    }
}
