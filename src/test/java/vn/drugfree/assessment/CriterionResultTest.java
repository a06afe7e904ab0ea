package vn.drugfree.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.drugfree.testing.AnsweredRow;
import vn.drugfree.testing.ProcessTest;

/** What each figure is worth; the expected numbers are worked out by hand. */
@ProcessTest
class CriterionResultTest {

    private static final String TABLE = "criterion-result";

    /** Code, mode, met, total; then row, whether it counts, whether it is passed, points. */
    static final List<Case> CASES = cases();

    @Autowired ProcessEngine engine;

    record Case(
            String code,
            String mode,
            Integer met,
            Integer total,
            String row,
            boolean applicable,
            Boolean passed,
            String points) {}

    @ParameterizedTest
    @FieldSource("CASES")
    void aFigureIsWorthWhatTheTableSays(Case it) {
        AnsweredRow answered =
                AnsweredRow.of(engine, TABLE, question(it.code, it.mode, it.met, it.total));
        assertThat(answered.row()).isEqualTo(TABLE + "-" + it.row);
        assertThat(answered.answer())
                .containsEntry("applicable", it.applicable)
                .containsEntry("passed", it.passed);
        assertThat(points(answered)).isEqualTo(it.points);
        assertThat((String) answered.answer().get("explanation")).isNotBlank();
    }

    @Test
    void eachRowIsHit() {
        assertThat(AnsweredRow.rowsOf(engine, TABLE))
                .containsExactlyInAnyOrderElementsOf(
                        CASES.stream().map(it -> TABLE + "-" + it.row).distinct().toList());
    }

    /**
     * Nothing to manage is no fault, and finding more people is none as long as they are managed.
     */
    @ParameterizedTest
    @CsvSource({"1, 1", "7, 7", "400, 400"})
    void honestDetectionCostsNothing(int met, int total) {
        assertThat(points(AnsweredRow.of(engine, TABLE, question("A1", "", met, total))))
                .isEqualTo("10");
    }

