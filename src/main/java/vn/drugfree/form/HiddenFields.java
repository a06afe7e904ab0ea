package vn.drugfree.form;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.function.Predicate;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.springframework.stereotype.Component;

/** Evaluates the FEEL conditions under which a form does not show a field. */
@Component
class HiddenFields {

    private static final TypeReference<Map<String, Object>> VARIABLES = new TypeReference<>() {};

    private final FeelEngineApi feel = FeelEngineBuilder.forJava().build();
    private final ObjectMapper json;

    HiddenFields(ObjectMapper json) {
        this.json = json;
    }

    Predicate<FormField> given(ObjectNode data) {
        Map<String, Object> variables = json.convertValue(data, VARIABLES);
        return field ->
                field.hiddenWhen().stream().anyMatch(condition -> holds(condition, variables));
    }

    private boolean holds(String condition, Map<String, Object> variables) {
        return Boolean.TRUE.equals(feel.evaluateExpression(condition, variables).result());
    }
}
