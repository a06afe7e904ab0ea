package vn.drugfree.form;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Set;
import vn.drugfree.input.InvalidInput;

/** The variables of a REST request, held against the fields of a form. */
final class PostedVariables {

    // Anything else would let a caller choose how the engine reads a value; objects above all.
    private static final Set<String> TYPES =
            Set.of("", "null", "string", "boolean", "integer", "long", "double", "json");

    private final FormSchema form;
    private final ObjectMapper json;

    PostedVariables(FormSchema form, ObjectMapper json) {
        this.form = form;
        this.json = json;
    }

    /**
     * The case's data with the posted values in place of everything this form asks for: what is not
     * posted counts as not entered, even if an earlier form set it.
     *
     * @throws InvalidInput for a variable or a field of a group that the form does not have
     */
    ObjectNode over(ObjectNode known, JsonNode variables) {
        form.inputs().forEach(field -> forget(field, known));
        variables.fields().forEachRemaining(entry -> lay(entry.getKey(), entry.getValue(), known));
        return known;
    }

    private static void forget(FormField field, ObjectNode known) {
        if (!field.personal()) {
            known.remove(field.key());
        } else if (known.path(field.group()) instanceof ObjectNode group) {
            group.remove(field.key());
        }
    }

    private void lay(String name, JsonNode variable, ObjectNode known) {
        if (!form.variables().contains(name)) {
            throw new InvalidInput("Biểu mẫu này không có trường «%s».".formatted(printable(name)));
        }
        JsonNode value = value(name, variable);
        if (form.groups().contains(name)) {
            layGroup(name, value, known);
        } else {
            known.set(name, value);
        }
    }

    private void layGroup(String group, JsonNode value, ObjectNode known) {
        if (!value.isObject()) {
            throw new InvalidInput("Nhóm «%s»: dữ liệu bị hỏng.".formatted(group));
        }
        ObjectNode kept =
                known.path(group) instanceof ObjectNode before ? before : known.putObject(group);
        value.fields()
                .forEachRemaining(
                        field -> {
                            requireField(group, field.getKey());
                            kept.set(field.getKey(), field.getValue());
                        });
    }

    private void requireField(String group, String key) {
        boolean known =
                form.inputs().stream()
                        .anyMatch(it -> it.group().equals(group) && it.key().equals(key));
        if (!known) {
            throw new InvalidInput("Biểu mẫu này không có trường «%s».".formatted(printable(key)));
        }
    }

    private JsonNode value(String name, JsonNode variable) {
        JsonNode value = variable.path("value");
        String type = variable.path("type").asText("").toLowerCase(Locale.ROOT);
        if (!TYPES.contains(type) || value.isContainerNode()) {
            throw new InvalidInput(
                    "Trường «%s»: kiểu dữ liệu không được chấp nhận.".formatted(printable(name)));
        }
        return type.equals("json") && value.isTextual() ? parsed(name, value.asText()) : value;
    }

    private JsonNode parsed(String name, String text) {
        try {
            return json.readTree(text);
        } catch (JsonProcessingException broken) {
            throw new InvalidInput("Trường «%s»: dữ liệu bị hỏng.".formatted(printable(name)));
        }
    }

    /** A posted name goes back in the answer: short, and without anything that could be markup. */
    private static String printable(String name) {
        String safe = name.replaceAll("[^A-Za-z0-9_.-]", "?");
        return safe.length() > 60 ? safe.substring(0, 60) + "…" : safe;
    }
}
