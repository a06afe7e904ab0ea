package vn.drugfree.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import vn.drugfree.input.InvalidInput;

/** Checks data against the rules written in a form file, the same that the browser checks. */
@Component
class FormCheck {

    private final FieldRules rules;
    private final DateRules dates;
    private final HiddenFields hidden;
    private final List<FormRule> formRules;

    FormCheck(FieldRules rules, DateRules dates, HiddenFields hidden, List<FormRule> formRules) {
        this.rules = rules;
        this.dates = dates;
        this.hidden = hidden;
        this.formRules = formRules;
    }

    /**
     * Refuses the first field that breaks a rule, then what a rule of the whole form does not
     * allow.
     *
     * @param data the variables of the case with what was entered laid over them
     * @throws InvalidInput naming the field and the rule
     */
    void check(FormSchema form, ObjectNode data) {
        Predicate<FormField> isHidden = hidden.given(data);
        for (FormField field : form.inputs()) {
            if (!isHidden.test(field)) {
                check(field, data);
            }
        }
        formRules.stream()
                .filter(rule -> rule.form().equals(form.id()))
                .forEach(rule -> rule.check(data));
    }

    private void check(FormField field, ObjectNode data) {
        JsonNode value = valueOf(field, data);
        if (isEmpty(value)) {
            if (field.required()) {
                throw InvalidInput.field(field.label(), "chưa được điền");
            }
            return;
        }
        rules.check(field, value, data);
        if (field.type().equals("datetime")) {
            dates.check(field, LocalDate.parse(value.asText()), data);
        }
    }

    static JsonNode valueOf(FormField field, JsonNode data) {
        JsonNode holder = field.personal() ? data.path(field.group()) : data;
        return holder.path(field.key());
    }

    static boolean isEmpty(JsonNode value) {
        return value.isMissingNode()
                || value.isNull()
                || value.isArray() && value.isEmpty()
                || value.isTextual() && value.asText().isBlank();
    }
}
