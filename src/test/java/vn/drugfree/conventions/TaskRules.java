package vn.drugfree.conventions;

import static vn.drugfree.conventions.Rule.when;

import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaExecutionListener;

/** Rules for user tasks. */
final class TaskRules {

    static final List<Rule> ALL =
            List.of(
                    ofTasks("a task is documented", TaskRules::documentation),
                    ofTasks("the organisation data say whose task it is", TaskRules::candidates),
                    ofTasks("a task goes to a unit, not to a person", TaskRules::noPersons),
                    ofTasks("an interrupted task keeps nothing", TaskRules::noEndListener));

    private TaskRules() {}

    private static Rule ofTasks(
            String name, BiFunction<ProcessFile, UserTask, Stream<String>> check) {
        return Rule.ofProcesses(
                name, file -> file.all(UserTask.class).flatMap(task -> check.apply(file, task)));
    }

    private static Stream<String> documentation(ProcessFile file, UserTask task) {
        return when(
                ProcessFile.documentation(task).isEmpty(),
                file.says(
                        "user task '%s' has no documentation; tell what to do and the clause",
                        task.getId()));
    }

    private static Stream<String> candidates(ProcessFile file, UserTask task) {
        String groups = String.valueOf(task.getCamundaCandidateGroups());
        return when(
                !groups.matches("\\$\\{agency\\.\\w+\\([^}]*\\)}"),
                file.says(
                        "user task '%s' has candidateGroups '%s';"
                                + " write ${agency.unit('cong-an-xa', commune)} or the like",
                        task.getId(), groups));
    }

    private static Stream<String> noPersons(ProcessFile file, UserTask task) {
        return when(
                task.getCamundaAssignee() != null || task.getCamundaCandidateUsers() != null,
                file.says(
                        "user task '%s' names persons; drop assignee and candidateUsers",
                        task.getId()));
    }

    /** It runs when a timer ends the task unanswered, too, with entries that nobody made. */
    private static Stream<String> noEndListener(ProcessFile file, UserTask task) {
        return when(
                ProcessFile.extensions(task, CamundaExecutionListener.class)
                        .anyMatch(listener -> "end".equals(listener.getCamundaEvent())),
                file.says(
                        "user task '%s' has a listener for its end; give it to the flow that leaves"
                                + " the task, as event=\"take\"",
                        task.getId()));
    }
}
