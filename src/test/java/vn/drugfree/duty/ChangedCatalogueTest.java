package vn.drugfree.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.io.ClassPathResource;
import vn.drugfree.configuration.ConfigurationMistake;
import vn.drugfree.testing.Node;
import vn.drugfree.testing.TestDatabase;

/** Somebody edits the catalogue and starts the application again. */
@Tag("own-engine")
class ChangedCatalogueTest {

    private static final String ADDED =
            """
              - id: III.17.3
                name: Mở câu lạc bộ thể thao cho thanh niên ở thôn
                clause: Mục III.17, gạch đầu dòng thứ 3
                kind: standing-duty
                lead: huyen-doan
                with: [doan-the-xa]
                every: [quarter]
                evidence: Quyết định thành lập, ảnh sinh hoạt
            """;

    private final String database = TestDatabase.newDatabaseUrl();

    @TempDir Path folder;

    @Test
    void aDutyIsAddedByOneEntryAndAMistakeStopsTheStart() throws IOException {
        String shipped =
                new ClassPathResource("plan/duties.yml").getContentAsString(StandardCharsets.UTF_8);
        assertThat(mistake(shipped.replace("done-in: [rehab-dossier/", "done-in: [rehab-file/")))
                .isEqualTo(
                        "duties.yml, II.3.4a, field 'done-in': there is no process 'rehab-file'");
        assertThat(mistake(shipped.replace("/prepare-dossier,", "/write-dossier,")))
                .isEqualTo(
                        "duties.yml, II.3.4a, field 'done-in': process 'rehab-dossier' has no task"
                                + " 'write-dossier'");
        assertThat(
                        mistake(
                                shipped.replace("/prepare-dossier,", "/arrange-guardian-legal-aid,")
                                        .replace(
                                                "[compulsory-rehabilitation/record-finding,",
                                                "[rehab-court/accept-case,")))
                .isEqualTo(
                        "duties.yml, II.3.4b, field 'done-in': task 'accept-case' of 'rehab-court'"
                                + " is not given to cong-an-xa");
        assertThat(mistake(shipped.replace("work: budget-cycle", "work: budget-round")))
                .isEqualTo(
                        "duties.yml, III.11.1, field 'work': there is no process 'budget-round'");
        assertThat(mistake(shipped.replace("    lead: phong-tckh\n", "    lead: phong-tc\n")))
                .isEqualTo(
                        "duties.yml, III.11.1, field 'lead': the organisation knows no agency"
                                + " 'phong-tc'");
        assertThat(mistake(without(shipped, "III.17.2")))
                .isEqualTo(
                        "duties.yml, bullet III.17.2, field 'duties': duty 'III.17.2' is missing;"
                                + " put it back, and give it 'until' if it is over");

        try (var application = start(shipped + ADDED)) {
            fiveOClock(application);
            TaskService tasks = application.getBean(TaskService.class);
            List<Task> reached =
                    tasks.createTaskQuery().processVariableValueEquals("duty", "III.17.3").list();
            assertThat(reached)
                    .extracting(Task::getTaskDefinitionKey)
                    .hasSize(26)
                    .contains("report-duty")
                    .filteredOn("cooperate"::equals)
                    .hasSize(25);
            assertThat(
                            tasks.createTaskQuery()
                                    .processVariableValueEquals("duty", "III.17.3")
                                    .taskDefinitionKey("report-duty")
                                    .taskCandidateGroup("huyen-doan")
                                    .count())
                    .isOne();
        }
        assertThat(mistake(shipped))
                .isEqualTo(
                        "duties.yml: duty 'III.17.3' is missing, but bodies have had its turn; put"
                                + " it back, and give it 'until' if it is over");
        try (var application = start(shipped + ADDED + "    until: 2024-12-31\n")) {
            assertThat(
                            application
                                    .getBean(TaskService.class)
                                    .createTaskQuery()
                                    .processVariableValueEquals("duty", "III.17.3")
                                    .count())
                    .as("what was begun goes on")
                    .isEqualTo(26);
        }
    }

    private static String without(String catalogue, String duty) {
        int from = catalogue.indexOf("  - id: %s\n".formatted(duty));
        int to = catalogue.indexOf("  - id: ", from + 1);
        return catalogue.substring(0, from) + catalogue.substring(to);
    }

    /** The one line with which a start that must not succeed ends. */
    private String mistake(String catalogue) throws IOException {
        Throwable failure = catchThrowable(() -> start(catalogue).close());
        assertThat(failure).isNotNull();
        Throwable cause = NestedExceptionUtils.getMostSpecificCause(failure);
        assertThat(cause).isInstanceOf(ConfigurationMistake.class);
        return cause.getMessage();
    }

    /** Opens the added duty's cases; the others would only take time. */
    private static void fiveOClock(ConfigurableApplicationContext application) {
        ManagementService management = application.getBean(ManagementService.class);
        Duties duties = application.getBean(Duties.class);
        Catalogue catalogue = application.getBean(Catalogue.class);
        assertThat(catalogue.get("III.17.3").leads()).containsExactly("huyen-doan");
        List<Job> timer =
                management.createJobQuery().processDefinitionKey("duty-day").timers().list();
        assertThat(timer).as("the timer of every day").hasSize(1);
        duties.due();
        application
                .getBean(org.springframework.jdbc.core.simple.JdbcClient.class)
                .sql("select id from duty.round where duty = 'III.17.3'")
                .query(Long.class)
                .list()
                .forEach(duties::open);
    }

    private ConfigurableApplicationContext start(String catalogue) throws IOException {
        Path file = Files.writeString(folder.resolve("duties.yml"), catalogue);
        return Node.start(database, "drugfree.duties=file:" + file, Node.DEMO_PEOPLE);
    }
}
