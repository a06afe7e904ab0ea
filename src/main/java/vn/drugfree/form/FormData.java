package vn.drugfree.form;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Date;
import java.util.Optional;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.spin.json.SpinJsonNode;
import org.camunda.spin.plugin.variable.value.JsonValue;
import org.springframework.stereotype.Component;
import vn.drugfree.calendar.Days;

/** The variables of a case as the JSON a form works on: dates are {@code yyyy-MM-dd}. */
@Component
final class FormData {

    private final ObjectMapper json;

    FormData(ObjectMapper json) {
        this.json = json;
    }

    ObjectNode of(VariableMap variables) {
        ObjectNode data = json.createObjectNode();
        variables.forEach((name, value) -> data.set(name, node(variables, name)));
        return data;
    }

    JsonNode node(Object value) {
        if (value instanceof SpinJsonNode spin) {
            return parsed(spin.toString());
        }
        if (value instanceof Date date) {
            return json.getNodeFactory().textNode(Days.dayOf(date).toString());
        }
        return json.valueToTree(value);
    }

    private JsonNode node(VariableMap variables, String name) {
        return variables.getValueTyped(name) instanceof JsonValue written
                        && written.getValueSerialized() != null
                ? parsed(written.getValueSerialized())
                : node(variables.get(name));
    }

    /** Empty for anything but a date as forms send it. */
    static Optional<LocalDate> day(JsonNode value) {
        try {
            return value.isTextual()
                    ? Optional.of(LocalDate.parse(value.asText()))
                    : Optional.empty();
        } catch (DateTimeException noDate) {
            return Optional.empty();
        }
    }

    private JsonNode parsed(String text) {
        try {
            return json.readTree(text);
        } catch (JsonProcessingException broken) {
            return json.getNodeFactory().textNode(text);
        }
    }
}
