package vn.drugfree.conventions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Holds the shipped models and forms against the rules of the house. */
class ConventionsTest {

    static final List<Rule> RULES = Conventions.RULES;

    private static Project project;

    @BeforeAll
    static void readsTheFiles() throws IOException {
        project = Project.shipped();
    }

    @Test
    void looksAtTheWholePlan() {
        assertThat(project.processes()).hasSizeGreaterThan(10);
        assertThat(project.decisions()).hasSizeGreaterThan(3);
        assertThat(project.forms()).hasSizeGreaterThan(50);
        assertThat(project.timetable()).hasSizeGreaterThan(60);
        assertThat(project.agencies()).contains("cong-an-xa", "toa-an-tinh");
    }

    @ParameterizedTest
    @FieldSource("RULES")
    void holds(Rule rule) {
        assertThat(rule.violations(project)).as(rule.name()).isEmpty();
    }
}
