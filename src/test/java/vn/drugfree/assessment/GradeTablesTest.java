package vn.drugfree.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.drugfree.assessment.Criteria.Criterion;
import vn.drugfree.calendar.Days;
import vn.drugfree.figure.Figures;
import vn.drugfree.testing.AnsweredRow;
import vn.drugfree.testing.ProcessTest;

/** The sets of criteria, and what scores and gates come to. */
@ProcessTest
class GradeTablesTest {

    private static final String VERSION = "kc-2024";

    @Autowired ProcessEngine engine;
    @Autowired Criteria criteria;
    @Autowired Figures figures;

    @ParameterizedTest
    @CsvSource({
        "certification, 2022-01-01, certification, controlled",
        "commune-score, 2024-06-01, commune-score, ''",
        "body-score, 2030-12-31, body-score, ''"
    })
    void thePlansSetHoldsSinceTheLawOf2022(String kind, LocalDate day, String row, String mode) {
        AnsweredRow answered =
                AnsweredRow.of(
                        engine,
                        "criteria-version",
                        Variables.putValue("kind", kind).putValue("day", Days.startOf(day)));
        assertThat(answered.row()).isEqualTo("criteria-version-" + row);
        assertThat(answered.answer()).containsEntry("version", VERSION).containsEntry("mode", mode);
    }

    @Test
    void thereIsNoOtherSet() {
        assertThat(AnsweredRow.rowsOf(engine, "criteria-version")).hasSize(3);
        assertThat(
                        engine.getDecisionService()
                                .evaluateDecisionTableByKey(
                                        "criteria-version",
                                        Variables.putValue("kind", "certification")
                                                .putValue(
                                                        "day",
                                                        Days.startOf(LocalDate.of(2021, 12, 31)))))
                .isEmpty();
    }

    @Test
    void aCommuneIsScoredInTwentyOneRowsAndABodyOfTheDistrictInFour() {
        assertThat(codes("commune-score"))
                .isEqualTo("A1 A2 A3 A4 A5 B1 B2 B3 B4 C1 C2 C3 D1 D2 D3 D4 E1 E2 E3 E4 E5");
        assertThat(codes("body-score")).isEqualTo("P1 P2 P3 P4");
        assertThat(codes("certification")).isEqualTo("G1 G2 G3 G4 G5 G6 G7 M1 M2 M3a M3b M4 M5");
        assertThat(groupMaxima()).isEqualTo("30 25 20 12 13");
        assertThat(maximum("commune-score")).isEqualTo(100);
        assertThat(maximum("body-score")).isEqualTo(100);
    }

    /** A row whose figure nobody counts or reports could never be filled in. */
    @Test
    void eachRowHasAFigureAndAnAnswer() {
        for (String kind : List.of("commune-score", "body-score", "certification")) {
            for (Criterion criterion : criteria.list(VERSION, kind)) {
                assertThat(figures.get(criterion.figure())).as(criterion.code()).isNotNull();
                assertThat(criterion.clause()).as(criterion.code()).isNotBlank();
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        // points, of, score: half up, two decimals, once
        "87.5, 100, 87.50",
        "1, 3, 33.33",
        "2, 3, 66.67",
        "0.125, 100, 0.13",
        "12.345, 100, 12.35",
        "12.3449999, 100, 12.34",
        "66.66500000000001, 100, 66.67",
        "41, 82, 50.00",
        "0, 7, 0.00",
        "100, 100, 100.00"
    })
    void theScoreIsRescaledAndRoundedOnce(BigDecimal points, BigDecimal of, BigDecimal score) {
        assertThat(criteria.score(points, of)).isEqualTo(score);
    }

    @Test
    void whereNothingCountsThereIsNoScore() {
        assertThat(criteria.score(BigDecimal.ZERO, BigDecimal.ZERO)).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "-, '', no-score, -, -",
                "100, '', excellent, excellent, 100.00",
                "90, '', excellent, excellent, 90.00",
                "89.99, '', good, good, 89.99",
                "75, '', good, good, 75.00",
                "74.99, '', completed, completed, 74.99",
                "50, '', completed, completed, 50.00",
                "49.99, '', not-completed, not-completed, 49.99",
                // Each veto on its own.
                "95, V1, prolonged-crime, not-completed, 95.00",
                "95, V2, capped, good, 95.00",
                "60, V2, completed, completed, 60.00",
                "95, V3, capped, good, 95.00",
                "95, V4, excellent, excellent, 95.00",
                "95, V5, excellent, excellent, 95.00",
                "95, V6, false-data, not-completed, 0.00",
                "95, V7, lowered-excellent, good, 95.00",
                "80, V7, lowered-good, completed, 80.00",
                "60, V7, lowered-completed, not-completed, 60.00",
                // Together.
                "95, V3 V7, capped-and-lowered, completed, 95.00",
                "95, V2 V7, capped-and-lowered, completed, 95.00",
                "60, V2 V7, lowered-completed, not-completed, 60.00",
                "95, V1 V7, prolonged-crime, not-completed, 95.00",
                "95, V1 V6, false-data, not-completed, 0.00",
                "95, V4 V5, excellent, excellent, 95.00"
            })
    void vetoesLowerTheGrade(
            BigDecimal score, String vetoes, String row, String grade, BigDecimal published) {
        List<String> upheld = Arrays.stream(vetoes.split(" ")).filter(it -> !it.isEmpty()).toList();
        assertThat(
                        AnsweredRow.of(
                                        engine,
                                        "final-grade",
                                        Variables.putValue("version", VERSION)
                                                .putValue("vetoes", upheld)
                                                .putValue("score", score))
                                .row())
                .isEqualTo("final-grade-" + row);
        Criteria.Grade answered = criteria.grade(VERSION, upheld, score);
        assertThat(answered.grade()).isEqualTo(grade);
        assertThat(answered.score()).isEqualTo(published);
    }

