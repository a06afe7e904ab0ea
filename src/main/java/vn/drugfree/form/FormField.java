package vn.drugfree.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An input of a form file.
 *
 * @param group the path of the group around it ({@code person}), empty at the top
 * @param component the component as written in the file
 * @param hiddenWhen FEEL conditions that hide the field or a group around it
 */
record FormField(String group, JsonNode component, List<String> hiddenWhen) {

    String key() {
        return component.path("key").asText();
    }

    String type() {
        return component.path("type").asText();
    }

    String label() {
        String written = component.path("label").asText("");
        return written.isBlank() ? component.path("dateLabel").asText(key()) : written;
    }

    /** Whether several of the options may be ticked: the value is a list of codes. */
    boolean isChecklist() {
        return type().equals("checklist");
    }

    boolean personal() {
        return !group.isEmpty();
    }

    /** A shown but locked field: the browser does not send it, and nobody may. */
    boolean readOnly() {
        return component.path("disabled").asBoolean() || component.path("readonly").asBoolean();
    }

    boolean required() {
        return rule("required").asBoolean();
    }

    JsonNode rule(String name) {
        return component.path("validate").path(name);
    }

    /** Keys of the dates this date must not precede (or exceed); {@code today} is one of them. */
    List<String> dateBounds(String name) {
        return Arrays.stream(property(name).split(","))
                .map(String::strip)
                .filter(bound -> !bound.isEmpty())
                .toList();
    }

    /** A property of the field, by which a form tells the application more; empty if missing. */
    String property(String name) {
        return component.path("properties").path(name).asText("");
    }

    /** Where the options come from when they are not in the file, such as {@code communes}. */
    String optionSource() {
        return component.path("valuesKey").asText("");
    }

    /** Code to Vietnamese label, in the order of the file. */
    Map<String, String> options() {
        Map<String, String> options = new LinkedHashMap<>();
        component
                .path("values")
                .forEach(
                        option ->
                                options.put(
                                        option.path("value").asText(),
                                        option.path("label").asText()));
        return options;
    }
}
