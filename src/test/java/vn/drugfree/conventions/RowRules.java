package vn.drugfree.conventions;

import static vn.drugfree.conventions.Rule.when;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Rules for the cells of the table of deadlines. */
final class RowRules {

    private static final Set<String> UNITS =
            Set.of("hours", "calendar-days", "working-days", "months", "years");
    private static final Set<String> CONFIDENCE = Set.of("verified", "from-memory", "assumed");

    /** What belongs to the legal deadline and not to the task or timer a row is for. */
    private static final List<String> OF_THE_DEADLINE =
            List.of("amount", "unit", "clause", "confidence", "clock");

    static final List<Rule> ALL =
            List.of(
                    Rule.ofRows("a deadline has a permanent key", RowRules::key),
                    new Rule("rows of one deadline agree", RowRules::disagreements),
                    Rule.ofRows("a start is told in words, too", RowRules::startInWords),
                    Rule.ofRows("amounts are whole numbers", RowRules::amount),
                    Rule.ofRows("units are known", row -> oneOf(row, "unit", UNITS)),
                    Rule.ofRows("an extension has a limit", RowRules::extension),
                    Rule.ofRows("confidence is told", row -> oneOf(row, "confidence", CONFIDENCE)),
                    Rule.ofRows("a row names its clause", RowRules::clause),
                    Rule.ofRows("reminders are days or hours before", RowRules::reminders));

    private RowRules() {}

    private static Stream<String> key(Row row) {
        return when(
                !row.cell("key").matches("[a-z0-9]+([.-][a-z0-9]+)*\\.[a-z0-9]+(-[a-z0-9]+)*"),
                row.says(
                        "has key '%s'; write words in lower case with dots, such as"
                                + " rehab.court.accept",
                        row.cell("key")));
    }

    /** A law may treat minors differently, and a new law may change the period. */
    private static Stream<String> disagreements(Project project) {
        Map<List<String>, Row> first = new HashMap<>();
        return project.timetable().flatMap(row -> differences(row, first));
    }

    private static Stream<String> differences(Row row, Map<List<String>, Row> first) {
        List<String> deadline = Stream.of("key", "variant", "date(day)").map(row::cell).toList();
        Row known = first.computeIfAbsent(deadline, unknown -> row);
        return OF_THE_DEADLINE.stream()
                .filter(column -> !row.cell(column).equals(known.cell(column)))
                .map(
                        column ->
                                row.says(
                                        "is for the same deadline '%s' as row '%s', but with"
                                                + " another %s",
                                        row.cell("key"), known.id(), column));
    }

    private static Stream<String> startInWords(Row row) {
        return when(
                row.cell("from").isEmpty() != row.cell("fromWords").isBlank(),
                row.says(
                        "counts from '%s' and calls it '%s'; fill both or none",
                        row.cell("from"), row.cell("fromWords")));
    }

    private static Stream<String> amount(Row row) {
        return when(
                !row.cell("amount").matches("-?\\d+"),
                row.says("has amount '%s'; write a whole number", row.cell("amount")));
    }

    private static Stream<String> extension(Row row) {
        String most = row.cell("maxAmount");
        return when(
                !most.isEmpty() && !(most.matches("\\d+") && reaches(most, row.cell("amount"))),
                row.says(
                        "may be extended up to '%s'; write a whole number of at least its amount,"
                                + " or nothing",
                        most));
    }

    private static boolean reaches(String most, String amount) {
        return !amount.matches("-?\\d+") || Integer.parseInt(most) >= Integer.parseInt(amount);
    }

    private static Stream<String> oneOf(Row row, String column, Set<String> allowed) {
        return when(
                !allowed.contains(row.cell(column)),
                row.says(
                        "has %s '%s'; allowed are %s",
                        column,
                        row.cell(column),
                        allowed.stream().sorted().collect(Collectors.joining(", "))));
    }

    private static Stream<String> clause(Row row) {
        return when(
                row.cell("clause").isBlank(), row.says("names no clause the period comes from"));
    }

    private static Stream<String> reminders(Row row) {
        return when(
                !row.cell("remindBefore").matches("(\\d+(\\s*,\\s*\\d+)*)?"),
                row.says(
                        "reminds before '%s'; list working days (hours for a period in hours),"
                                + " such as 2,1",
                        row.cell("remindBefore")));
    }
}
