package vn.drugfree.rehab;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.history.HistoricDecisionInstance;
import org.camunda.bpm.engine.history.HistoricDecisionOutputInstance;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.spin.plugin.variable.SpinValues;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.drugfree.calendar.Days;
import vn.drugfree.testing.ProcessTest;

@ProcessTest
class RehabTermTableTest {

    private static final String TABLE = "rehab-term";

    static final List<Hearing> HEARINGS =
            List.of(
                    new Hearing("1990-05-01", "2024-03-12", "adult", "adult-by-age"),
                    new Hearing("2006-03-12", "2024-03-12", "minor", "adult-by-age"),
                    new Hearing("2006-03-13", "2024-03-12", "minor", "minor-by-age"),
                    new Hearing("2006-03-13", "2024-03-12", "adult", "minor-by-age"),
                    // Born on 29 February, eighteen on 1 March of a common year.
                    new Hearing("2004-02-29", "2022-02-28", "minor", "minor-by-age"),
                    new Hearing("2004-02-29", "2022-03-01", "minor", "adult-by-age"),
                    new Hearing(null, "2024-03-12", "minor", "minor-so-far"),
                    new Hearing("2008-05-01", null, "minor", "minor-so-far"),
                    new Hearing(null, "2024-03-12", "adult", "adult-so-far"),
                    new Hearing("2008-05-01", null, "adult", "adult-so-far"),
                    new Hearing(null, null, null, "adult-so-far"));

    @Autowired DecisionService decisions;
    @Autowired HistoryService history;
    @Autowired RepositoryService repository;
    @Autowired ObjectMapper json;

    @BeforeEach
    void nothingWasDecidedYet() {
        history.deleteHistoricDecisionInstanceByDefinitionId(table().getId());
    }

    @ParameterizedTest
    @FieldSource("HEARINGS")
    void ageAtTheSessionDecidesAndWithoutItTheProcedureSoFar(Hearing hearing) {
        Map<String, Object> answer = answer(hearing);
        assertThat(rowThatAnswered()).isEqualTo(hearing.row());
        assertThat(answer)
                .containsExactlyInAnyOrderEntriesOf(
                        hearing.row().startsWith("adult")
                                ? Map.of("variant", "adult", "minTerm", 12, "maxTerm", 24)
                                : Map.of("variant", "minor", "minTerm", 6, "maxTerm", 12));
    }

    @Test
    void eachRowIsTried() {
        DmnModelInstance model = repository.getDmnModelInstance(table().getId());
        assertThat(model.getModelElementsByType(Rule.class))
                .extracting(Rule::getId)
                .containsExactlyInAnyOrderElementsOf(
                        HEARINGS.stream().map(Hearing::row).distinct().toList());
    }

    @Test
    void aPersonWithoutAnyDataFollowsTheProcedureSoFar() {
        VariableMap question =
                Variables.putValue("person", null)
                        .putValue("sessionDate", null)
                        .putValue("variant", "minor");
        assertThat(decisions.evaluateDecisionTableByKey(TABLE, question).getSingleResult())
                .containsEntry("variant", "minor");
    }

    @ParameterizedTest
    @CsvSource({
        "1990-05-01, rehab-court/issue-decision, termMonths",
        "2008-05-01, rehab-court/issue-minor-decision, termMonths",
        "1990-05-01, rehab-remedies/review-session, amendedTermAdult",
        "2008-05-01, rehab-remedies/review-session, amendedTermMinor"
    })
    void theFormsAllowTheTermsOfTheTable(String birthDate, String form, String field)
            throws IOException {
        Map<String, Object> answer = answer(new Hearing(birthDate, "2024-03-12", "adult", ""));
        JsonNode limits = field(form, field).path("validate");
        assertThat(limits.path("min").asInt()).isEqualTo(answer.get("minTerm"));
        assertThat(limits.path("max").asInt()).isEqualTo(answer.get("maxTerm"));
    }

    private Map<String, Object> answer(Hearing hearing) {
        return decisions
                .evaluateDecisionTableByKey(TABLE, hearing.question())
                .getSingleResult()
                .getEntryMap();
    }

    private String rowThatAnswered() {
        HistoricDecisionInstance decision =
                history.createHistoricDecisionInstanceQuery()
                        .decisionDefinitionKey(TABLE)
                        .includeOutputs()
                        .singleResult();
        List<String> rows =
                decision.getOutputs().stream()
                        .map(HistoricDecisionOutputInstance::getRuleId)
                        .distinct()
                        .toList();
        assertThat(rows).hasSize(1);
        return rows.get(0);
    }

    private DecisionDefinition table() {
        return repository
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey(TABLE)
                .latestVersion()
                .singleResult();
    }

    private JsonNode field(String form, String key) throws IOException {
        JsonNode file = json.readTree(getClass().getResource("/forms/" + form + ".form"));
        return StreamSupport.stream(file.path("components").spliterator(), false)
                .filter(component -> component.path("key").asText().equals(key))
                .findFirst()
                .orElseThrow();
    }

    /** A session of the court, and the row of the table it must be answered by. */
    record Hearing(String birthDate, String sessionDate, String variant, String row) {

        VariableMap question() {
            return Variables.putValue("person", person())
                    .putValue(
                            "sessionDate",
                            sessionDate == null ? null : Days.startOf(LocalDate.parse(sessionDate)))
                    .putValue("variant", variant);
        }

        private Object person() {
            String birth = birthDate == null ? "null" : "\"" + birthDate + "\"";
            return SpinValues.jsonValue("{\"birthDate\":" + birth + "}").create();
        }
    }
}
