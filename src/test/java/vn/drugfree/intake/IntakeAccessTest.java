package vn.drugfree.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.drugfree.intake.ListFiles.HEADING;
import static vn.drugfree.intake.ListFiles.csv;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.drugfree.testing.ProcessTest;
import vn.drugfree.testing.World;

/** Who may hand in lists, and how large they may be. */
@ProcessTest
class IntakeAccessTest {

    private static final int MEGABYTE = 1024 * 1024;

    @Autowired TestRestTemplate http;
    @Autowired JdbcClient database;
    @Autowired World world;

    @BeforeEach
    void theRegisterIsEmpty() {
        world.isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dt.binhkieu",
                "tubnd.huyen",
                "xd.huyen",
                "ldtbxh.huyen",
                "ta.huyen",
                "quantri"
            })
    void otherBodiesHandInNoLists(String user) {
        ListOfficer other = new ListOfficer(http, user);
        byte[] list = ListFiles.people(1);
        for (ResponseEntity<String> answer :
                new ResponseEntity[] {other.check(list), other.takeOver(list)}) {
            assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.FORBIDDEN);
            assertThat(answer.getBody()).contains("không có quyền");
        }
        nothingIsThere();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ca.binhkieu", "tca.binhkieu"})
    void thePoliceHandInListsOfTheirCommuneOnly(String user) {
        ListOfficer police = new ListOfficer(http, user);
        byte[] other = csv("Xã," + HEADING, "Nhuế Dương,An,05/05/1990");
        assertThat(police.report(other).toString()).contains("không thuộc địa bàn");
        assertThat(police.takeOver(other).getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
        nothingIsThere();
        police.outcome(csv("Xã," + HEADING, "Bình Kiều,An,05/05/1990"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api", "/camunda/api/drugfree"})
    void nobodyHandsInListsWithoutLoggingIn(String root) {
        for (String path : new String[] {"/intakes/check", "/intakes/take-over?fingerprint=x"}) {
            assertThat(anonymous(root + path, ListFiles.people(1)))
                    .isEqualTo(HttpStatus.UNAUTHORIZED);
        }
        assertThat(anonymous(root + "/intakes/check", new byte[MEGABYTE]))
                .as("not even read")
                .isIn(HttpStatus.UNAUTHORIZED, HttpStatus.PAYLOAD_TOO_LARGE);
        nothingIsThere();
    }

    @Test
    void aListMayBeLargerThanAFormButNotWithoutEnd() {
        ListOfficer police = new ListOfficer(http, "ca.binhkieu");
        assertThat(police.check(new byte[5 * MEGABYTE]).getStatusCode())
                .as("too large for no reason but its content")
                .isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(police.check(new byte[5 * MEGABYTE + 1]).getStatusCode())
                .isEqualTo(HttpStatus.PAYLOAD_TOO_LARGE);
        assertThat(police.takeOver(new byte[5 * MEGABYTE + 1]).getStatusCode())
                .isEqualTo(HttpStatus.PAYLOAD_TOO_LARGE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/intakes",
                "/api/intakes/check/x",
                "/api/intakes/check/",
                "/api/intakes/other",
                "/api/intakes/%63heck",
                "/api/absences",
                "/engine-rest/task/x/submit-form",
                "/engine-rest/intakes/check"
            })
    void noOtherPathCarriesMoreThanAForm(String path) {
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(MediaType.APPLICATION_OCTET_STREAM);
        assertThat(
                        http.withBasicAuth("ca.binhkieu", ProcessTest.PASSWORD)
                                .postForEntity(
                                        java.net.URI.create(http.getRootUri() + path),
                                        new HttpEntity<>(new byte[300_000], headers),
                                        String.class)
                                .getStatusCode())
                .isEqualTo(HttpStatus.PAYLOAD_TOO_LARGE);
    }

    /** With what the web applications give to any browser, so that only the login is missing. */
    private HttpStatusCode anonymous(String path, byte[] file) {
        HttpHeaders page =
                http.getForEntity("/camunda/app/tasklist/default/", String.class).getHeaders();
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(MediaType.APPLICATION_OCTET_STREAM);
        for (String cookie : page.getOrDefault(HttpHeaders.SET_COOKIE, List.of())) {
            String pair = cookie.split(";")[0];
            headers.add(HttpHeaders.COOKIE, pair);
            if (pair.startsWith("XSRF-TOKEN=")) {
                headers.set("X-XSRF-TOKEN", pair.substring("XSRF-TOKEN=".length()));
            }
        }
        return http.postForEntity(path, new HttpEntity<>(file, headers), String.class)
                .getStatusCode();
    }

    private void nothingIsThere() {
        assertThat(new RegisterTables(database).rows().values()).containsOnly(0L);
    }
}