    private static List<Case> cases() {
        List<Case> cases = new ArrayList<>();
        // Four in five of the maximum, and not rounded.
        shares(cases, "A1", "8", "A3", "4", "A4", "4", "A5", "4", "B1", "6.4", "B3", "4");
        shares(cases, "B4", "3.2", "C1", "6.4", "C3", "4.8", "D2", "3.2", "D4", "1.6");
        shares(cases, "E3", "3.2", "E5", "1.6", "P1", "56", "P2", "12");
        points(cases, "A1", 1, 3, "a1-share", "3.3333333333333335");
        points(cases, "A1", 3, 3, "a1-share", "10");
        cases.add(new Case("A1", "", null, null, "no-figure", true, false, "0"));

        points(cases, "A2", 1, 1, "a2-on-time", "5");
        points(cases, "A2", 1, 2, "a2-on-time", "5");
        points(cases, "A2", 0, 1, "a2-late", "3");
        points(cases, "A2", 0, 0, "a2-none", "0");
        points(cases, "E4", 1, 1, "e4-on-time", "2");
        points(cases, "E4", 0, 1, "e4-late", "1");
        points(cases, "E4", 0, 0, "e4-none", "0");

        cases.add(new Case("B2", "", 0, 0, "b2-none", false, null, null));
        points(cases, "B2", 81, 100, "b2-reached", "8");
        // 80 % exactly is not over 80 %, and still all points.
        points(cases, "B2", 4, 5, "b2-below", "8");
        points(cases, "B2", 2, 5, "b2-below", "4");
        points(cases, "B2", 0, 5, "b2-below", "0");

        points(cases, "P3", 0, 0, "p3-level", "0");
        points(cases, "P3", 0, 7, "p3-level", "7");
        points(cases, "P3", 0, 10, "p3-full", "10");
        points(cases, "P4", 0, 3, "p4-level", "3");
        // Nobody gets more than there is.
        points(cases, "P4", 0, 50, "p4-full", "5");

        points(cases, "C2", 0, 0, "c2-none", "6");
        points(cases, "C2", 0, 1, "c2-one", "2");
        points(cases, "C2", 0, 2, "c2-more", "0");
        points(cases, "C2", 0, 9, "c2-more", "0");
        for (String yes : List.of("D1 3", "D3 3", "E1 3", "E2 2")) {
            String code = yes.substring(0, 2);
            String row = code.toLowerCase();
            points(cases, code, 1, 1, row + "-yes", yes.substring(3));
            points(cases, code, 0, 1, row + "-no", "0");
            points(cases, code, 0, 0, row + "-no", "0");
        }

        for (String zero : List.of("G1", "G3", "G4")) {
            gate(cases, zero, 0, 0, "none", true);
            gate(cases, zero, 0, 1, "some", false);
        }
        for (String all : List.of("G2", "G5")) {
            gate(cases, all, 0, 0, "none", true);
            gate(cases, all, 12, 12, "all", true);
            gate(cases, all, 11, 12, "not-all", false);
        }
        gate(cases, "G6", 1, 1, "held", true);
        gate(cases, "G6", 0, 1, "held", true);
        gate(cases, "G6", 0, 0, "none", false);
        gate(cases, "G7", 3, 3, "all", true);
        gate(cases, "G7", 2, 3, "not-all", false);
        gate(cases, "G7", 0, 0, "not-all", false);

        cases.add(new Case("M1", "strict", 0, 0, "m1-nobody", true, true, null));
        cases.add(new Case("M1", "strict", 1, 1, "m1-many", true, false, null));
        cases.add(new Case("M1", "controlled", 19, 19, "m1-few", true, true, null));
        cases.add(new Case("M1", "controlled", 20, 20, "m1-many", true, false, null));
        // Of five new in two years, three came the year before.
        gate(cases, "M2", 3, 5, "falling", true);
        gate(cases, "M2", 2, 4, "not-falling", false);
        gate(cases, "M2", 0, 1, "not-falling", false);
        gate(cases, "M2", 0, 0, "nobody", true);
        cases.add(new Case("M3a", "controlled", 0, 0, "m3a-none", false, null, null));
        gate(cases, "M3a", 5, 5, "all", true);
        gate(cases, "M3a", 4, 5, "not-all", false);
        cases.add(new Case("M3b", "controlled", 0, 0, "m3b-none", false, null, null));
        gate(cases, "M3b", 81, 100, "reached", true);
        gate(cases, "M3b", 4, 5, "below", false);
        gate(cases, "M4", 1, 2, "one", true);
        gate(cases, "M4", 0, 2, "none", false);
        cases.add(new Case("M5", "controlled", 0, 0, "m5-none", false, null, null));
        gate(cases, "M5", 3, 3, "all", true);
        gate(cases, "M5", 2, 3, "not-all", false);
        return cases;
    }

    private static void shares(List<Case> cases, String... codesAndPoints) {
        for (int i = 0; i < codesAndPoints.length; i += 2) {
            String code = codesAndPoints[i];
            String row = code.toLowerCase();
            cases.add(new Case(code, "", 0, 0, row + "-none", false, null, null));
            points(cases, code, 4, 5, row + "-share", codesAndPoints[i + 1]);
            points(cases, code, 0, 5, row + "-share", "0");
        }
    }

    /** A line of points is passed with all of them. */
    private static void points(
            List<Case> cases, String code, int met, int total, String row, String points) {
        boolean full =
                row.endsWith("-share")
                        ? met == total
                        : List.of("on-time", "reached", "yes", "full").stream()
                                        .anyMatch(row::endsWith)
                                || row.equals("c2-none");
        cases.add(new Case(code, "", met, total, row, true, full, points));
    }

    private static void gate(
            List<Case> cases, String code, int met, int total, String row, boolean passed) {
        cases.add(
                new Case(
                        code,
                        "controlled",
                        met,
                        total,
                        code.toLowerCase() + "-" + row,
                        true,
                        passed,
                        null));
    }

    private static String points(AnsweredRow answered) {
        Object points = answered.answer().get("points");
        return points == null
                ? null
                : new BigDecimal(points.toString()).stripTrailingZeros().toPlainString();
    }

    private static VariableMap question(String code, String mode, Integer met, Integer total) {
        return Variables.putValue("version", "kc-2024")
                .putValue("code", code)
                .putValue("mode", mode)
                .putValue("met", met)
                .putValue("total", total);
    }
}
