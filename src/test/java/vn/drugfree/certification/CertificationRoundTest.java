package vn.drugfree.certification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.spin.json.SpinJsonNode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import vn.drugfree.calendar.Days;
import vn.drugfree.calendar.DistrictClock;
import vn.drugfree.organisation.Organisation;
import vn.drugfree.testing.CaseRun;
import vn.drugfree.testing.ProcessTest;
import vn.drugfree.testing.Values;

@ProcessTest(covers = {"certification-round", "certification-day"})
class CertificationRoundTest extends CertificationScenario {

    private static final List<String> PILOTS =
            List.of("ong-dinh", "binh-kieu", "dong-ninh", "dai-tap", "nhue-duong");

    @Autowired Organisation organisation;
    @Autowired FormService forms;

    /** The engine remembers the rounds of other scenarios, and with them their year. */
    @BeforeEach
    void noRoundWasOpened() {
        history.createHistoricProcessInstanceQuery()
                .processDefinitionKey("certification-round")
                .list()
                .forEach(it -> history.deleteHistoricProcessInstance(it.getId()));
    }

    @Test
    void theYearBeginsWithThePilotsAndEndsWithAnEvaluation() {
        januaryBegins(NEW_YEAR);
        CaseRun round = cases.running("certification-round");
        assertThat(round.code()).startsWith("XKMT-2024-HUYEN-");
        round.isWaitingAt("plan-places")
                .isGivenTo("plan-places", "cong-an-huyen")
                .isDue("plan-places", LocalDate.of(2024, 1, 15));
        assertThat(chosen(round)).containsExactlyElementsOf(PILOTS);
        assertThat(tasks.getVariable(round.waiting("plan-places").getId(), "lastWave"))
                .isEqualTo("chưa có");

        time.set(LocalDate.of(2024, 1, 8));
        round.refuses("plan-places", "Xã, thị trấn phải đạt", "chosenPlaces", List.of())
                .refuses("plan-places", "không có lựa chọn này", "chosenPlaces", List.of("paris"))
                .completeAs(
                        STANDING, "plan-places", "chosenPlaces", List.of(COMMUNE, "khoai-chau"));
        round.isWaitingAt("approve-places")
                .isGivenTo("approve-places", "lanh-dao-ubnd-huyen")
                .isDue("approve-places", LocalDate.of(2024, 1, 15));
        assertThat(String.valueOf(tasks.getVariable(task(round, "approve-places"), "shown")))
                .contains("Xã Bình Kiều, Thị trấn Khoái Châu");
        round.refuses("approve-places", "Cần chọn lại thế nào", "placesDecision", "returned")
                .complete(
                        "approve-places",
                        "placesDecision",
                        "returned",
                        "placesRemark",
                        "Thị trấn chưa đủ điều kiện.")
                .isWaitingAt("plan-places")
                .isDue("plan-places", LocalDate.of(2024, 1, 11));
        assertThat(chosen(round)).containsExactly(COMMUNE, "khoai-chau");
        round.complete("plan-places", "chosenPlaces", List.of(COMMUNE))
                .completeAs(CHAIRMAN, "approve-places", "placesDecision", "approved");

        assertThat(targets()).hasSize(25).containsEntry(COMMUNE, "drug-free");
        assertThat(targets().values().stream().filter("reduce"::equals)).hasSize(24);
        assertThat(dueDays("register-target")).containsOnly(LocalDate.of(2024, 1, 31));
        isDecidedEverywhere();

        round.isWaitingAt("evaluate-wave")
                .isGivenTo("evaluate-wave", "cong-an-huyen")
                .isDue("evaluate-wave", LocalDate.of(2024, 12, 10));
        assertThat(tasks.getVariable(task(round, "evaluate-wave"), "roundResults"))
                .asString()
                .contains("* **Có tệ nạn ma túy:** 25 (Thị trấn Khoái Châu, ")
                .contains("* **Được giao mục tiêu nhưng chưa đạt:** 1 (Xã Bình Kiều)")
                .hasLineCount(2);
        isEvaluated(round, "not-rolled-out");
        round.isGivenTo("approve-evaluation", "lanh-dao-ubnd-huyen")
                .isDue("approve-evaluation", LocalDate.of(2024, 12, 3))
                .complete(
                        "approve-evaluation",
                        "evaluationDecision",
                        "returned",
                        "evaluationRemark",
                        "Đề nghị xem lại việc nhân rộng.")
                .isDue("evaluate-wave", LocalDate.of(2024, 11, 29));
        isEvaluated(round, "rolled-out");
        round.completeAs(CHAIRMAN, "approve-evaluation", "evaluationDecision", "approved")
                .isClosedAs("round-closed");
        isPublished();

        LocalDate next = LocalDate.of(2025, 1, 1);
        januaryBegins(next);
        CaseRun second = cases.running("certification-round");
        assertThat(chosen(second)).as("rolled out").hasSize(25);
        assertThat(tasks.getVariable(task(second, "plan-places"), "lastWave"))
                .isEqualTo("nhân rộng ra các xã, thị trấn khác");
    }

    @Test
    void theStandingAgencyOpensOneRoundAYear() {
        LocalDate february = LocalDate.of(2024, 2, 20);
        time.set(february);
        CaseRun round = opens();
        round.isDue("plan-places", LocalDate.of(2024, 2, 27))
                .complete("plan-places", "chosenPlaces", List.of(COMMUNE))
                .complete("approve-places", "placesDecision", "approved");
        assertThat(dueDays("register-target")).containsOnly(LocalDate.of(2024, 3, 5));
        assertThatThrownBy(this::opens).hasStackTraceContaining("Năm 2024 đã có đợt này rồi");
        januaryBegins(february);
        assertThat(
                        history.createHistoricActivityInstanceQuery()
                                .activityId("opened-this-year")
                                .count())
                .isEqualTo(1);
    }

