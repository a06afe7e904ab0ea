package vn.drugfree.conventions;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/** Rules that hold the table of deadlines against the models and the organisation. */
final class TimetableRules {

    static final List<Rule> ALL =
            List.of(
                    new Rule("every task has a deadline", TimetableRules::tasksWithoutRow),
                    new Rule("every timer has a period", TimetableRules::timersWithoutRow),
                    new Rule("every row is used", TimetableRules::orphans),
                    new Rule("rows do not repeat", TimetableRules::duplicates),
                    new Rule("escalation ends at an agency", TimetableRules::escalation));

    private TimetableRules() {}

    private static Stream<String> tasksWithoutRow(Project project) {
        Set<String> rows = project.timetable().map(Row::target).collect(Collectors.toSet());
        return project.processes().stream()
                .flatMap(
                        file ->
                                tasks(file)
                                        .filter(id -> !rows.contains(Row.target(file.key(), id)))
                                        .map(id -> withoutRow(file, "user task", id)));
    }

    private static Stream<String> timersWithoutRow(Project project) {
        Set<String> rows = project.timetable().map(Row::target).collect(Collectors.toSet());
        return project.processes().stream()
                .flatMap(
                        file ->
                                file.timetableKeys()
                                        .filter(id -> !rows.contains(Row.target(file.key(), id)))
                                        .map(id -> withoutRow(file, "timer", id)));
    }

    private static String withoutRow(ProcessFile file, String what, String id) {
        return file.says("%s '%s' has no row in task-timetable.dmn", what, id);
    }

    private static Stream<String> orphans(Project project) {
        Set<String> targets =
                project.processes().stream()
                        .flatMap(
                                file ->
                                        Stream.concat(tasks(file), file.timetableKeys())
                                                .map(id -> Row.target(file.key(), id)))
                        .collect(Collectors.toSet());
        return project.timetable()
                .filter(row -> !targets.contains(row.target()))
                .map(
                        row ->
                                row.says(
                                        "is for '%s' of '%s', which is no user task and no timer"
                                                + " of any model",
                                        row.cell("element"), row.cell("process")));
    }

    private static Stream<String> tasks(ProcessFile file) {
        return file.all(UserTask.class).map(UserTask::getId);
    }

    private static Stream<String> duplicates(Project project) {
        Set<List<String>> seen = new HashSet<>();
        return project.timetable()
                .filter(row -> !seen.add(row.question()))
                .map(row -> row.says("repeats an earlier row; keep one of them"));
    }

    private static Stream<String> escalation(Project project) {
        return project.timetable()
                .filter(row -> !row.cell("escalateTo").isEmpty())
                .filter(row -> !project.agencies().contains(row.cell("escalateTo")))
                .map(
                        row ->
                                row.says(
                                        "escalates to '%s', which is not in kc-2024.yml",
                                        row.cell("escalateTo")));
    }
}
