package vn.drugfree.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import vn.drugfree.testing.Papers;
import vn.drugfree.testing.ProcessTest;

@ProcessTest
class WhyThisDateTest extends DeadlineScenario {

    @Autowired DeadlineTable table;
    @Autowired TaskService tasks;

    @Test
    void theOfficerReadsWhichDaysCountedAndWhyOthersDidNot() {
        aDossierIsToBePrepared();
        JsonNode told = explained("ca.binhkieu", "prepare-dossier");
        assertThat(told.path("due").asText()).isEqualTo("hết ngày 15/02/2024");
        assertThat(told.path("dueAt").asText()).isEqualTo("2024-02-15T23:59:59+07:00");
        assertThat(told.path("period").asText()).isEqualTo("5 ngày làm việc");
        assertThat(told.path("clause").asText()).contains("Nghị định 116/2021/NĐ-CP");
        assertThat(told.path("confidenceWords").asText()).isEqualTo("đã đối chiếu văn bản");
        assertThat(told.path("start").asText()).isEqualTo("01/02/2024");
        assertThat(marks(told))
                .containsExactly(
                        "2024-02-01 2024-02-01 START",
                        "2024-02-02 2024-02-02 COUNTED",
                        "2024-02-03 2024-02-03 REST",
                        "2024-02-04 2024-02-04 REST",
                        "2024-02-05 2024-02-07 COUNTED",
                        "2024-02-08 2024-02-12 REST",
                        "2024-02-13 2024-02-14 REST",
                        "2024-02-15 2024-02-15 COUNTED");
        assertThat(causes(told)).contains("Tết Nguyên đán");
        assertThat(told.path("steps").toString())
                .contains("Mốc tính", "ngày này không tính", "Tết Nguyên đán", "15/02/2024");
    }

    @Test
    void theStandingFollowsTheDay() {
        aDossierIsToBePrepared();
        assertThat(standing()).isEqualTo("Còn 5 ngày làm việc");
        time.set(LocalDate.of(2024, 2, 7));
        assertThat(standing()).isEqualTo("Còn 1 ngày làm việc");
        time.set(LocalDate.of(2024, 2, 15));
        assertThat(standing()).isEqualTo("Đến hạn hôm nay");
        time.set(LocalDate.of(2024, 2, 18).atTime(3, 30));
        assertThat(standing()).isEqualTo("Trễ 2 ngày 3 giờ");
        assertThat(explained("ca.binhkieu", "prepare-dossier").path("state").asText())
                .isEqualTo("late");
    }

    @Test
    void theListAsksForManyTasksAtOnceAndLearnsOnlyOfThoseTheOfficerSees() {
        aDossierIsToBePrepared();
        String id = run.waiting("prepare-dossier").getId();
        JsonNode own = as("ca.binhkieu").read("/deadlines?tasks=" + id + ",unknown");
        assertThat(own).hasSize(1);
        assertThat(own.get(0).path("taskId").asText()).isEqualTo(id);
        assertThat(own.get(0).path("standing").asText()).isEqualTo("Còn 5 ngày làm việc");
        assertThat(own.get(0).path("state").asText()).isEqualTo("running");
        assertThat(as("ca.nhueduong").read("/deadlines?tasks=" + id)).isEmpty();
    }

    @Test
    void whoeverMayNotSeeTheTaskLearnsNothingOfItsDeadline() {
        aDossierIsToBePrepared();
        assertThat(as("ca.nhueduong").status(path("prepare-dossier")))
                .isEqualTo(HttpStatus.NOT_FOUND);
        for (String root : List.of("/api", "/camunda/api/drugfree")) {
            assertThat(http.getForEntity(root + path("prepare-dossier"), String.class))
                    .as(root)
                    .satisfies(
                            answer ->
                                    assertThat(answer.getStatusCode())
                                            .isEqualTo(HttpStatus.UNAUTHORIZED));
        }
    }

    @Test
    void theOfficerReadsWhatWasWrittenDownWithTheTask() {
        aDossierIsToBePrepared();
        tasks.createComment(
                run.waiting("prepare-dossier").getId(), null, "Giao lại cho cán bộ trực");
        JsonNode notes = explained("ca.binhkieu", "prepare-dossier").path("notes");
        assertThat(notes).hasSize(1);
        assertThat(notes.get(0).path("words").asText()).isEqualTo("Giao lại cho cán bộ trực");
    }

    @Test
    void aDeadlineThatIsOverIsKeptWithItsReasoning() {
        aDossierIsToBePrepared();
        String id = run.waiting("prepare-dossier").getId();
        time.set(LocalDate.of(2024, 2, 6));
        run.complete("prepare-dossier", Papers.allTicked());
        KeptDeadline kept = table.find(id).orElseThrow();
        assertThat(kept.endedAt()).isNotNull();
        assertThat(kept.reasoning()).contains("Tết Nguyên đán");
    }

    private String standing() {
        return explained("ca.binhkieu", "prepare-dossier").path("standing").asText();
    }

    private static List<String> marks(JsonNode told) {
        return StreamSupport.stream(told.path("runs").spliterator(), false)
                .map(
                        run ->
                                "%s %s %s"
                                        .formatted(
                                                run.path("from").asText(),
                                                run.path("to").asText(),
                                                run.path("mark").asText()))
                .toList();
    }

    private static List<String> causes(JsonNode told) {
        return StreamSupport.stream(told.path("runs").spliterator(), false)
                .map(run -> run.path("cause").asText())
                .toList();
    }
}
