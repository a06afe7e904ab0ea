package vn.drugfree.conventions;

import static vn.drugfree.conventions.Rule.when;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Rules for the words of forms and for what they tell about the person. */
final class FormTextRules {

    static final List<Rule> ALL =
            List.of(
                    new Rule("a code reads the same in all forms", FormTextRules::labels),
                    new Rule("only forms of a case show the person", FormTextRules::elsewhere),
                    new Rule("personal data have one source", FormTextRules::repeatedPerson));

    private FormTextRules() {}

    private static Stream<String> labels(Project project) {
        Map<String, String> first = new HashMap<>();
        return project.forms().stream()
                .flatMap(form -> form.inputs().flatMap(input -> labels(form, input, first)));
    }

    private static Stream<String> labels(
            FormFile form, Component input, Map<String, String> first) {
        return input.options().entrySet().stream()
                .flatMap(it -> label(form, input.key() + "=" + it.getKey(), it.getValue(), first));
    }

    private static Stream<String> label(
            FormFile form, String code, String label, Map<String, String> first) {
        String known = first.computeIfAbsent(code, unknown -> label);
        return when(
                !known.equals(label),
                form.says("labels %s '%s', another form '%s'; use one label", code, label, known));
    }

    private static Stream<String> elsewhere(Project project) {
        Set<String> cases =
                project.processes().stream()
                        .filter(file -> file.path().matches("processes/(rehab|care|review)/.*"))
                        .map(ProcessFile::key)
                        .collect(Collectors.toSet());
        return project.forms().stream()
                .filter(form -> !cases.contains(form.process()))
                .flatMap(FormTextRules::personShown);
    }

    private static Stream<String> personShown(FormFile form) {
        return form.shown()
                .filter(path -> path.startsWith("person."))
                .map(path -> form.says("shows %s; only forms of a case may", path));
    }

    private static Stream<String> repeatedPerson(Project project) {
        Set<String> personal = new CaseData(project).personal();
        return project.forms().stream().flatMap(form -> repeatedPerson(form, personal));
    }

    private static Stream<String> repeatedPerson(FormFile form, Set<String> personal) {
        return form.shown()
                .filter(path -> path.startsWith("shown."))
                .map(path -> path.substring("shown.".length()))
                .filter(personal::contains)
                .map(
                        key ->
                                form.says(
                                        "shows shown.%1$s, but 'shown' holds no personal data;"
                                                + " write person.%1$s",
                                        key));
    }
}
