package vn.drugfree.conventions;

import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/**
 * A place in a model where a form opens.
 *
 * @param what the place in words
 * @param formName the name its form file must have: the task's id, or {@code start}
 */
record FormUse(ProcessFile file, String what, String formName, String formRef, String binding) {

    static Stream<FormUse> in(ProcessFile file) {
        Stream<FormUse> tasks = file.all(UserTask.class).map(task -> of(file, task));
        Stream<FormUse> starts =
                file.all(StartEvent.class)
                        .filter(start -> start.getCamundaFormRef() != null)
                        .map(start -> of(file, start));
        return Stream.concat(tasks, starts);
    }

    /** The id of the form that must open here. */
    String formId() {
        return file.key() + "." + formName;
    }

    String path() {
        return "forms/%s/%s.form".formatted(file.key(), formName);
    }

    String says(String sentence, Object... values) {
        return file.says("%s %s", what, sentence.formatted(values));
    }

    private static FormUse of(ProcessFile file, UserTask task) {
        return new FormUse(
                file,
                "user task '%s'".formatted(task.getId()),
                task.getId(),
                task.getCamundaFormRef(),
                task.getCamundaFormRefBinding());
    }

    private static FormUse of(ProcessFile file, StartEvent start) {
        return new FormUse(
                file,
                "start event '%s'".formatted(start.getId()),
                "start",
                start.getCamundaFormRef(),
                start.getCamundaFormRefBinding());
    }
}
