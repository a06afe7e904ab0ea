package vn.drugfree.assessment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.context.annotation.Lazy;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;
import vn.drugfree.calendar.Days;

/** Asks the decision tables of the review. */
@Component
class Criteria {

    private final DecisionService decisions;

    Criteria(@Lazy DecisionService decisions) {
        this.decisions = decisions;
    }

    /**
     * The set of criteria in force.
     *
     * @param mode how certifications are read; empty for scores
     */
    record Version(String key, String mode) {}

    record Criterion(
            String code,
            int position,
            String kind,
            String group,
            String name,
            String figure,
            @Nullable Integer maximum,
            String rule,
            String clause) {}

    /**
     * What a figure is worth.
     *
     * @param points not rounded; null for what earns none
     */
    record Result(
            boolean applicable,
            @Nullable Boolean passed,
            @Nullable BigDecimal points,
            String explanation) {}

    /**
     * @param score as it is published, two decimals
     */
    record Grade(@Nullable String grade, @Nullable String name, @Nullable BigDecimal score) {}

    record VetoKind(
            String code,
            String name,
            String effect,
            boolean blocksCertification,
            String liabilityReason) {}

    /**
     * The set for a year, which is the one in force on its first day.
     *
     * @throws IllegalStateException if the table has no row for that year
     */
    Version version(String criteria, int year) {
        List<Map<String, Object>> rows =
                ask(
                        "criteria-version",
                        Map.of("kind", criteria, "day", Days.startOf(LocalDate.of(year, 1, 1))));
        if (rows.isEmpty()) {
            throw new IllegalStateException(
                    "criteria-version.dmn has no row for '%s' of %d".formatted(criteria, year));
        }
        return new Version(text(rows.get(0), "version"), text(rows.get(0), "mode"));
    }

    /** The list of a set, in its order. */
    List<Criterion> list(String version, String criteria) {
        return ask("assessment-criteria", Map.of("version", version, "kind", criteria)).stream()
                .map(
                        row ->
                                new Criterion(
                                        text(row, "code"),
                                        whole(row, "position"),
                                        text(row, "lineKind"),
                                        text(row, "group"),
                                        text(row, "name"),
                                        text(row, "figure"),
                                        whole(row, "maximum"),
                                        text(row, "rule"),
                                        text(row, "clause")))
                .sorted(Comparator.comparingInt(Criterion::position))
                .toList();
    }

    Result result(String version, String mode, Line line) {
        Map<String, Object> row =
                ask(
                                "criterion-result",
                                Variables.putValue("version", version)
                                        .putValue("code", line.code())
                                        .putValue("mode", mode)
                                        .putValue("met", line.met())
                                        .putValue("total", line.total()))
                        .stream()
                        .findFirst()
                        .orElseThrow(
                                () ->
                                        new IllegalStateException(
                                                "criterion-result.dmn has no row for '%s' of '%s'"
                                                        .formatted(line.code(), version)));
        return new Result(
                (Boolean) row.get("applicable"),
                (Boolean) row.get("passed"),
                number(row, "points"),
                text(row, "explanation"));
    }

    /** Of 100, two decimals; null where nothing counts. */
    @Nullable
    BigDecimal score(BigDecimal points, BigDecimal maximum) {
        Object score =
                decisions
                        .evaluateDecisionByKey("final-score")
                        .variables(
                                Variables.putValue("points", points).putValue("maximum", maximum))
                        .evaluate()
                        .getSingleEntry();
        return twoDecimals(score);
    }

    Grade grade(String version, List<String> upheld, @Nullable BigDecimal score) {
        Map<String, Object> row =
                ask(
                                "final-grade",
                                Variables.putValue("version", version)
                                        .putValue("vetoes", upheld)
                                        .putValue("score", score))
                        .get(0);
        return new Grade(
                (String) row.get("grade"),
                (String) row.get("gradeName"),
                twoDecimals(row.get("score")));
    }

    List<VetoKind> vetoes(String version) {
        return ask("veto-catalogue", Map.of("version", version)).stream()
                .map(
                        row ->
                                new VetoKind(
                                        text(row, "code"),
                                        text(row, "name"),
                                        text(row, "effect"),
                                        (Boolean) row.get("blocksCertification"),
                                        text(row, "liabilityReason")))
                .toList();
    }

    private List<Map<String, Object>> ask(String table, Map<String, Object> question) {
        DmnDecisionResult result =
                decisions.evaluateDecisionByKey(table).variables(question).evaluate();
        return result.getResultList();
    }

    private static String text(Map<String, Object> row, String column) {
        Object cell = row.get(column);
        return cell == null ? "" : cell.toString();
    }

    private static @Nullable Integer whole(Map<String, Object> row, String column) {
        return row.get(column) instanceof Number number ? number.intValue() : null;
    }

    private static @Nullable BigDecimal number(Map<String, Object> row, String column) {
        return decimal(row.get(column));
    }

    /**
     * FEEL counts in decimals and hands over binary numbers: their shortest text is the decimal.
     */
    private static @Nullable BigDecimal decimal(@Nullable Object number) {
        return number == null ? null : new BigDecimal(number.toString());
    }

    private static @Nullable BigDecimal twoDecimals(@Nullable Object score) {
        BigDecimal decimal = decimal(score);
        return decimal == null ? null : decimal.setScale(2);
    }
}
