package vn.drugfree.conventions;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A rule of the house.
 *
 * @param name the rule as a short sentence
 * @param check what breaks it, each a sentence that says what to do
 */
record Rule(String name, Function<Project, Stream<String>> check) {

    static Rule ofProcesses(String name, Function<ProcessFile, Stream<String>> check) {
        return new Rule(name, project -> project.processes().stream().flatMap(check));
    }

    static Rule ofDecisions(String name, Function<DecisionFile, Stream<String>> check) {
        return new Rule(name, project -> project.decisions().stream().flatMap(check));
    }

    static Rule ofRows(String name, Function<Row, Stream<String>> check) {
        return new Rule(name, project -> project.timetable().flatMap(check));
    }

    static Rule ofForms(String name, Function<FormFile, Stream<String>> check) {
        return new Rule(name, project -> project.forms().stream().flatMap(check));
    }

    /**
     * @param check what is wrong with a component, without its name
     */
    static Rule ofComponents(String name, Function<Component, Stream<String>> check) {
        return ofForms(
                name,
                form ->
                        form.components()
                                .flatMap(
                                        it ->
                                                check.apply(it)
                                                        .map(
                                                                f ->
                                                                        form.says(
                                                                                "'%s' %s",
                                                                                it.id(), f))));
    }

    static Stream<String> when(boolean broken, String sentence) {
        return broken ? Stream.of(sentence) : Stream.empty();
    }

    List<String> violations(Project project) {
        return check.apply(project).distinct().toList();
    }

    @Override
    public String toString() {
        return name;
    }
}
