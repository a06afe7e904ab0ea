package vn.drugfree.conventions;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.Lane;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.Participant;
import org.camunda.bpm.model.bpmn.instance.Process;

/** Rules for the words people read. */
final class WordingRules {

    /** A word without marks may still be Vietnamese (giao, cho, ai); "send" or "check" cannot. */
    private static final Pattern PLAIN_SYLLABLE =
            Pattern.compile(
                    "(ngh?|gh?|gi|kh|nh|ph|qu|t[hr]?|ch?|[bdhklmnrsvx])?"
                            + "[aeiouy]{1,3}(ch|ng|nh|[cmnpt])?");

    private static final Pattern FORM_NUMBER =
            Pattern.compile(
                    "mẫu\\s+(số\\s+)?[\\p{L}/.-]*\\d([\\p{L}\\d/.-]*[\\p{L}\\d])?",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Set<String> VERIFIED = Set.of("Mẫu 27", "Mẫu 30");

    static final List<Rule> ALL =
            List.of(
                    Rule.ofProcesses("what people see has a name", WordingRules::named),
                    Rule.ofProcesses("names are Vietnamese", WordingRules::inVietnamese),
                    Rule.ofProcesses("names hold no expression", WordingRules::fixed),
                    new Rule(
                            "only verified form numbers are shown",
                            project -> project.sources().flatMap(WordingRules::formNumbers)));

    private WordingRules() {}

    private static Stream<String> named(ProcessFile file) {
        return seen(file)
                .filter(element -> nameOf(element).isEmpty() && needsName(file, element))
                .map(element -> file.says("'%s' has no Vietnamese name", element.getId()));
    }

    private static Stream<String> inVietnamese(ProcessFile file) {
        return seen(file)
                .filter(element -> !isVietnamese(nameOf(element)))
                .map(
                        element ->
                                file.says(
                                        "'%s' is named '%s'; name it in Vietnamese",
                                        element.getId(), nameOf(element)));
    }

    private static Stream<String> fixed(ProcessFile file) {
        return file.all(BaseElement.class)
                .filter(element -> nameOf(element).matches(".*[$#]\\{.*"))
                .map(
                        element ->
                                file.says(
                                        "the name of '%s' holds an expression; write fixed words",
                                        element.getId()));
    }

    private static Stream<String> formNumbers(SourceFile file) {
        return FORM_NUMBER
                .matcher(Normalizer.normalize(file.text(), Normalizer.Form.NFC))
                .results()
                .map(match -> match.group())
                .filter(number -> !VERIFIED.contains(number))
                .map(
                        number ->
                                file.says(
                                        "shows '%s'; only Mẫu 27 and Mẫu 30 are verified numbers",
                                        number));
    }

    private static Stream<BaseElement> seen(ProcessFile file) {
        return Stream.of(Process.class, Participant.class, Lane.class, FlowNode.class)
                .flatMap(file::all);
    }

    private static boolean needsName(ProcessFile file, BaseElement element) {
        boolean wordless =
                element instanceof ParallelGateway
                        || element instanceof Gateway gateway && file.flowsFrom(gateway).size() < 2;
        return !wordless;
    }

    private static boolean isVietnamese(String name) {
        return !name.matches("\\p{ASCII}*")
                || Arrays.stream(name.toLowerCase().split("[^a-z]+"))
                        .filter(word -> !word.isEmpty())
                        .allMatch(word -> PLAIN_SYLLABLE.matcher(word).matches());
    }

    private static String nameOf(BaseElement element) {
        String name = element.getAttributeValue("name");
        return name == null ? "" : name.strip();
    }
}
