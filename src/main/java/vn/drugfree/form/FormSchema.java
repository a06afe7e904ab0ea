package vn.drugfree.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The inputs of one form file.
 *
 * @param id {@code <process>.<task>}, or {@code <process>.start}
 */
record FormSchema(String id, List<FormField> fields) {

    private static final Set<String> INPUTS =
            Set.of(
                    "textfield",
                    "textarea",
                    "number",
                    "checkbox",
                    "checklist",
                    "radio",
                    "select",
                    "datetime");

    static final FormSchema EMPTY = new FormSchema("", List.of());

    static FormSchema of(JsonNode form) {
        List<FormField> fields = new ArrayList<>();
        collect(form, "", List.of(), fields);
        return new FormSchema(form.path("id").asText(), List.copyOf(fields));
    }

    List<FormField> inputs() {
        return fields.stream().filter(field -> !field.readOnly()).toList();
    }

    /** The variables this form may set: the keys of its inputs, or the group they lie in. */
    Set<String> variables() {
        return inputs().stream()
                .map(field -> field.personal() ? field.group() : field.key())
                .collect(Collectors.toSet());
    }

    Set<String> groups() {
        return inputs().stream()
                .map(FormField::group)
                .filter(group -> !group.isEmpty())
                .collect(Collectors.toSet());
    }

    Set<String> optionSources() {
        return fields.stream()
                .map(FormField::optionSource)
                .filter(source -> !source.isEmpty())
                .collect(Collectors.toSet());
    }

    private static void collect(
            JsonNode container, String group, List<String> hidden, List<FormField> fields) {
        for (JsonNode component : container.path("components")) {
            List<String> hiddenWhen = withOwn(hidden, component);
            if (INPUTS.contains(component.path("type").asText())) {
                fields.add(new FormField(group, component, hiddenWhen));
            } else if (component.has("components")) {
                collect(component, component.path("path").asText(group), hiddenWhen, fields);
            }
        }
    }

    private static List<String> withOwn(List<String> hidden, JsonNode component) {
        String own = component.path("conditional").path("hide").asText("").strip();
        if (own.isEmpty()) {
            return hidden;
        }
        // A form marks FEEL with a leading equals sign.
        String condition = own.startsWith("=") ? own.substring(1) : own;
        return Stream.concat(hidden.stream(), Stream.of(condition)).toList();
    }
}
