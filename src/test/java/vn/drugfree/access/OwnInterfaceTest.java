package vn.drugfree.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import vn.drugfree.testing.ProcessTest;
import vn.drugfree.testing.WebOfficer;

/** The application's own interface, below {@code /api} and behind the web applications' login. */
@ProcessTest
class OwnInterfaceTest {

    @Autowired TestRestTemplate http;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/me",
                "/deadlines/some-task",
                "/deadlines?tasks=some-task",
                "/absences",
                "/calendar-feed",
                "/reminder-settings",
                "/reminders",
                "/calendar-years/2024",
                "/persons",
                "/persons/list",
                "/persons/NQL-000001",
                "/targets",
                "/targets/T01/rows",
                "/evidence/some-task",
                "/evidence/some-task/files/some-file",
                "/duty-board",
                "/duty-board/workbook"
            })
    void nobodyIsServedWithoutLoggingIn(String path) {
        for (String root : new String[] {"/api", "/camunda/api/drugfree"}) {
            assertThat(http.getForEntity(root + path, String.class).getStatusCode())
                    .as(root + path)
                    .isEqualTo(HttpStatus.UNAUTHORIZED);
        }
    }

    @Test
    void aPageLearnsWhoIsThere() {
        JsonNode head = new WebOfficer(http, "tca.binhkieu").read("/me");
        assertThat(head.path("head").asBoolean()).isTrue();
        assertThat(head.path("manager").asBoolean()).isFalse();
        JsonNode manager = new WebOfficer(http, "tca.huyen").read("/me");
        assertThat(manager.path("manager").asBoolean()).isTrue();
        JsonNode administrator = new WebOfficer(http, "quantri").read("/me");
        assertThat(administrator.path("administrator").asBoolean()).isTrue();
        assertThat(administrator.path("manager").asBoolean()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "ca.binhkieu, true, true",
        "yt.binhkieu, true, true",
        "dt.binhkieu, false, true",
        "ca.huyen, true, false",
        "ldtbxh.huyen, false, false",
        "quantri, false, false"
    })
    void aPageLearnsWhetherSomebodyKeepsTheRegister(
            String officer, boolean register, boolean commune) {
        JsonNode me = new WebOfficer(http, officer).read("/me");
        assertThat(me.path("register").asBoolean()).isEqualTo(register);
        assertThat(me.path("commune").asBoolean()).isEqualTo(commune);
    }

    @Test
    void whatCannotBeReadIsRefusedInVietnamese() {
        WebOfficer manager = new WebOfficer(http, "tca.huyen");
        refused(manager.post("/calendar-years/2024/preview", "{"));
        refused(manager.post("/calendar-years/soon/preview", Map.of()));
        refused(manager.get("/deadlines"));
    }

    @Test
    void moreThanFitsAFormIsRefusedHereToo() {
        ResponseEntity<JsonNode> answer =
                new WebOfficer(http, "tca.huyen")
                        .post("/calendar-years/2024", Map.of("reason", "x".repeat(300_000)));
        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.PAYLOAD_TOO_LARGE);
    }

    @Test
    void noPathClimbsOutOfIt() {
        assertThat(
                        http.withBasicAuth("ca.binhkieu", ProcessTest.PASSWORD)
                                .postForEntity(
                                        "/api/../engine-rest/user/create", Map.of(), String.class)
                                .getStatusCode()
                                .is2xxSuccessful())
                .isFalse();
    }

    private static void refused(ResponseEntity<JsonNode> answer) {
        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(answer.getBody().path("message").asText()).contains("không đọc được");
    }
}