    /** As Tasklist sends a list of ticks, and as it must not be sent. */
    @Test
    void ticksAreCheckedBeforeTheEngineSeesThem() {
        CaseRun round = opens();
        String task = task(round, "plan-places");
        assertThat(submits(task, Map.of("type", "Json", "value", "[\"paris\"]")))
                .isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(submits(task, Map.of("type", "Json", "value", "\"binh-kieu\"")))
                .isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(submits(task, Map.of("value", List.of(COMMUNE))))
                .isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(submits(task, Map.of("type", "Json", "value", "[]")))
                .isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(submits(task, Map.of("type", "Json", "value", "[\"binh-kieu\"]")))
                .isEqualTo(HttpStatus.NO_CONTENT);
        assertThat(chosen(round)).containsExactly(COMMUNE);
    }

    @Test
    void theTimerWaitsForSevenOClockOnTheFirstOfJanuary() {
        assertThat(
                        LocalDateTime.ofInstant(
                                        timer().getDuedate().toInstant(), DistrictClock.ZONE)
                                .withYear(2026))
                .isEqualTo(LocalDateTime.of(2026, 1, 1, 7, 0));
    }

    private CaseRun opens() {
        return cases.open("certification-round", STANDING, Values.map("roundConfirmed", true));
    }

    private Object submits(String task, Map<String, Object> chosen) {
        return http.withBasicAuth(STANDING, ProcessTest.PASSWORD)
                .postForEntity(
                        "/engine-rest/task/%s/submit-form".formatted(task),
                        Map.of("variables", Map.of("chosenPlaces", chosen)),
                        JsonNode.class)
                .getStatusCode();
    }

    /** No commune registers or hands anything in; each is classed all the same. */
    private void isDecidedEverywhere() {
        fireAll("registration-closed");
        fireAll("self-assessment-closed");
        for (String commune : organisation.communeKeys()) {
            complete(commune, "decide-recognition", decision("has-drug-evils", time.today()));
            complete(
                    commune,
                    "report-recognition",
                    Values.map("reportNumber", "45/BC-CAH", "reportedOn", time.today()));
        }
    }

    private void isEvaluated(CaseRun round, String nextWave) {
        round.completeAs(
                STANDING,
                "evaluate-wave",
                "whatWorked",
                "Tổ tự quản ở thôn hoạt động tốt.",
                "whatToChange",
                "Khảo sát sớm hơn trong năm.",
                "nextWave",
                nextWave);
    }

    private void isPublished() {
        JsonNode board = web(COMMITTEE).read("/certifications/board");
        assertThat(board.path("years")).hasSize(1);
        assertThat(board.path("communes")).hasSize(25);
        JsonNode first = board.path("communes").get(0);
        assertThat(first.path("key").asText()).isEqualTo("khoai-chau");
        assertThat(first.path("name").asText()).isEqualTo("Thị trấn Khoái Châu");
        assertThat(first.path("pilot").asBoolean()).isFalse();
        JsonNode given = first.path("classes").path("2024");
        assertThat(given.path("code").asText()).isEqualTo("has-drug-evils");
        assertThat(given.path("name").asText()).isEqualTo("Có tệ nạn ma túy");
        assertThat(given.path("recognised").asBoolean()).isFalse();
        assertThat(given.path("decidedOn").asText()).isEqualTo("2024-11-26");
        assertThat(given.path("withdrawnOn").isNull()).isTrue();
        for (String path : List.of("/api", "/camunda/api/drugfree")) {
            ResponseEntity<JsonNode> nobody =
                    http.getForEntity(path + "/certifications/board", JsonNode.class);
            assertThat(nobody.getStatusCode()).isEqualTo(HttpStatus.UNAUTHORIZED);
        }
    }

    private void fireAll(String timer) {
        for (Job job : management.createJobQuery().activityId(timer).list()) {
            time.set(new Date(job.getDuedate().getTime() + 1000));
            management.executeJob(job.getId());
        }
    }

    private void complete(String commune, String task, Map<String, Object> entries) {
        assertThat(tasksOf(commune, task)).as(task + " of " + commune).hasSize(1);
        forms.submitTaskForm(tasksOf(commune, task).get(0).getId(), Values.entered(entries));
    }

    private Map<String, Object> targets() {
        return tasks.createTaskQuery().taskDefinitionKey("register-target").list().stream()
                .collect(
                        Collectors.toMap(
                                it -> (String) tasks.getVariable(it.getId(), "commune"),
                                it -> tasks.getVariable(it.getId(), "plannedTarget")));
    }

    private List<LocalDate> dueDays(String task) {
        return tasks.createTaskQuery().taskDefinitionKey(task).list().stream()
                .map(it -> Days.dayOf(it.getDueDate()))
                .toList();
    }

    private static List<String> chosen(CaseRun round) {
        return ((SpinJsonNode) round.value("chosenPlaces"))
                .elements().stream().map(it -> it.stringValue()).toList();
    }

    private static String task(CaseRun round, String task) {
        return round.waiting(task).getId();
    }

    /** Seven o'clock of that day, and whatever it brings. */
    private void januaryBegins(LocalDate day) {
        time.set(day.atTime(7, 0));
        management.executeJob(timer().getId());
        management
                .createJobQuery()
                .processDefinitionKey("certification-day")
                .messages()
                .list()
                .stream()
                .map(Job::getId)
                .forEach(management::executeJob);
    }

    private Job timer() {
        return management
                .createJobQuery()
                .processDefinitionKey("certification-day")
                .activityId("first-of-january")
                .singleResult();
    }
}
