package vn.drugfree.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import vn.drugfree.assessment.Criteria.Criterion;
import vn.drugfree.figure.Figures;
import vn.drugfree.figure.Tally;
import vn.drugfree.testing.ProcessTest;
import vn.drugfree.testing.World;

/** The criteria change from 2025 on: only managing people counts, and all of it is 50 points. */
@ProcessTest
class CriteriaChangeTest {

    private static final String LIST = "commune-score";

    @Autowired World world;
    @Autowired RepositoryService repository;
    @Autowired SheetTable sheets;
    @Autowired LineTable lines;
    @Autowired Criteria criteria;
    @Autowired Evaluation evaluation;
    @Autowired Figures figures;

    private String deployment;

    @BeforeEach
    void noSheets() {
        world.isEmpty();
    }

    @AfterEach
    void theOldTablesAreBack() {
        repository.deleteDeployment(deployment, true);
    }

    @Test
    void pastYearsStayAsTheyWere() {
        SheetRow before = evaluated(2024);
        List<Line> linesBefore = lines.of(before.id());
        theCriteriaChange();

        evaluation.evaluate(before);
        assertThat(sheets.find(before.id())).contains(before);
        assertThat(lines.of(before.id())).isEqualTo(linesBefore).hasSize(21);
        // A sheet of last year that is opened late follows last year's criteria, too.
        assertThat(criteria.version(LIST, 2024).key()).isEqualTo("kc-2024");

        SheetRow after = evaluated(2025);
        assertThat(after.version()).isEqualTo("new-2025");
        assertThat(lines.of(after.id()))
                .singleElement()
                .satisfies(
                        line -> {
                            assertThat(line.name()).isEqualTo("Người được quản lý, cách tính mới");
                            assertThat(line.points()).isEqualByComparingTo("25");
                        });
        assertThat(after.score()).isEqualTo("50.00");
        assertThat(after.grade()).isEqualTo("good");
    }

    /** Half of the people are managed. */
    private SheetRow evaluated(int year) {
        Criteria.Version version = criteria.version(LIST, year);
        long id =
                sheets.add(
                                Sheet.SCORE,
                                year,
                                "ubnd-xa-binh-kieu",
                                "ubnd-xa",
                                "binh-kieu",
                                "TEST",
                                LIST,
                                version)
                        .orElseThrow();
        for (Criterion criterion : criteria.list(version.key(), LIST)) {
            lines.add(id, criterion, figures.get(criterion.figure()));
        }
        lines.count(id, "A1", new Tally(6, 12));
        evaluation.evaluate(sheets.find(id).orElseThrow());
        return sheets.find(id).orElseThrow();
    }

    private void theCriteriaChange() {
        DeploymentBuilder changed = repository.createDeployment().name("criteria of 2025");
        add(
                changed,
                "criteria-version",
                "\"commune-score\"",
                ">= date(\"2025-01-01\")",
                "=\"new-2025\"",
                "=\"\"");
        add(
                changed,
                "assessment-criteria",
                "\"new-2025\"",
                "\"commune-score\"",
                "=\"A1\"",
                "=1",
                "=\"points\"",
                "=\"A\"",
                "=\"Người được quản lý, cách tính mới\"",
                "=\"managed\"",
                "=50",
                "=\"50 x tỷ lệ\"",
                "=\"Kế hoạch mới\"");
        add(
                changed,
                "criterion-result",
                "\"new-2025\"",
                "\"A1\"",
                "> 0",
                "",
                "",
                "=true",
                "=met = total",
                "=50 * met / total",
                "=\"50 x tỷ lệ\"");
        add(changed, "final-grade", "\"new-2025\"", "", ">= 50", "=\"good\"", "=\"Tốt\"", "=score");
        deployment = changed.deploy().getId();
    }

    /** The table with one more row on top; outputs begin with an equals sign. */
    private static void add(DeploymentBuilder changed, String table, String... cells) {
        StringBuilder row = new StringBuilder("<rule id=\"new-row\">");
        for (int i = 0; i < cells.length; i++) {
            String kind = cells[i].startsWith("=") ? "output" : "input";
            String text = cells[i].startsWith("=") ? cells[i].substring(1) : cells[i];
            row.append(
                    "<%1$sEntry id=\"new-row-%2$d\"><text><![CDATA[%3$s]]></text></%1$sEntry>"
                            .formatted(kind, i, text));
        }
        String path = "processes/review/%s.dmn".formatted(table);
        changed.addString(path, textOf(path).replaceFirst("<rule ", row + "</rule>\n<rule "));
    }

    private static String textOf(String path) {
        try {
            return new ClassPathResource(path).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
