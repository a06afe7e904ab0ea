package vn.drugfree.conventions;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** A BPMN file. */
record ProcessFile(String path, String text, BpmnModelInstance model) implements SourceFile {

    private static final Pattern EXPRESSION = Pattern.compile("([$#]\\{[^}]*})");
    private static final Pattern TIMETABLE_KEY =
            Pattern.compile("timetable\\.end\\(execution, '([^']*)'\\)");

    static ProcessFile of(String path, String text) {
        var bytes = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        ProcessFile file = new ProcessFile(path, text, Bpmn.readModelFromStream(bytes));
        if (file.all(Process.class).findAny().isEmpty()) {
            throw new IllegalArgumentException("it holds no process");
        }
        return file;
    }

    Process process() {
        return all(Process.class).findFirst().orElseThrow();
    }

    /** The id of the process: its key in the engine, and the name of its form folder. */
    String key() {
        return process().getId();
    }

    <T extends ModelElementInstance> Stream<T> all(Class<T> type) {
        return model.getModelElementsByType(type).stream();
    }

    List<SequenceFlow> flowsFrom(FlowNode node) {
        return all(SequenceFlow.class).filter(flow -> node.equals(flow.getSource())).toList();
    }

    Stream<TimerEventDefinition> timers() {
        return all(TimerEventDefinition.class);
    }

    /** What the timetable is asked for, anywhere in this model. */
    Stream<String> timetableKeys() {
        return expressions().flatMap(ProcessFile::timetableKeys).distinct();
    }

    /**
     * The clocks this model stops or resumes.
     *
     * @param call {@code stop}, {@code resume} or a pattern for both
     */
    Stream<String> clocks(String call) {
        return expressions().flatMap(expression -> clocks(expression, call)).distinct();
    }

    static Stream<String> clocks(String expression, String call) {
        return Pattern.compile("clock\\." + call + "\\(execution, '([^']*)'")
                .matcher(expression)
                .results()
                .map(match -> match.group(1));
    }

    static Stream<String> timetableKeys(String expression) {
        return TIMETABLE_KEY.matcher(expression).results().map(match -> match.group(1));
    }

    Stream<String> expressions() {
        return matches(EXPRESSION);
    }

    /** The first group of each match in the text. */
    Stream<String> matches(Pattern pattern) {
        String plain = text.replace("&quot;", "'").replace("&apos;", "'").replace("&amp;", "&");
        return pattern.matcher(plain).results().map(match -> match.group(1)).distinct();
    }

    static CatchEvent eventOf(TimerEventDefinition timer) {
        return (CatchEvent) timer.getParentElement();
    }

    /** The documentation of an element, empty when there is none. */
    static String documentation(BaseElement element) {
        return element.getDocumentations().stream()
                .map(ModelElementInstance::getTextContent)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("")
                .strip();
    }

    static <T extends ModelElementInstance> Stream<T> extensions(
            BaseElement element, Class<T> type) {
        return element.getExtensionElements() == null
                ? Stream.empty()
                : element
                        .getExtensionElements()
                        .getElementsQuery()
                        .filterByType(type)
                        .list()
                        .stream();
    }
}
