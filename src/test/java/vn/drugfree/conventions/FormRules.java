package vn.drugfree.conventions;

import static vn.drugfree.conventions.Rule.when;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Rules for how a form file is built. */
final class FormRules {

    private static final Set<String> TYPES =
            Set.of(
                    "text",
                    "textfield",
                    "textarea",
                    "number",
                    "checkbox",
                    "checklist",
                    "radio",
                    "select",
                    "datetime",
                    "group");

    static final List<Rule> ALL =
            List.of(
                    Rule.ofForms("a form's id follows its path", FormRules::id),
                    Rule.ofForms("forms are of one version", FormRules::version),
                    Rule.ofComponents("only simple components are used", FormRules::type),
                    Rule.ofComponents("dates are days", FormRules::day),
                    Rule.ofComponents("groups hold the person", FormRules::group),
                    Rule.ofForms("a key is used once in a form", FormRules::repeatedKeys),
                    Rule.ofComponents("a hiding condition is FEEL", FormRules::hiding));

    private FormRules() {}

    private static Stream<String> id(FormFile form) {
        String id = form.json().path("id").asText();
        return when(
                !id.equals(form.expectedId()),
                form.says("has id '%s'; its path asks for '%s'", id, form.expectedId()));
    }

    private static Stream<String> version(FormFile form) {
        String version = form.json().path("schemaVersion").asText();
        return when(!version.equals("16"), form.says("has schemaVersion '%s'; write 16", version));
    }

    private static Stream<String> type(Component component) {
        return when(
                !TYPES.contains(component.type()),
                "is of type '%s', which the platform does not check; use a simpler one"
                        .formatted(component.type()));
    }

    private static Stream<String> day(Component component) {
        return when(
                component.type().equals("datetime")
                        && !component.json().path("subtype").asText().equals("date"),
                "needs \"subtype\": \"date\"");
    }

    private static Stream<String> group(Component component) {
        return when(
                component.type().equals("group")
                        && !component.json().path("path").asText().equals("person"),
                "is a group without \"path\": \"person\"");
    }

    private static Stream<String> repeatedKeys(FormFile form) {
        Set<String> seen = new HashSet<>();
        return form.inputs()
                .filter(input -> !seen.add(input.key()))
                .map(input -> form.says("two inputs have the key '%s'", input.key()));
    }

    private static Stream<String> hiding(Component component) {
        return when(
                !component.hiddenWhen().matches("|=.*"),
                "is hidden when '%s'; begin with =".formatted(component.hiddenWhen()));
    }
}
