package vn.drugfree.conventions;

import static vn.drugfree.conventions.Rule.when;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;

/** Rules for expressions, scripts and timers. */
final class ExpressionRules {

    private static final Pattern AGENCY_CALL = Pattern.compile("agency\\.\\w+\\(([^)]*)\\)");
    private static final Pattern LITERAL = Pattern.compile("'([^']*)'");
    private static final Pattern PERSON = Pattern.compile("(?<![\\w'-])person\\b(?!-)|'person'");
    private static final String CRON = "\\S+( \\S+){5,6}";

    static final List<Rule> ALL =
            List.of(
                    new Rule("agencies in expressions exist", ExpressionRules::agencies),
                    Rule.ofProcesses("personal data steer nothing", ExpressionRules::personal),
                    Rule.ofProcesses("models hold no scripts", ExpressionRules::scripts),
                    Rule.ofProcesses("models name no classes", ExpressionRules::classes),
                    Rule.ofProcesses("delegates are named beans", ExpressionRules::delegates),
                    Rule.ofProcesses("a timer waits for a date", ExpressionRules::timerDates),
                    Rule.ofProcesses("only starts repeat", ExpressionRules::timerCycles),
                    Rule.ofProcesses("a timer asks for its own row", ExpressionRules::timerKeys));

    private ExpressionRules() {}

    private static Stream<String> agencies(Project project) {
        return project.processes().stream()
                .flatMap(
                        file ->
                                agencies(file)
                                        .filter(it -> !project.agencies().contains(it))
                                        .map(it -> unknownAgency(file, it)));
    }

    private static Stream<String> agencies(ProcessFile file) {
        return file.expressions()
                .flatMap(expression -> AGENCY_CALL.matcher(expression).results())
                .flatMap(call -> LITERAL.matcher(call.group(1)).results())
                .map(literal -> literal.group(1));
    }

    private static String unknownAgency(ProcessFile file, String agency) {
        return file.says("agency '%s' in an expression is not in kc-2024.yml", agency);
    }

    private static Stream<String> personal(ProcessFile file) {
        return file.expressions()
                .filter(expression -> PERSON.matcher(expression).find())
                .map(
                        expression ->
                                file.says(
                                        "%s uses personal data; only a decision table may",
                                        expression));
    }

    private static Stream<String> scripts(ProcessFile file) {
        return file.linesWith(
                "scriptTask|:script\\b|scriptFormat| language=",
                "holds a script; use an expression or a bean");
    }

    private static Stream<String> classes(ProcessFile file) {
        return file.linesWith(
                "camunda:class=", "names a Java class; use delegateExpression=\"${beanName}\"");
    }

    private static Stream<String> delegates(ProcessFile file) {
        return file.linesWith(
                "delegateExpression=\"(?!\\$\\{\\w+}\")",
                "has a delegateExpression that is not just ${beanName}");
    }

    private static Stream<String> timerDates(ProcessFile file) {
        return file.timers()
                .filter(timer -> timer.getTimeCycle() == null && !hasDate(timer))
                .map(
                        timer ->
                                file.says(
                                        "timer '%1$s' needs a timeDate such as"
                                                + " ${timetable.end(execution, '%1$s')}",
                                        ProcessFile.eventOf(timer).getId()));
    }

    private static boolean hasDate(TimerEventDefinition timer) {
        return timer.getTimeDate() != null
                && timer.getTimeDate().getTextContent().strip().matches("\\$\\{[^}]+}");
    }

    private static Stream<String> timerCycles(ProcessFile file) {
        return file.timers()
                .filter(timer -> timer.getTimeCycle() != null && !startsByCron(timer))
                .map(
                        timer ->
                                file.says(
                                        "timer '%s' repeats; only a start event may, by cron",
                                        ProcessFile.eventOf(timer).getId()));
    }

    private static boolean startsByCron(TimerEventDefinition timer) {
        return ProcessFile.eventOf(timer) instanceof StartEvent
                && timer.getTimeCycle().getTextContent().strip().matches(CRON);
    }

    private static Stream<String> timerKeys(ProcessFile file) {
        return file.timers()
                .filter(timer -> timer.getTimeDate() != null)
                .flatMap(timer -> otherKey(file, timer));
    }

    private static Stream<String> otherKey(ProcessFile file, TimerEventDefinition timer) {
        CatchEvent event = ProcessFile.eventOf(timer);
        return ProcessFile.timetableKeys(timer.getTimeDate().getTextContent())
                .flatMap(
                        key ->
                                when(
                                        !key.equals(event.getId()),
                                        file.says(
                                                "timer '%s' asks the timetable for '%s',"
                                                        + " not for its own id",
                                                event.getId(), key)));
    }
}
