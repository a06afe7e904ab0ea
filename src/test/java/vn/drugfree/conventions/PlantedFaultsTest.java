package vn.drugfree.conventions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Plants one fault at a time in a small plan that breaks no rule, and wants the sentence about it
 * and no other. A rule that sleeps is found here.
 */
class PlantedFaultsTest {

    private static final Path FOLDER = Path.of("src/test/resources/conventions");
    private static final Set<String> AGENCIES = Set.of("cong-an-xa", "ubnd-xa");

    private static Project sound;

    @BeforeAll
    static void readsTheSmallPlan() throws IOException {
        sound = Project.of(Project.filesIn(FOLDER), AGENCIES);
    }

    static List<Fault> faults() throws IOException {
        return Fault.in(FOLDER.resolve("faults.txt"));
    }

    @Test
    void theSmallPlanBreaksNoRule() {
        assertThat(Conventions.violations(sound)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("faults")
    void aFaultIsToldInOneSentence(Fault fault) {
        assertThat(Conventions.violations(fault.plantedIn(sound)))
                .containsExactlyInAnyOrderElementsOf(fault.sentences());
    }

    @Test
    void eachRuleIsSeenFailing() throws IOException {
        List<Rule> asleep = new ArrayList<>(Conventions.RULES);
        for (Fault fault : faults()) {
            Project project = fault.plantedIn(sound);
            asleep.removeIf(rule -> !rule.violations(project).isEmpty());
        }
        assertThat(asleep).isEmpty();
    }
}
