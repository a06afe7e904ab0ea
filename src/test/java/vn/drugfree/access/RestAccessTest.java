package vn.drugfree.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import vn.drugfree.testing.CaseRun;
import vn.drugfree.testing.Cases;
import vn.drugfree.testing.DistrictTime;
import vn.drugfree.testing.ProcessTest;
import vn.drugfree.testing.World;

@ProcessTest
class RestAccessTest {

    @Autowired TestRestTemplate http;
    @Autowired Cases cases;
    @Autowired DistrictTime time;
    @Autowired World world;

    private CaseRun binhKieu;
    private String taskId;

    @BeforeEach
    void aCaseOfBinhKieuIsOpen() {
        world.isEmpty();
        time.set(LocalDate.of(2024, 2, 1));
        ResponseEntity<JsonNode> started =
                as("ca.binhkieu")
                        .submit(
                                "/process-definition/key/compulsory-rehabilitation/submit-form",
                                new FindingEntries().posted());
        assertThat(started.getStatusCode()).as(started.toString()).isEqualTo(HttpStatus.OK);
        binhKieu = cases.running("compulsory-rehabilitation");
        taskId = binhKieu.waiting("prepare-dossier").getId();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/engine-rest/task",
                "/engine-rest/engine",
                "/engine-rest/process-definition",
                "/engine-rest/deployment",
                "/engine-rest/engine/default/task",
                "/actuator/prometheus",
                "/actuator/metrics",
                "/actuator"
            })
    void withoutAPasswordNothingIsShown(String path) {
        assertThat(http.getForEntity(path, String.class).getStatusCode())
                .isEqualTo(HttpStatus.UNAUTHORIZED);
        assertThat(
                        // Whoever errs is locked out for a while: not the officer of the other
                        // scenarios.
                        http.withBasicAuth("ubnd.nhueduong", "wrong")
                                .getForEntity(path, String.class)
                                .getStatusCode())
                .isEqualTo(HttpStatus.UNAUTHORIZED);
    }

    @Test
    void healthIsPublicAndOtherFiguresAreTheAdministrators() {
        assertThat(http.getForEntity("/actuator/health", String.class).getStatusCode())
                .isEqualTo(HttpStatus.OK);
        assertThat(actuator("ca.binhkieu").getStatusCode()).isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(actuator("quantri").getStatusCode()).isEqualTo(HttpStatus.OK);
    }

    @Test
    void theOwnUnitSeesTheTaskAndNoOtherDoes() {
        assertThat(as("ca.binhkieu").get("/task").getBody()).hasSize(1);
        for (String other : List.of("ca.nhueduong", "tca.nhueduong", "ldtbxh.huyen", "ta.huyen")) {
            assertThat(as(other).get("/task").getBody()).as(other).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/task/{task}",
        "/task/{task}/form-variables",
        "/task/{task}/variables",
        "/task/{task}/deployed-form",
        "/process-instance/{case}",
        "/process-instance/{case}/variables",
        "/process-instance/{case}/variables/person",
        "/history/process-instance/{case}"
    })
    void anotherCommuneReadsNothingOfTheCase(String path) {
        ResponseEntity<JsonNode> answer = as("ca.nhueduong").get(filled(path));
        assertThat(answer.getStatusCode().is4xxClientError()).as(answer.toString()).isTrue();
        assertThat(String.valueOf(answer.getBody())).doesNotContain("Trần");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/process-instance",
                "/variable-instance",
                "/execution",
                "/history/task",
                "/history/variable-instance",
                "/history/activity-instance",
                "/history/detail",
                "/history/user-operation",
                "/history/decision-instance",
                "/job?processDefinitionKey=compulsory-rehabilitation",
                "/incident"
            })
    void listsShowAnotherCommuneNothing(String path) {
        assertThat(as("ca.nhueduong").get(path).getBody()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /task/{task}/claim, '{\"userId\":\"ca.nhueduong\"}'",
        "POST, /task/{task}/complete, '{\"variables\":{}}'",
        "POST, /task/{task}/assignee, '{\"userId\":\"ca.nhueduong\"}'",
        "PUT, /task/{task}, '{\"name\":\"x\",\"due\":\"2030-01-01T00:00:00.000+0700\"}'"
    })
    void anotherCommuneCannotTouchTheTask(String method, String path, String body) {
        ResponseEntity<JsonNode> answer = sent("ca.nhueduong", method, filled(path), body);
        assertThat(answer.getStatusCode().is2xxSuccessful()).as(answer.toString()).isFalse();
        nothingChanged();
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /message, '{\"messageName\":\"late-task-closed\"}'",
        "POST, /signal, '{\"name\":\"x\"}'",
        "POST, /deployment/create, '{}'",
        "PUT, /task/{task}/variables/person, '{\"value\":\"x\"}'",
        "POST, /task/{task}/localVariables, '{\"modifications\":{}}'",
        "POST, /task/{task}/bpmnError, '{\"errorCode\":\"x\"}'",
        "POST, /task/{task}/delegate, '{\"userId\":\"ca.nhueduong\"}'",
        "POST, /task/create, '{\"name\":\"x\"}'",
        "DELETE, /process-instance/{case}, '{}'",
        "PUT, /process-instance/{case}/variables/commune, '{\"value\":\"nhue-duong\"}'",
        "POST, /process-instance/{case}/modification, '{}'",
        "POST, /process-definition/key/rehab-treatment/start, '{\"variables\":{}}'",
        "POST, /process-definition/key/compulsory-rehabilitation/start, '{\"startInstructions\":[{\"type\":\"startBeforeActivity\",\"activityId\":\"enforce\"}]}'",
        "POST, /process-definition/key/compulsory-rehabilitation/start, '{\"skipCustomListeners\":true}'",
        "PUT, /task/{task}, '{\"name\":\"x\",\"due\":\"2030-01-01T00:00:00.000+0700\"}'",
        "POST, /user/create, '{}'",
        "POST, /authorization/create, '{}'",
        "PUT, /job/x/retries, '{\"retries\":1}'"
    })
    void anOfficerWritesOnlyInTheWaysOfficersWork(String method, String path, String body) {
        ResponseEntity<JsonNode> answer = sent("ca.binhkieu", method, filled(path), body);
        assertThat(
                        answer.getStatusCode().is4xxClientError()
                                || answer.getBody().path("message").asText().contains("permission"))
                .as(answer.toString())
                .isTrue();
        nothingChanged();
    }

    @Test
    void theDistrictsLeadOverseesEveryCaseButReadsNoPersonalData() {
        RestOfficer lead = as("tca.huyen");
        assertThat(lead.get("/process-instance?businessKey=" + binhKieu.code()).getBody())
                .isNotEmpty();
        assertThat(lead.get("/task?taskDefinitionKey=prepare-dossier").getBody()).hasSize(1);
        assertThat(lead.get("/history/process-instance").getBody()).isNotEmpty();
        for (String path :
                List.of(
                        "/variable-instance",
                        "/history/variable-instance",
                        "/history/detail",
                        "/task/" + taskId + "/variables",
                        "/process-instance/" + binhKieu.id() + "/variables")) {
            assertThat(String.valueOf(lead.get(path).getBody())).as(path).doesNotContain("Trần");
        }
    }

    @Test
    void aDecisionInHistoryIsNotForOfficersOfOtherUnits() {
        assertThat(
                        as("ca.nhueduong")
                                .get("/history/decision-instance?includeInputs=true")
                                .getBody())
                .isEmpty();
    }

    private void nothingChanged() {
        assertThat(binhKieu.waiting("prepare-dossier").getAssignee()).isNull();
        binhKieu.isDue("prepare-dossier", LocalDate.of(2024, 2, 15));
        assertThat(binhKieu.value("commune")).isEqualTo("binh-kieu");
        assertThat(cases.count()).isEqualTo(1);
    }

    private ResponseEntity<JsonNode> sent(String user, String method, String path, String body) {
        return as(user).send(org.springframework.http.HttpMethod.valueOf(method), path, body);
    }

    private ResponseEntity<String> actuator(String user) {
        return http.withBasicAuth(user, ProcessTest.PASSWORD)
                .getForEntity("/actuator/prometheus", String.class);
    }

    private String filled(String path) {
        return path.replace("{task}", taskId).replace("{case}", binhKieu.id());
    }

    private RestOfficer as(String user) {
        return new RestOfficer(http, user);
    }
}
