package vn.drugfree.conventions;

import static vn.drugfree.conventions.Rule.when;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.IntermediateThrowEvent;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;

/** Rules for the clocks of a case, which models stop and the timetable hangs deadlines on. */
final class ClockRules {

    static final List<Rule> ALL =
            List.of(
                    Rule.ofRows("clocks have readable names", ClockRules::name),
                    Rule.ofProcesses("a clock is stopped where people see it", ClockRules::hidden),
                    new Rule("a model stops clocks of the timetable", ClockRules::unknown),
                    new Rule("a clock can be stopped", it -> never(it, "stop", "stops")),
                    new Rule("a clock goes on again", it -> never(it, "resume", "resumes")));

    private ClockRules() {}

    private static Stream<String> name(Row row) {
        return when(
                !row.cell("clock").isEmpty() && !ProcessRules.isKebab(row.cell("clock")),
                row.says("hangs on clock '%s', which is not lower-case-with-hyphens", clock(row)));
    }

    private static Stream<String> hidden(ProcessFile file) {
        Set<String> shown =
                file.all(IntermediateThrowEvent.class)
                        .flatMap(
                                it ->
                                        it
                                                .getChildElementsByType(
                                                        MessageEventDefinition.class)
                                                .stream())
                        .map(MessageEventDefinition::getCamundaExpression)
                        .collect(Collectors.toSet());
        return file.expressions()
                .filter(expression -> ProcessFile.clocks(expression, "\\w+").findAny().isPresent())
                .filter(expression -> !shown.contains(expression))
                .map(
                        expression ->
                                file.says(
                                        "%s stands where nobody sees it; give it to an"
                                                + " intermediate throw event",
                                        expression));
    }

    private static Stream<String> unknown(Project project) {
        Set<String> known = project.timetable().map(ClockRules::clock).collect(Collectors.toSet());
        return project.processes().stream()
                .flatMap(
                        file ->
                                file.clocks("\\w+")
                                        .filter(clock -> !known.contains(clock))
                                        .map(
                                                clock ->
                                                        file.says(
                                                                "stops or resumes clock '%s',"
                                                                        + " which no row of"
                                                                        + " task-timetable.dmn names",
                                                                clock)));
    }

    private static Stream<String> never(Project project, String call, String verb) {
        Set<String> called =
                project.processes().stream()
                        .flatMap(file -> file.clocks(call))
                        .collect(Collectors.toSet());
        return project.timetable()
                .filter(row -> !clock(row).isEmpty() && !called.contains(clock(row)))
                .map(row -> row.says("hangs on clock '%s', which no model %s", clock(row), verb));
    }

    private static String clock(Row row) {
        return row.cell("clock");
    }
}