    @Test
    void eachGradeRowIsTried() {
        assertThat(AnsweredRow.rowsOf(engine, "final-grade")).hasSize(12);
    }

    @Test
    void vetoesAreSevenAndSomeStopACertificationOrOpenALiability() {
        assertThat(criteria.vetoes(VERSION))
                .extracting(
                        it ->
                                "%s %s %s"
                                        .formatted(
                                                it.code(),
                                                it.blocksCertification(),
                                                it.liabilityReason()))
                .containsExactly(
                        "V1 false prolonged-crime",
                        "V2 false target-missed",
                        "V3 false official-involved",
                        "V4 true ",
                        "V5 true ",
                        "V6 true ",
                        "V7 false ");
    }

    @ParameterizedTest
    @CsvSource({
        // mode, known, hotspots, self-assessed, blocked, gates, measures; row, class
        "controlled, 0, 0, true, false, 0, 0, controlled, drug-free",
        "controlled, 19, 0, true, false, 0, 0, controlled, drug-free",
        "strict, 0, 0, true, false, 0, 0, strict, drug-free",
        "strict, 1, 0, true, false, 0, 0, otherwise, has-drug-evils",
        // One gate, or one measure, is enough.
        "controlled, 0, 0, true, false, 1, 0, otherwise, has-drug-evils",
        "controlled, 0, 0, true, false, 0, 1, otherwise, has-drug-evils",
        "strict, 0, 0, true, false, 1, 0, otherwise, has-drug-evils",
        "strict, 0, 0, true, false, 0, 1, otherwise, has-drug-evils",
        "controlled, 0, 0, false, false, 0, 0, not-self-assessed, has-drug-evils",
        "controlled, 0, 0, true, true, 0, 0, blocked, has-drug-evils",
        "controlled, 20, 0, true, false, 0, 0, people-3, key-area-3",
        "controlled, 50, 0, true, false, 0, 0, people-2, key-area-2",
        "controlled, 100, 0, true, false, 0, 0, people-1, key-area-1",
        "controlled, 0, 1, true, false, 1, 0, hotspots-3, key-area-3",
        "controlled, 0, 3, true, false, 1, 0, hotspots-2, key-area-2",
        "controlled, 0, 5, false, false, 1, 0, hotspots-1, key-area-1"
    })
    void gatesAndMeasuresMakeTheClass(
            String mode,
            int known,
            int hotspots,
            boolean selfAssessed,
            boolean blocked,
            int gates,
            int measures,
            String row,
            String expected) {
        AnsweredRow answered =
                AnsweredRow.of(
                        engine,
                        "commune-class",
                        Variables.putValue("criteriaVersion", VERSION)
                                .putValue("criteriaMode", mode)
                                .putValue("knownPeople", known)
                                .putValue("hotspots", hotspots)
                                .putValue("selfAssessed", selfAssessed)
                                .putValue("blocked", blocked)
                                .putValue("gatesFailed", gates)
                                .putValue("measuresFailed", measures));
        assertThat(answered.row()).isEqualTo("commune-class-" + row);
        assertThat(answered.answer()).isEqualTo(Map.of("communeClass", expected));
    }

    @Test
    void thereIsNoOtherClassRow() {
        assertThat(AnsweredRow.rowsOf(engine, "commune-class")).hasSize(11);
    }

    private String codes(String kind) {
        return String.join(
                " ", criteria.list(VERSION, kind).stream().map(Criterion::code).toList());
    }

    private int maximum(String kind) {
        return criteria.list(VERSION, kind).stream().mapToInt(Criterion::maximum).sum();
    }

    /** Of A to E. */
    private String groupMaxima() {
        return String.join(
                " ",
                criteria.list(VERSION, "commune-score").stream()
                        .collect(
                                java.util.stream.Collectors.groupingBy(
                                        it -> it.code().charAt(0),
                                        java.util.TreeMap::new,
                                        java.util.stream.Collectors.summingInt(Criterion::maximum)))
                        .values()
                        .stream()
                        .map(String::valueOf)
                        .toList());
    }
}
