package vn.drugfree.conventions;

import static vn.drugfree.conventions.Rule.when;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Rules that tie tasks and start events to form files. */
final class FormUseRules {

    static final List<Rule> ALL =
            List.of(
                    new Rule("a task opens its own form", it -> uses(it).flatMap(FormUseRules::id)),
                    new Rule(
                            "models and forms are deployed together",
                            it -> uses(it).flatMap(FormUseRules::binding)),
                    new Rule("a task's form file exists", FormUseRules::missing),
                    new Rule("a form file is used", FormUseRules::unused));

    private FormUseRules() {}

    private static Stream<FormUse> uses(Project project) {
        return project.processes().stream().flatMap(FormUse::in);
    }

    private static Stream<String> id(FormUse use) {
        return when(
                !use.formId().equals(use.formRef()),
                use.says("needs camunda:formRef=\"%s\"", use.formId()));
    }

    private static Stream<String> binding(FormUse use) {
        return when(
                !"deployment".equals(use.binding()),
                use.says("needs camunda:formRefBinding=\"deployment\""));
    }

    private static Stream<String> missing(Project project) {
        Set<String> files =
                project.forms().stream().map(FormFile::path).collect(Collectors.toSet());
        return uses(project)
                .filter(use -> !files.contains(use.path()))
                .map(use -> use.says("has no form file %s", use.path()));
    }

    private static Stream<String> unused(Project project) {
        Set<String> used = uses(project).map(FormUse::path).collect(Collectors.toSet());
        return project.forms().stream()
                .filter(form -> !used.contains(form.path()))
                .map(form -> form.says("no task or start event opens this form; remove it"));
    }
}
