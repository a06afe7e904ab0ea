package vn.drugfree.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.drugfree.assessment.Criteria.Criterion;
import vn.drugfree.figure.Figures;
import vn.drugfree.testing.ProcessTest;
import vn.drugfree.testing.World;

/** Scores and ranks of sheets with figures made at random, against fractions on paper. */
@ProcessTest
class SheetArithmeticTest {

    private static final int YEAR = 2024;
    private static final Criteria.Version VERSION = new Criteria.Version("kc-2024", "");

    @Autowired World world;
    @Autowired SheetTable sheets;
    @Autowired LineTable lines;
    @Autowired Criteria criteria;
    @Autowired Evaluation evaluation;
    @Autowired Figures figures;
    @Autowired JdbcClient database;

    @BeforeEach
    void noSheets() {
        world.isEmpty();
    }

    @Test
    void scoresEqualFractionsToTheCent() {
        Random random = new Random(20240219);
        for (int number = 0; number < 150; number++) {
            Map<String, String> made = new HashMap<>();
            String list = number % 3 == 0 ? "body-score" : "commune-score";
            for (Criterion criterion : criteria.list(VERSION.key(), list)) {
                made.put(criterion.code(), figure(random));
            }
            SheetRow sheet = sheet("unit-" + number, list, made);
            assertThat(sheet.score()).as(made.toString()).isEqualTo(ScoredByHand.score(made));
        }
    }

    /** 8 x 1/3 + 8 x 2/3 + 4 x 133/800 is 8.665; in binary numbers it is a little less. */
    @Test
    void thirdsThatMakeAHalfAreRoundedUp() {
        Map<String, String> made = nothing("commune-score");
        made.put("B1", "1/3");
        made.put("C1", "2/3");
        made.put("D2", "133/800");
        SheetRow sheet = sheet("thirds", "commune-score", made);
        assertThat(sheet.maximum()).isEqualByComparingTo("100");
        assertThat(sheet.score()).isEqualTo("8.67").isEqualTo(ScoredByHand.score(made));
    }

    @Test
    void aYearWithNothingToManageIsScoredByWhatRemains() {
        Map<String, String> made = nothing("commune-score");
        made.replaceAll((row, figure) -> "0/0");
        List.of("A2", "D1", "D3", "E1", "E2", "E4").forEach(row -> made.put(row, "1/1"));
        SheetRow sheet = sheet("quiet", "commune-score", made);
        // A2 5, C2 6, D1 3, D3 3, E1 3, E2 2, E4 2: all of what counts.
        assertThat(sheet.maximum()).isEqualByComparingTo("24");
        assertThat(sheet.points()).isEqualByComparingTo("24");
        assertThat(sheet.score()).isEqualTo("100.00");
        assertThat(sheet.grade()).isEqualTo("excellent");
    }

    @Test
    void whoeverFindsMorePeopleAndManagesThemLosesNothing() {
        Map<String, String> few = nothing("commune-score");
        few.replaceAll((row, figure) -> "1/1");
        Map<String, String> many = new HashMap<>(few);
        many.put("A1", "40/40");
        many.put("A4", "25/25");
        many.put("C1", "3/3");
        assertThat(sheet("many", "commune-score", many).score())
                .isEqualTo(sheet("few", "commune-score", few).score());
    }

    @Test
    void equalScoresShareAPlaceAndTheNextCountsOn() {
        body("a", "4/5");
        body("b", "9/10");
        body("c", "8/10");
        body("d", "1/2");
        body("e", "0/0");
        sheet("commune", "commune-score", Map.of("A1", "1/1"));
        sheets.rank(YEAR);
        Map<String, Integer> places = new LinkedHashMap<>();
        sheets.ofYear(Sheet.SCORE, YEAR).stream()
                .filter(it -> !it.unit().equals("commune"))
                .forEach(it -> places.put(it.unit(), it.rank()));
        assertThat(places)
                .containsEntry("b", 1)
                .containsEntry("a", 2)
                .containsEntry("c", 2)
                .containsEntry("d", 4)
                .containsEntry("e", null);
        assertThat(sheets.of(Sheet.SCORE, YEAR, "commune").orElseThrow().rank()).isEqualTo(1);
    }

    private void body(String unit, String ownWork) {
        sheet(unit, "body-score", Map.of("P1", ownWork));
    }

    private Map<String, String> nothing(String list) {
        Map<String, String> made = new HashMap<>();
        criteria.list(VERSION.key(), list).forEach(it -> made.put(it.code(), null));
        return made;
    }

    private static String figure(Random random) {
        if (random.nextInt(12) == 0) {
            return null;
        }
        int total = random.nextInt(5) == 0 ? 0 : random.nextInt(random.nextBoolean() ? 7 : 130);
        return random.nextInt(total + 1) + "/" + total;
    }

    /** A sheet with those lines only, evaluated. */
    private SheetRow sheet(String unit, String list, Map<String, String> made) {
        long id =
                sheets.add(Sheet.SCORE, YEAR, unit, unit, null, "TEST", list, VERSION)
                        .orElseThrow();
        for (Criterion criterion : criteria.list(VERSION.key(), list)) {
            if (made.containsKey(criterion.code())) {
                lines.add(id, criterion, figures.get(criterion.figure()));
                fill(id, criterion.code(), made.get(criterion.code()));
            }
        }
        evaluation.evaluate(sheets.find(id).orElseThrow());
        return sheets.find(id).orElseThrow();
    }

    private void fill(long sheet, String code, String figure) {
        if (figure == null) {
            return;
        }
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
