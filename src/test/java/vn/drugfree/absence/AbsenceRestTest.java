package vn.drugfree.absence;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import vn.drugfree.testing.CaseRun;
import vn.drugfree.testing.ProcessTest;

/** Absences over HTTP, each caller with the own name and password. */
@ProcessTest
class AbsenceRestTest extends AbsenceScenario {

    private static final String PATH = "/api/absences";
    private static final String OF_ANOTHER_BODY = "ubnd.binhkieu";

    @Autowired TestRestTemplate http;

    @ParameterizedTest
    @ValueSource(strings = {PATH, "/camunda/api/drugfree/absences"})
    void nobodyIsServedWithoutALogin(String path) {
        assertThat(http.getForEntity(path, String.class).getStatusCode())
                .isEqualTo(HttpStatus.UNAUTHORIZED);
        assertThat(
                        http.exchange(
                                        path + "/" + UUID.randomUUID(),
                                        HttpMethod.DELETE,
                                        null,
                                        String.class)
                                .getStatusCode()
                                .is4xxClientError())
                .isTrue();
    }

    @Test
    void anOfficerEntersSeesAndEndsTheOwnAbsence() {
        CaseRun run = dossierOf(OFFICER);
        JsonNode entered = post(OFFICER, entry(null, "2024-02-01", "2024-02-09", HEAD)).getBody();
        assertThat(entered.path("person").asText()).isEqualTo(OFFICER);
        assertThat(entered.path("personName").asText()).isEqualTo("Cán bộ Công an xã Bình Kiều");
        assertThat(entered.path("firstDay").asText()).isEqualTo("2024-02-01");
        assertThat(entered.path("lastDay").asText()).isEqualTo("2024-02-09");
        assertThat(entered.path("deputy").asText()).isEqualTo(HEAD);
        assertThat(entered.path("deputyName").asText()).isEqualTo("Trưởng Công an xã Bình Kiều");
        assertThat(entered.path("state").asText()).isEqualTo("running");
        assertThat(entered.path("mayEnd").asBoolean()).isTrue();
        assertThat(entered.path("warnings")).isEmpty();
        runJobs();
        isWith(run, HEAD);

        JsonNode page = get(OFFICER);
        assertThat(page.path("mine")).hasSize(1);
        assertThat(page.path("mine").get(0)).isEqualTo(entered);
        assertThat(page.path("unit")).isEmpty();
        assertThat(ids(page.path("people"))).containsExactly(OFFICER);
        assertThat(ids(page.path("deputies")))
                .containsExactlyInAnyOrder(OFFICER, HEAD, SECOND, THIRD);

        String id = entered.path("id").asText();
        assertThat(delete(OF_ANOTHER_BODY, id)).isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(delete(OFFICER, id)).isEqualTo(HttpStatus.NO_CONTENT);
        runJobs();
        isWith(run, OFFICER);
        assertThat(get(OFFICER).path("mine").get(0).path("state").asText()).isEqualTo("over");
        assertThat(get(OFFICER).path("mine").get(0).path("mayEnd").asBoolean()).isFalse();
        assertThat(delete(OFFICER, id)).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(delete(OFFICER, UUID.randomUUID().toString())).isEqualTo(HttpStatus.NOT_FOUND);
    }

    @Test
    void aHeadSeesAndEntersForThePeopleOfTheUnit() {
        JsonNode entered = post(HEAD, entry(OFFICER, "2024-02-05", "2024-02-09", null)).getBody();
        assertThat(entered.path("state").asText()).isEqualTo("planned");
        assertThat(entered.path("deputy").isNull()).isTrue();
        JsonNode page = get(HEAD);
        assertThat(page.path("mine")).isEmpty();
        assertThat(page.path("unit")).containsExactly(entered);
        assertThat(ids(page.path("people"))).first().isEqualTo(HEAD);
        assertThat(ids(page.path("people")))
                .containsExactlyInAnyOrder(HEAD, OFFICER, SECOND, THIRD);
        assertThat(get(OF_ANOTHER_BODY).path("unit")).isEmpty();
        assertThat(delete(HEAD, entered.path("id").asText())).isEqualTo(HttpStatus.NO_CONTENT);
    }

    @Test
    void whatIsWrongIsSaidInVietnamese() {
        ResponseEntity<JsonNode> refused =
                post(OFFICER, entry(null, "2024-02-05", "2024-02-04", null));
        assertThat(refused.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(refused.getBody().path("message").asText())
                .isEqualTo("Trường «Ngày cuối»: không được trước ngày đầu.");
        assertThat(
                        post(OFFICER, entry(OF_ANOTHER_COMMUNE, "2024-02-05", "2024-02-09", null))
                                .getStatusCode())
                .isEqualTo(HttpStatus.FORBIDDEN);
    }

    @Test
    void withoutADeputyTheOpenDeadlinesComeBackAsWarnings() {
        CaseRun run = dossierOf(OFFICER);
        JsonNode warnings =
                post(OFFICER, entry(null, "2024-02-05", "2024-02-20", ""))
                        .getBody()
                        .path("warnings");
        assertThat(warnings).hasSize(1);
        assertThat(warnings.get(0).path("task").asText()).isEqualTo("Lập hồ sơ đề nghị");
        assertThat(warnings.get(0).path("caseCode").asText()).isEqualTo(run.code());
        assertThat(warnings.get(0).path("dueOn").asText()).isEqualTo("2024-02-15");
        assertThat(warnings.get(0).path("words").asText()).contains("15/02/2024");
    }

    private static Map<String, String> entry(
            String person, String first, String last, String deputy) {
        Map<String, String> entry = new LinkedHashMap<>();
        entry.put("person", person);
        entry.put("firstDay", first);
        entry.put("lastDay", last);
        entry.put("deputy", deputy);
        return entry;
    }

    private static List<String> ids(JsonNode choices) {
        return choices.findValuesAsText("id");
    }

    private JsonNode get(String user) {
        ResponseEntity<JsonNode> answer = as(user).getForEntity(PATH, JsonNode.class);
        assertThat(answer.getStatusCode()).as(answer.toString()).isEqualTo(HttpStatus.OK);
        return answer.getBody();
    }

    private ResponseEntity<JsonNode> post(String user, Map<String, String> entry) {
        return as(user).postForEntity(PATH, entry, JsonNode.class);
    }

    private HttpStatusCode delete(String user, String id) {
        return as(user).exchange(PATH + "/" + id, HttpMethod.DELETE, HttpEntity.EMPTY, String.class)
                .getStatusCode();
    }

    private TestRestTemplate as(String user) {
        return http.withBasicAuth(user, ProcessTest.PASSWORD);
    }
}
