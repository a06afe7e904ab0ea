package vn.drugfree.timetable;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.spin.plugin.variable.SpinValues;
import org.camunda.spin.plugin.variable.value.JsonValue;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Keeps a deadline with its task, as the local JSON variable {@code deadline}: a running task stays
 * under the row it began with when the timetable changes.
 */
@Component
public final class KeptDeadlines {

    private static final String VARIABLE = "deadline";

    private final TaskService tasks;
    private final ObjectMapper json;

    KeptDeadlines(@Lazy TaskService tasks, ObjectMapper json) {
        this.tasks = tasks;
        this.json = json;
    }

    void keep(Deadline deadline, DelegateTask task) {
        try {
            String written = json.writeValueAsString(deadline);
            task.setVariableLocal(VARIABLE, SpinValues.jsonValue(written).create());
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** {@link Deadline#UNKNOWN} for a task that began without a row. */
    public Deadline of(String taskId) {
        JsonValue kept = tasks.getVariableLocalTyped(taskId, VARIABLE, false);
        try {
            return kept == null
                    ? Deadline.UNKNOWN
                    : json.readValue(kept.getValueSerialized(), Deadline.class);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("task " + taskId + ": its deadline is unreadable");
        }
    }
}
