package vn.drugfree.conventions;

import static vn.drugfree.conventions.Rule.when;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.Definitions;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;

/** Rules for a process as a whole. */
final class ProcessRules {

    private static final Pattern DAYS = Pattern.compile("P\\d+D");
    private static final Pattern KEBAB = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern GENERATED = Pattern.compile("[A-Z][A-Za-z]*_.*|sid-.*");

    static final List<Rule> ALL =
            List.of(
                    Rule.ofProcesses("a file holds one process", ProcessRules::single),
                    Rule.ofProcesses("a process is executable", ProcessRules::executable),
                    Rule.ofProcesses("a file bears its process's name", ProcessRules::fileName),
                    Rule.ofProcesses("history is kept for days", ProcessRules::history),
                    Rule.ofProcesses("a process is documented", ProcessRules::documentation),
                    Rule.ofProcesses("people start only what says so", ProcessRules::startable),
                    new Rule("starting agencies exist", ProcessRules::startingAgencies),
                    Rule.ofProcesses("ids are chosen by a person", ProcessRules::ids));

    private ProcessRules() {}

    private static Stream<String> single(ProcessFile file) {
        long count = file.all(Process.class).count();
        return when(count > 1, file.says("holds %d processes; give each a file of its own", count));
    }

    private static Stream<String> executable(ProcessFile file) {
        return when(
                !file.process().isExecutable(),
                file.says("process '%s' needs isExecutable=\"true\"", file.key()));
    }

    private static Stream<String> fileName(ProcessFile file) {
        return when(
                !file.baseName().equals(file.key()),
                file.says("holds process '%1$s'; name the file %1$s.bpmn", file.key()));
    }

    private static Stream<String> history(ProcessFile file) {
        String kept = file.process().getCamundaHistoryTimeToLiveString();
        return when(
                !isDays(kept),
                file.says(
                        "process '%s' has historyTimeToLive '%s'; give days, such as P1825D",
                        file.key(), kept));
    }

    private static Stream<String> documentation(ProcessFile file) {
        return when(
                ProcessFile.documentation(file.process()).isEmpty(),
                file.says(
                        "process '%s' has no documentation; tell its purpose and legal source",
                        file.key()));
    }

    private static Stream<String> startable(ProcessFile file) {
        return when(
                file.process().isCamundaStartableInTasklist()
                        && startedBy(file).findAny().isEmpty(),
                file.says(
                        "process '%s' names no agency in startedBy;"
                                + " name one, or set isStartableInTasklist=\"false\"",
                        file.key()));
    }

    private static Stream<String> startingAgencies(Project project) {
        return project.processes().stream()
                .flatMap(
                        file ->
                                startedBy(file)
                                        .filter(it -> !project.agencies().contains(it))
                                        .map(it -> unknownStarter(file, it)));
    }

    private static String unknownStarter(ProcessFile file, String agency) {
        return file.says("startedBy names agency '%s', which kc-2024.yml does not have", agency);
    }

    private static Stream<String> startedBy(ProcessFile file) {
        return ProcessFile.extensions(file.process(), CamundaProperties.class)
                .flatMap(properties -> properties.getCamundaProperties().stream())
                .filter(property -> "startedBy".equals(property.getCamundaName()))
                .map(CamundaProperty::getCamundaValue)
                .flatMap(agencies -> Arrays.stream(agencies.split(",")))
                .map(String::strip);
    }

    // Ids of the drawing (x_di) come from the modeler, and nothing holds on to them.
    private static Stream<String> ids(ProcessFile file) {
        return Stream.concat(
                        file.all(Definitions.class).map(Definitions::getId),
                        file.all(BaseElement.class).map(BaseElement::getId))
                .filter(Objects::nonNull)
                .filter(id -> isGenerated(id) || !isKebab(id))
                .map(
                        id ->
                                isGenerated(id)
                                        ? file.says(
                                                "id '%s' was generated; choose a speaking one", id)
                                        : file.says("id '%s' is not lower-case-with-hyphens", id));
    }

    private static boolean isGenerated(String id) {
        return GENERATED.matcher(id).matches();
    }

    static boolean isKebab(String id) {
        return KEBAB.matcher(id).matches();
    }

    static boolean isDays(String period) {
        return period != null && DAYS.matcher(period).matches();
    }
}
