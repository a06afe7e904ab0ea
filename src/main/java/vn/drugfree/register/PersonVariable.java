package vn.drugfree.register;

import java.time.LocalDate;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.spin.Spin;
import org.camunda.spin.json.SpinJsonNode;
import org.camunda.spin.plugin.variable.SpinValues;
import org.camunda.spin.plugin.variable.value.JsonValue;
import org.springframework.lang.Nullable;

/** The variable {@code person} of a case, as far as it repeats the personal record. */
final class PersonVariable {

    static final String NAME = "person";

    private PersonVariable() {}

    /** Empty while the case knows no name and birth date. */
    static Optional<PersonalRecord> recordIn(VariableScope scope) {
        return node(scope.getVariable(NAME))
                .filter(PersonVariable::isNamed)
                .map(PersonVariable::record);
    }

    static Optional<SpinJsonNode> node(@Nullable Object value) {
        return value instanceof SpinJsonNode node && node.isObject()
                ? Optional.of(node)
                : Optional.empty();
    }

    private static boolean isNamed(SpinJsonNode node) {
        return text(node, "fullName") != null && text(node, "birthDate") != null;
    }

    private static PersonalRecord record(SpinJsonNode node) {
        return new PersonalRecord(
                text(node, "fullName").strip(),
                LocalDate.parse(text(node, "birthDate")),
                text(node, "gender"),
                text(node, "idNumber"),
                text(node, "address"),
                text(node, "guardianName"),
                text(node, "guardianPhone"));
    }

    /** What the case knows besides stays as it is. */
    static JsonValue with(@Nullable Object value, PersonalRecord record) {
        SpinJsonNode node = Spin.JSON(node(value).map(SpinJsonNode::toString).orElse("{}"));
        put(node, "fullName", record.fullName());
        put(node, "birthDate", record.birthDate().toString());
        put(node, "gender", record.gender());
        put(node, "idNumber", record.idNumber());
        put(node, "address", record.address());
        put(node, "guardianName", record.guardianName());
        put(node, "guardianPhone", record.guardianPhone());
        return SpinValues.jsonValue(node.toString()).create();
    }

    /** The first with each field of the second that holds something. */
    static JsonValue joined(@Nullable Object known, @Nullable Object learnt) {
        SpinJsonNode node = Spin.JSON(node(known).map(SpinJsonNode::toString).orElse("{}"));
        node(learnt)
                .ifPresent(
                        other ->
                                other.fieldNames().stream()
                                        .filter(field -> !other.prop(field).isNull())
                                        .forEach(field -> node.prop(field, other.prop(field))));
        return SpinValues.jsonValue(node.toString()).create();
    }

    private static void put(SpinJsonNode node, String field, @Nullable String text) {
        if (text != null) {
            node.prop(field, text);
        } else if (node.hasProp(field)) {
            node.deleteProp(field);
        }
    }

    private static @Nullable String text(SpinJsonNode node, String field) {
        if (!node.hasProp(field) || !node.prop(field).isString()) {
            return null;
        }
        String text = node.prop(field).stringValue();
        return text.isBlank() ? null : text;
    }
}
