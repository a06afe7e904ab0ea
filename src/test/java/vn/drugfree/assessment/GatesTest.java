package vn.drugfree.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.drugfree.assessment.Criteria.Criterion;
import vn.drugfree.figure.Figures;
import vn.drugfree.testing.ProcessTest;
import vn.drugfree.testing.World;

/** A commune with nothing to wish for, and what a single figure changes. */
@ProcessTest
class GatesTest {

    private static final String LIST = "certification";
    private static final Criteria.Version VERSION = new Criteria.Version("kc-2024", "controlled");

    /** Met and total of each line. */
    private static final Map<String, String> ALL_GOOD =
            Map.ofEntries(
                    Map.entry("G1", "0/0"),
                    Map.entry("G2", "4/4"),
                    Map.entry("G3", "0/0"),
                    Map.entry("G4", "0/0"),
                    Map.entry("G5", "1/1"),
                    Map.entry("G6", "1/1"),
                    Map.entry("G7", "3/3"),
                    Map.entry("M1", "4/4"),
                    Map.entry("M2", "2/3"),
                    Map.entry("M3a", "1/1"),
                    Map.entry("M3b", "1/1"),
                    Map.entry("M4", "1/1"),
                    Map.entry("M5", "5/5"));

    @Autowired World world;
    @Autowired SheetTable sheets;
    @Autowired LineTable lines;
    @Autowired Criteria criteria;
    @Autowired Evaluation evaluation;
    @Autowired Figures figures;
    @Autowired DecisionService decisions;
    @Autowired JdbcClient database;

    @BeforeEach
    void noSheets() {
        world.isEmpty();
    }

    @Test
    void withAllOfItTheCommuneIsFreeOfDrugs() {
        assertThat(classWith(Map.of())).isEqualTo("drug-free");
    }

    @ParameterizedTest
    @CsvSource({
        "G1, 0/1, key-area-3",
        "G2, 3/4, has-drug-evils",
        "G3, 0/1, has-drug-evils",
        "G4, 0/1, has-drug-evils",
        "G5, 0/1, has-drug-evils",
        "G6, 0/0, has-drug-evils",
        "G7, 2/3, has-drug-evils",
        "M1, 20/20, key-area-3",
        "M2, 1/3, has-drug-evils",
        "M3a, 0/1, has-drug-evils",
        "M3b, 4/5, has-drug-evils",
        "M4, 0/1, has-drug-evils",
        "M5, 4/5, has-drug-evils"
    })
    void oneFigureAloneTakesItAway(String code, String figure, String expected) {
        assertThat(classWith(Map.of(code, figure))).isEqualTo(expected);
    }

    /** What nobody entered is not passed. */
    @Test
    void aGateWithoutAFigureIsNotPassed() {
        Map<String, String> gap = new HashMap<>();
        gap.put("G3", null);
        assertThat(classWith(gap)).isEqualTo("has-drug-evils");
    }

    private String classWith(Map<String, String> changed) {
        Map<String, String> made = new HashMap<>(ALL_GOOD);
        made.putAll(changed);
        long id =
                sheets.add(LIST, 2024, "unit", "unit", "binh-kieu", "TEST", LIST, VERSION)
                        .orElseThrow();
        for (Criterion criterion : criteria.list(VERSION.key(), LIST)) {
            lines.add(id, criterion, figures.get(criterion.figure()));
            fill(id, criterion.code(), made.get(criterion.code()));
        }
        evaluation.evaluate(sheets.find(id).orElseThrow());
        return decisions
                .evaluateDecisionTableByKey(
                        "commune-class",
                        Variables.putValue("criteriaVersion", VERSION.key())
                                .putValue("criteriaMode", VERSION.mode())
                                .putValue("knownPeople", total(id, "M1"))
                                .putValue("hotspots", total(id, "G1"))
                                .putValue("selfAssessed", true)
                                .putValue("blocked", false)
                                .putValue("gatesFailed", failed(id, "gate"))
                                .putValue("measuresFailed", failed(id, "measure")))
                .getSingleResult()
                .getSingleEntry();
    }

    private int total(long sheet, String code) {
        return lines.find(sheet, code).orElseThrow().total();
    }

    private long failed(long sheet, String kind) {
        return lines.of(sheet).stream().filter(line -> line.fails(kind)).count();
    }

    private void fill(long sheet, String code, String figure) {
        if (figure != null) {
            String[] parts = figure.split("/");
            database.sql(
                            """
                            update review.sheet_line
                               set verified_met = ?, verified_total = ?
                             where sheet_id = ? and code = ?
                            """)
                    .params(Integer.valueOf(parts[0]), Integer.valueOf(parts[1]), sheet, code)
                    .update();
        }
    }
}
