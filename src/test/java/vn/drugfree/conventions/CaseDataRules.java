package vn.drugfree.conventions;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Rules for names of case data: what is read must have been written. */
final class CaseDataRules {

    static final List<Rule> ALL =
            List.of(
                    ofForms(
                            "a form shows what there is",
                            FormFile::shown,
                            "shows %s, which no form and no model sets by then"),
                    ofForms(
                            "a field hides by what there is",
                            form ->
                                    form.components()
                                            .map(Component::hiddenWhen)
                                            .flatMap(Feel::paths),
                            "hides a field by %s, which no form and no model sets by then"),
                    ofForms(
                            "dates are held against known dates",
                            form ->
                                    form.inputs()
                                            .flatMap(Component::dateBounds)
                                            .filter(bound -> !bound.equals("today")),
                            "holds a date against %s, which no form and no model sets by then"),
                    new Rule("a period counts from a known date", CaseDataRules::periods));

    private CaseDataRules() {}

    private static Rule ofForms(
            String name, Function<FormFile, Stream<String>> read, String sentence) {
        return new Rule(
                name,
                project -> {
                    CaseData data = new CaseData(project);
                    return project.forms().stream()
                            .flatMap(
                                    form ->
                                            read.apply(form)
                                                    .filter(path -> !data.has(form, path))
                                                    .map(path -> form.says(sentence, path)));
                });
    }

    private static Stream<String> periods(Project project) {
        CaseData data = new CaseData(project);
        return project.timetable()
                .filter(row -> !row.cell("from").isEmpty())
                .filter(row -> project.hasProcess(row.cell("process")))
                .filter(row -> !data.visibleIn(row.cell("process")).contains(row.cell("from")))
                .map(
                        row ->
                                row.says(
                                        "counts from %s, which no form and no model sets",
                                        row.cell("from")));
    }
}
