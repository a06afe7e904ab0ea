package vn.drugfree.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import vn.drugfree.input.InvalidInput;

/**
 * Checks a request to start a case or to complete a task before it reaches the engine, so that the
 * answer is a clear one. Runs under the caller's own permissions.
 */
@Component
public final class FormGate {

    private final FormLibrary library;
    private final FormCheck check;
    private final TaskService tasks;
    private final RepositoryService repository;
    private final FormData formData;
    private final ObjectMapper json;

    FormGate(
            FormLibrary library,
            FormCheck check,
            @Lazy TaskService tasks,
            @Lazy RepositoryService repository,
            FormData formData,
            ObjectMapper json) {
        this.library = library;
        this.check = check;
        this.tasks = tasks;
        this.repository = repository;
        this.formData = formData;
        this.json = json;
    }

    /**
     * @param variables the request's {@code variables}, as the REST interface takes them
     * @return whether the caller sees such a task; one that cannot be seen is left to the engine's
     *     own answer
     * @throws InvalidInput when the form of the task refuses them
     */
    public boolean checkCompletion(String taskId, JsonNode variables) {
        Task task = tasks.createTaskQuery().taskId(taskId).singleResult();
        if (task != null) {
            FormSchema form =
                    library.ofTask(
                            taskId, task.getProcessDefinitionId(), task.getTaskDefinitionKey());
            ObjectNode known = formData.of(tasks.getVariablesTyped(taskId, false));
            check(form, known, variables);
        }
        return task != null;
    }

    /**
     * @param definitionId id of a process definition
     * @throws InvalidInput when its start form refuses the variables
     */
    public void checkStart(String definitionId, JsonNode variables) {
        check(library.ofStart(definitionId), json.createObjectNode(), variables);
    }

    /** As {@link #checkStart}, for the newest version of a process. */
    public void checkStartByKey(String processKey, JsonNode variables) {
        repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(processKey)
                .latestVersion()
                .list()
                .forEach(definition -> checkStart(definition.getId(), variables));
    }

    private void check(FormSchema form, ObjectNode known, JsonNode variables) {
        check.check(form, new PostedVariables(form, json).over(known, variables));
    }
}
