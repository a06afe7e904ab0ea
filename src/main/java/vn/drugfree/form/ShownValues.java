package vn.drugfree.form;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.task.Task;
import org.camunda.spin.json.SpinJsonNode;
import org.camunda.spin.plugin.variable.SpinValues;
import org.camunda.spin.plugin.variable.value.JsonValue;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;
import vn.drugfree.calendar.Days;
import vn.drugfree.deadline.StartCorrected;
import vn.drugfree.organisation.Organisation;
import vn.drugfree.organisation.Unit;

/**
 * Prepares what a form shows: the variable {@code shown} repeats the case's values as people read
 * them (a day as 01/02/2024, a code by its label, a list of codes by their labels), and lists to
 * choose from lie under their names.
 */
@Component
class ShownValues {

    private static final String SHOWN = "shown";
    private static final String CASE_CODE = "caseCode";
    private static final String DUTY_NAME = "dutyName";

    private final FormLibrary library;
    private final OptionLabels labels;
    private final Options options;
    private final Organisation organisation;
    private final FormData formData;
    private final ObjectMapper json;
    private final TaskService tasks;

    ShownValues(
            FormLibrary library,
            OptionLabels labels,
            Options options,
            Organisation organisation,
            FormData formData,
            ObjectMapper json,
            @Lazy TaskService tasks) {
        this.library = library;
        this.labels = labels;
        this.options = options;
        this.organisation = organisation;
        this.formData = formData;
        this.json = json;
        this.tasks = tasks;
    }

    @EventListener(condition = "#task.eventName == 'create'")
    @Order(20)
    void prepare(DelegateTask task) {
        task.setVariableLocal(SHOWN, shown(task.getVariables(), task.getProcessDefinitionId()));
        // A list of tasks may show what belongs to the task, not what belongs to its case.
        task.setVariableLocal(CASE_CODE, task.getVariable(CASE_CODE));
        if (task.hasVariable(DUTY_NAME)) {
            task.setVariableLocal(DUTY_NAME, task.getVariable(DUTY_NAME));
        }
        library.ofTask(task.getId(), task.getProcessDefinitionId(), task.getTaskDefinitionKey())
                .optionSources()
                .forEach(source -> list(source, task));
    }

    /** A date that was set right is shown right in the forms that wait, too. */
    @EventListener
    void showAgain(StartCorrected corrected) {
        for (Task task :
                tasks.createTaskQuery().processInstanceId(corrected.processInstanceId()).list()) {
            tasks.setVariableLocal(
                    task.getId(),
                    SHOWN,
                    shown(tasks.getVariables(task.getId()), task.getProcessDefinitionId()));
        }
    }

    private JsonValue shown(Map<String, Object> variables, String definitionId) {
        ObjectNode shown = json.createObjectNode();
        Map<String, Map<String, String>> words = labels.of(definitionId);
        variables.forEach((name, value) -> show(name, value, words.get(name), shown));
        return SpinValues.jsonValue(shown.toString()).create();
    }

    private void show(
            String name, Object value, @Nullable Map<String, String> words, ObjectNode shown) {
        if (value instanceof Date date) {
            shown.put(name, Days.dayOf(date).format(Days.WRITTEN));
        } else if (value instanceof Boolean yes) {
            shown.put(name, yes ? "Có" : "Không");
        } else if (value instanceof String code) {
            shown.put(name, inWords(code, words));
        } else if (value instanceof SpinJsonNode list && list.isArray()) {
            shown.put(
                    name,
                    list.elements().stream()
                            .filter(SpinJsonNode::isString)
                            .map(code -> inWords(code.stringValue(), words))
                            .collect(Collectors.joining(", ")));
        }
    }

    private String inWords(String code, @Nullable Map<String, String> words) {
        return Optional.ofNullable(words)
                .map(labelOf -> labelOf.get(code))
                .or(() -> organisation.findUnit(code).map(Unit::name))
                .or(() -> organisation.nameOfCommune(code))
                .orElse(code);
    }

    private void list(String name, DelegateTask task) {
        ArrayNode entries = json.createArrayNode();
        options.source(name)
                .orElseThrow(() -> new IllegalStateException("no option source " + name))
                .options(formData.of(task.getVariablesTyped(false)))
                .forEach(
                        (code, label) ->
                                entries.addObject().put("value", code).put("label", label));
        task.setVariableLocal(name, SpinValues.jsonValue(entries.toString()).create());
    }
}
