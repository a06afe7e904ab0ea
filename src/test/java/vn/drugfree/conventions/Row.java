package vn.drugfree.conventions;

import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.Rule;

/**
 * A line of the timetable.
 *
 * @param cells text without quotation marks, by the column's input expression or output name
 */
record Row(DecisionFile file, String id, Map<String, String> cells) {

    static Stream<Row> of(DecisionFile file) {
        return file.all(DecisionTable.class)
                .flatMap(
                        table ->
                                table.getRules().stream()
                                        .map(
                                                rule ->
                                                        new Row(
                                                                file,
                                                                rule.getId(),
                                                                cells(table, rule))));
    }

    String cell(String column) {
        return cells.getOrDefault(column, "");
    }

    /** The process and the user task or event this line is for. */
    String target() {
        return target(cell("process"), cell("element"));
    }

    static String target(String process, String element) {
        return process + " " + element;
    }

    /** What the table is asked: rows must differ in it. */
    List<String> question() {
        return Stream.of("process", "element", "variant", "date(day)").map(this::cell).toList();
    }

    String says(String sentence, Object... values) {
        return file.says("row '%s' %s", id, sentence.formatted(values));
    }

    private static Map<String, String> cells(DecisionTable table, Rule rule) {
        Map<String, String> cells = new HashMap<>();
        Iterator<String> values =
                Stream.concat(
                                rule.getInputEntries().stream().map(it -> it.getTextContent()),
                                rule.getOutputEntries().stream().map(it -> it.getTextContent()))
                        .iterator();
        columns(table).forEach(column -> cells.put(column, unquoted(values.next())));
        return cells;
    }

    private static List<String> columns(DecisionTable table) {
        return Stream.concat(
                        table.getInputs().stream().map(Row::expression),
                        table.getOutputs().stream().map(Output::getName))
                .toList();
    }

    private static String expression(Input input) {
        return input.getInputExpression().getTextContent().strip();
    }

    private static String unquoted(String cell) {
        return cell.strip().replaceAll("^\"|\"$", "");
    }
}
