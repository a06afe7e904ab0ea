package vn.drugfree.form;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * The form files as deployed. A process definition never changes and its forms are bound to its
 * deployment, so each is read once.
 */
@Component
class FormLibrary {

    private final FormService forms;
    private final RepositoryService repository;
    private final ObjectMapper json;
    private final Map<String, FormSchema> read = new ConcurrentHashMap<>();

    FormLibrary(@Lazy FormService forms, @Lazy RepositoryService repository, ObjectMapper json) {
        this.forms = forms;
        this.repository = repository;
        this.json = json;
    }

    /** The form of a task; without inputs when the task has none. */
    FormSchema ofTask(String taskId, String definitionId, String element) {
        return read.computeIfAbsent(
                definitionId + " " + element,
                key ->
                        hasForm(model(definitionId), element)
                                ? schema(() -> forms.getDeployedTaskForm(taskId))
                                : FormSchema.EMPTY);
    }

    /** The start form of a process; without inputs when the process has none. */
    FormSchema ofStart(String definitionId) {
        return read.computeIfAbsent(
                definitionId,
                key ->
                        hasStartForm(model(definitionId))
                                ? schema(() -> forms.getDeployedStartForm(definitionId))
                                : FormSchema.EMPTY);
    }

    private BpmnModelInstance model(String definitionId) {
        return repository.getBpmnModelInstance(definitionId);
    }

    private static boolean hasForm(BpmnModelInstance model, String element) {
        return model.getModelElementById(element) instanceof UserTask task
                && task.getCamundaFormRef() != null;
    }

    private static boolean hasStartForm(BpmnModelInstance model) {
        return model.getModelElementsByType(StartEvent.class).stream()
                .anyMatch(start -> start.getCamundaFormRef() != null);
    }

    /** Reads a form file, and closes it. */
    FormSchema schema(Supplier<InputStream> file) {
        try (InputStream content = file.get()) {
            return FormSchema.of(json.readTree(content));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
