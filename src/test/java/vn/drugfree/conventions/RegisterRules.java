package vn.drugfree.conventions;

import static vn.drugfree.conventions.Rule.when;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.ThrowEvent;
import org.yaml.snakeyaml.Yaml;

/** Rules for the path of a person: what models write into the register, and how they hand over. */
final class RegisterRules {

    private static final Pattern CALL =
            Pattern.compile("register\\.(state|close|note|count)\\(execution, '([^']*)'");
    private static final Path WORDS = Path.of("src/main/resources/register/words.yml");
    private static final Map<String, String> LISTS =
            Map.of(
                    "state", "states",
                    "close", "closing-reasons",
                    "note", "events",
                    "count", "events");

    static final List<Rule> ALL =
            List.of(
                    Rule.ofProcesses("the register knows the word", RegisterRules::words),
                    Rule.ofProcesses("a thrown message is sent", RegisterRules::delegates),
                    new Rule("somebody awaits a message", RegisterRules::receivers));

    private RegisterRules() {}

    private static Stream<String> words(ProcessFile file) {
        Map<String, Map<String, String>> known = known();
        return file.expressions()
                .flatMap(expression -> CALL.matcher(expression).results())
                .flatMap(call -> unknownWord(file, call, known))
                .distinct();
    }

    private static Stream<String> unknownWord(
            ProcessFile file, MatchResult call, Map<String, Map<String, String>> known) {
        String list = LISTS.get(call.group(1));
        return when(
                !known.get(list).containsKey(call.group(2)),
                file.says(
                        "asks the register for '%s', which is not among the %s of words.yml",
                        call.group(2), list));
    }

    private static Stream<String> delegates(ProcessFile file) {
        return thrown(file)
                .filter(it -> it.getCamundaDelegateExpression() == null)
                .filter(it -> it.getCamundaExpression() == null)
                .map(
                        it ->
                                file.says(
                                        "event '%s' throws a message that nobody sends; it needs"
                                                + " camunda:delegateExpression=\"${handover}\"",
                                        eventOf(it).getId()));
    }

    private static Stream<String> receivers(Project project) {
        Set<String> awaited =
                project.processes().stream()
                        .flatMap(file -> file.all(MessageEventDefinition.class))
                        .filter(it -> it.getMessage() != null)
                        .filter(it -> !(eventOf(it) instanceof ThrowEvent))
                        .map(it -> it.getMessage().getName())
                        .collect(Collectors.toSet());
        return project.processes().stream()
                .flatMap(
                        file ->
                                thrown(file)
                                        .map(it -> it.getMessage().getName())
                                        .filter(name -> !awaited.contains(name))
                                        .map(
                                                name ->
                                                        file.says(
                                                                "throws message '%s', which no"
                                                                        + " process awaits",
                                                                name)));
    }

    private static Stream<MessageEventDefinition> thrown(ProcessFile file) {
        // A clock is stopped and resumed by an event without a message; see ClockRules.
        return file.all(MessageEventDefinition.class)
                .filter(it -> it.getMessage() != null && eventOf(it) instanceof ThrowEvent);
    }

    private static Event eventOf(MessageEventDefinition definition) {
        return (Event) definition.getParentElement();
    }

    private static Map<String, Map<String, String>> known() {
        try {
            return new Yaml().load(Files.readString(WORDS));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
