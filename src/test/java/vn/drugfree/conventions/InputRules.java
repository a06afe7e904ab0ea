package vn.drugfree.conventions;

import static vn.drugfree.conventions.Rule.when;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Rules for the inputs of a form. */
final class InputRules {

    private static final Set<String> CHOICES = Set.of("radio", "select", "checklist");

    private static final Set<String> SOURCES =
            Set.of(
                    "communes",
                    "otherCommunes",
                    "absorbedCommunes",
                    "reviewedUnits",
                    "unitOfficers",
                    "escalationActions",
                    "vetoes",
                    "inspectionItems");

    static final List<Rule> ALL =
            List.of(
                    ofInputs("an input has a key", InputRules::key),
                    ofInputs("an input has a label", InputRules::label),
                    ofInputs("texts are limited", InputRules::lengths),
                    ofInputs("numbers are limited", InputRules::ranges),
                    ofInputs("option codes are readable", InputRules::codes),
                    ofInputs("a choice has options", InputRules::options),
                    ofInputs("lists of options are known", InputRules::sources));

    private InputRules() {}

    private static Rule ofInputs(String name, Function<Component, Stream<String>> check) {
        return Rule.ofComponents(name, it -> it.isInput() ? check.apply(it) : Stream.empty());
    }

    private static Stream<String> key(Component input) {
        return when(
                !input.key().matches("[a-z][a-zA-Z0-9]*"),
                "has key '%s'; write it in camelCase".formatted(input.key()));
    }

    private static Stream<String> label(Component input) {
        return when(input.label().isBlank(), "has no label");
    }

    private static Stream<String> lengths(Component input) {
        return switch (input.type()) {
            case "textfield" -> length(input, 200);
            case "textarea" -> length(input, 2000);
            default -> Stream.empty();
        };
    }

    private static Stream<String> length(Component input, int longest) {
        int length = input.limit("maxLength").asInt(Integer.MAX_VALUE);
        return when(length > longest, "needs a maxLength of at most " + longest);
    }

    private static Stream<String> ranges(Component input) {
        return when(
                input.type().equals("number")
                        && !(input.limit("min").isNumber() && input.limit("max").isNumber()),
                "needs min and max");
    }

    private static Stream<String> codes(Component input) {
        return input.options().keySet().stream()
                .filter(code -> !ProcessRules.isKebab(code))
                .map("has option '%s', which is not lower-case-with-hyphens"::formatted);
    }

    private static Stream<String> options(Component input) {
        boolean choice = CHOICES.contains(input.type());
        return when(
                choice && input.options().isEmpty() && input.optionSource().isEmpty(),
                "has nothing to choose from");
    }

    private static Stream<String> sources(Component input) {
        return when(
                !input.optionSource().isEmpty() && !SOURCES.contains(input.optionSource()),
                "takes its options from '%s', which the platform does not offer"
                        .formatted(input.optionSource()));
    }
}
