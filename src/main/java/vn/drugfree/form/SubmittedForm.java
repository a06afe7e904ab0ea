package vn.drugfree.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.function.Predicate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.variable.type.ValueType;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.spin.plugin.variable.SpinValues;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.drugfree.calendar.Days;

/**
 * What a form brought in, inside the engine's transaction: checked once more, whichever way it
 * came, and then kept with its type: a date as a date, a number as a number, an empty text as
 * nothing.
 */
@Component
class SubmittedForm {

    private final FormLibrary library;
    private final FormCheck check;
    private final HiddenFields hidden;
    private final ObjectMapper json;
    private final FormData formData;

    SubmittedForm(
            FormLibrary library,
            FormCheck check,
            HiddenFields hidden,
            FormData formData,
            ObjectMapper json) {
        this.library = library;
        this.check = check;
        this.hidden = hidden;
        this.json = json;
        this.formData = formData;
    }

    @EventListener(condition = "#process.eventName == 'start'")
    @Order(0)
    void start(DelegateExecution process) {
        if (process.getParentId() == null
                && process.getSuperExecution() == null
                && isProcessStart(process)
                && !isStartedByMessage(process)) {
            accept(library.ofStart(process.getProcessDefinitionId()), process, process);
        }
    }

    @EventListener(condition = "#task.eventName == 'create'")
    @Order(10)
    void keepPersonalDataApart(DelegateTask task) {
        for (String group : formOf(task).groups()) {
            // A form sends its own fields of the group alone; here they land beside the rest, not
            // on it.
            task.setVariableLocal(group, known(group, task));
        }
    }

    /**
     * Tasklist sends a group back in the type it found: a group without a field yet is one, too.
     */
    private static TypedValue known(String group, DelegateTask task) {
        TypedValue known = task.getVariableTyped(group, false);
        return known == null || known.getType() == ValueType.NULL
                ? SpinValues.jsonValue("{}").create()
                : known;
    }

    /** Tasklist sends a list in the type it found, too: one that is empty has to be a list. */
    @EventListener(condition = "#task.eventName == 'create'")
    @Order(10)
    void prepareChecklists(DelegateTask task) {
        formOf(task).inputs().stream()
                .filter(field -> field.isChecklist() && !field.personal())
                .filter(field -> task.getVariable(field.key()) == null)
                .forEach(
                        field ->
                                task.setVariableLocal(
                                        field.key(), SpinValues.jsonValue("[]").create()));
    }

    @EventListener(condition = "#task.eventName == 'complete'")
    @Order(0)
    void complete(DelegateTask task) {
        accept(formOf(task), task, task.getExecution());
    }

    private FormSchema formOf(DelegateTask task) {
        return library.ofTask(
                task.getId(), task.getProcessDefinitionId(), task.getTaskDefinitionKey());
    }

    private static boolean isProcessStart(DelegateExecution process) {
        return process.getActivityInstanceId() == null
                || process.getActivityInstanceId().equals(process.getProcessInstanceId());
    }

    /** Another process has begun this one: nobody filled in the start form. */
    private static boolean isStartedByMessage(DelegateExecution process) {
        return process.getBpmnModelInstance().getModelElementById(process.getCurrentActivityId())
                        instanceof StartEvent start
                && !start.getEventDefinitions().isEmpty();
    }

    private void accept(FormSchema form, VariableScope entered, VariableScope kept) {
        if (form.inputs().isEmpty()) {
            return;
        }
        ObjectNode data = formData.of(entered.getVariablesTyped(false));
        check.check(form, data);
        Predicate<FormField> isHidden = hidden.given(data);
        for (FormField field : form.inputs()) {
            if (!field.personal()) {
                JsonNode value = FormCheck.valueOf(field, data);
                kept.setVariable(field.key(), isHidden.test(field) ? null : typed(field, value));
            }
        }
        for (String group : form.groups()) {
            keepGroup(group, form, data, isHidden, kept);
            if (entered != kept) {
                entered.removeVariable(group);
            }
        }
    }

    private void keepGroup(
            String group,
            FormSchema form,
            ObjectNode data,
            Predicate<FormField> isHidden,
            VariableScope kept) {
        JsonNode before = formData.node(kept.getVariable(group));
        ObjectNode merged = before.isObject() ? (ObjectNode) before : json.createObjectNode();
        for (FormField field : form.inputs()) {
            if (field.group().equals(group)) {
                JsonNode value = FormCheck.valueOf(field, data);
                merged.set(
                        field.key(),
                        isHidden.test(field) || FormCheck.isEmpty(value) ? null : value);
            }
        }
        kept.setVariable(group, SpinValues.jsonValue(merged.toString()).create());
    }

    private static Object typed(FormField field, JsonNode value) {
        if (FormCheck.isEmpty(value)) {
            return null;
        }
        return switch (field.type()) {
            case "datetime" -> Days.startOf(LocalDate.parse(value.asText()));
            case "checkbox" -> value.asBoolean();
            case "checklist" -> SpinValues.jsonValue(value.toString()).create();
            case "number" ->
                    field.component().path("decimalDigits").asInt(0) == 0
                            ? (Object) value.intValue()
                            : value.doubleValue();
            default -> value.asText().strip();
        };
    }
}
