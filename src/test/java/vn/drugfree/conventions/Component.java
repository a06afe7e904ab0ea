package vn.drugfree.conventions;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A component of a form.
 *
 * @param group the path of the group around it, empty at the top
 */
record Component(String group, JsonNode json) {

    private static final Set<String> SHOWN = Set.of("text", "group");

    boolean isInput() {
        return !SHOWN.contains(type());
    }

    boolean personal() {
        return group.equals("person");
    }

    String id() {
        return json.path("id").asText();
    }

    String key() {
        return json.path("key").asText();
    }

    String type() {
        return json.path("type").asText();
    }

    String label() {
        return json.path(type().equals("datetime") ? "dateLabel" : "label").asText();
    }

    /** All that people may read of it. */
    String text() {
        return Stream.of("text", "label", "dateLabel", "description")
                .map(name -> json.path(name).asText())
                .collect(Collectors.joining("\n"));
    }

    /** FEEL that hides it, with the equals sign; empty if it is always there. */
    String hiddenWhen() {
        return json.path("conditional").path("hide").asText();
    }

    JsonNode limit(String name) {
        return json.path("validate").path(name);
    }

    /** Where the options come from when they are not in the file. */
    String optionSource() {
        return json.path("valuesKey").asText();
    }

    /** Code to label. */
    Map<String, String> options() {
        Map<String, String> options = new LinkedHashMap<>();
        json.path("values")
                .forEach(it -> options.put(it.path("value").asText(), it.path("label").asText()));
        return options;
    }

    /** The days this date is held against: {@code today}, or keys of other dates. */
    Stream<String> dateBounds() {
        return Stream.of("notBefore", "notAfter")
                .map(name -> json.path("properties").path(name).asText())
                .flatMap(list -> Arrays.stream(list.split(",")))
                .map(String::strip)
                .filter(bound -> !bound.isEmpty());
    }
}
