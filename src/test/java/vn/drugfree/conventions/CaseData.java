package vn.drugfree.conventions;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputParameter;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOut;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOutputParameter;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** Which variables a process may count on. */
final class CaseData {

    /** Set by the application when it opens a case or an escalation. */
    private static final Set<String> OF_THE_PLATFORM =
            Set.of(
                    "caseCode",
                    "commune",
                    "variant",
                    "personCode",
                    "lateTaskName",
                    "lateProcess",
                    "lateUnit",
                    "lateDueDate",
                    "lateUnitOfTime",
                    "lateMaxExtension",
                    "lateClause",
                    "escalateTo",
                    "dutyName",
                    "planClause",
                    "dutyEvidence",
                    "periodKind",
                    "periodName",
                    "periodBeginsOn",
                    "periodEndsOn",
                    "sourceCase",
                    "reviewYear",
                    "yearBeginsOn",
                    "yearEndsOn",
                    "sheetId",
                    "criteriaVersion",
                    "criteriaMode",
                    "awardCode",
                    "awardKind",
                    "awardLevel",
                    "awardDecisionNumber",
                    "awardDecidedOn",
                    "awardMoney",
                    "recipientUnit",
                    "duty",
                    "lead",
                    "leadUnit",
                    "work",
                    "opens",
                    "period",
                    "reportsFigure",
                    "withEvidence",
                    "sector");

    private static final Pattern SET = Pattern.compile("setVariable\\('(\\w+)'");

    private final Project project;

    CaseData(Project project) {
        this.project = project;
    }

    /**
     * Whether a form finds a value under this path: a variable, one made ready in {@code shown}, or
     * a field about the person.
     */
    boolean has(FormFile form, String path) {
        String key = path.substring(path.indexOf('.') + 1);
        return personal().contains(key)
                || !path.startsWith("person.") && visibleIn(form.process()).contains(key);
    }

    /** The keys of all fields about the person. */
    Set<String> personal() {
        return project.forms().stream()
                .flatMap(FormFile::inputs)
                .filter(Component::personal)
                .map(Component::key)
                .collect(Collectors.toSet());
    }

    /**
     * Variables that a form or a model sets in this process or in those that call it. A called
     * process hands back only what its caller takes.
     */
    Set<String> visibleIn(String process) {
        Set<String> callers = new HashSet<>();
        collectCallers(process, callers);
        return Stream.concat(OF_THE_PLATFORM.stream(), callers.stream().flatMap(this::ownOf))
                .collect(Collectors.toSet());
    }

    private void collectCallers(String process, Set<String> found) {
        if (found.add(process)) {
            project.processes().stream()
                    .filter(file -> calls(file, process))
                    .forEach(caller -> collectCallers(caller.key(), found));
        }
    }

    private static boolean calls(ProcessFile file, String process) {
        return file.all(CallActivity.class).anyMatch(it -> process.equals(it.getCalledElement()));
    }

    private Stream<String> ownOf(String process) {
        Stream<String> asked =
                project.forms().stream()
                        .filter(form -> form.process().equals(process))
                        .flatMap(FormFile::inputs)
                        .filter(input -> !input.personal())
                        .map(Component::key);
        Stream<String> set =
                project.processes().stream()
                        .filter(file -> file.key().equals(process))
                        .flatMap(CaseData::setBy);
        return Stream.concat(asked, set);
    }

    private static Stream<String> setBy(ProcessFile file) {
        return Stream.of(
                        file.matches(SET),
                        attribute(file, CamundaOut.class, "target"),
                        attribute(file, CamundaInputParameter.class, "name"),
                        attribute(file, CamundaOutputParameter.class, "name"),
                        file.matches(Pattern.compile("(?:result|element)Variable=\"(\\w+)\"")))
                .flatMap(names -> names);
    }

    private static Stream<String> attribute(
            ProcessFile file, Class<? extends ModelElementInstance> type, String name) {
        return file.all(type).map(element -> element.getAttributeValue(name));
    }
}
