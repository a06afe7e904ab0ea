package vn.drugfree.survey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import vn.drugfree.testing.ProcessTest;

/** Who sees and answers what on the page. */
@ProcessTest
class SurveyAccessTest extends SurveyScenario {

    private static final String LIST = "/surveys/communes/binh-kieu/answers";
    private static final String REFERRALS = "/surveys/communes/binh-kieu/referrals";

    @ParameterizedTest
    @CsvSource({
        "ca.binhkieu, 200, 403", "tca.binhkieu, 200, 403", "ca.nhueduong, 403, 403",
        "yt.binhkieu, 403, 404", "ubnd.binhkieu, 403, 403", "ca.huyen, 403, 403",
        "dt.binhkieu, 403, 403"
    })
    void aListIsSeenByTheBodyThatWorksOnIt(String officer, int list, int referrals) {
        people.person("suspected", "Nguyễn Văn Một");
        surveyBegins();
        assertThat(web(officer).status(LIST).value()).isEqualTo(list);
        assertThat(web(officer).status(REFERRALS).value()).isEqualTo(referrals);
        assertThat(web(officer).status("/surveys/communes/nowhere/answers").value()).isEqualTo(403);
    }

    @Test
    void anOfficerOfAnotherCommuneAnswersNothing() {
        String person = people.person("suspected", "Nguyễn Văn Một");
        surveyBegins();
        assertThat(answer("ca.nhueduong", person, "confirmed", 0).getStatusCode())
                .isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(answer(STATION, person, "confirmed", 0).getStatusCode())
                .isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(
                        web("ca.nhueduong")
                                .post("/surveys/communes/binh-kieu/people", Map.of())
                                .getStatusCode())
                .isEqualTo(HttpStatus.FORBIDDEN);
        isRefused(answer(POLICE, elsewhere(), "confirmed", 0), "không có trong danh sách của xã");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/surveys/mine",
                "/api/surveys/2026",
                "/api" + LIST,
                "/camunda/api/drugfree/surveys/mine",
                "/camunda/api/drugfree" + LIST
            })
    void whoeverIsNotLoggedInGetsNothing(String path) {
        people.person("suspected", "Nguyễn Văn Một");
        surveyBegins();
        HttpStatusCode status =
                http.exchange(path, HttpMethod.GET, HttpEntity.EMPTY, String.class).getStatusCode();
        assertThat(status).isEqualTo(HttpStatus.UNAUTHORIZED);
    }

    @Test
    void eachOpeningOfAListIsWrittenDown() {
        String one = people.person("suspected", "Nguyễn Văn Một");
        String two = people.person("suspected", "Nguyễn Văn Hai");
        surveyBegins();
        JsonNode listed = web(POLICE).read(LIST);
        assertThat(listed.path("people").findValuesAsText("name"))
                .containsExactly("Nguyễn Văn Hai", "Nguyễn Văn Một");
        web(POLICE).read(LIST);
        assertThat(read()).hasSize(4);
        confirmed(one, two);
        assertThat(read()).as("an answer shows nothing new").hasSize(4);
        complete("check-list", "listChecked", true);
        web(STATION).read(REFERRALS);
        assertThat(read())
                .hasSize(6)
                .contains(
                        "%s ca.binhkieu read Tổng khảo sát năm 2026".formatted(one),
                        "%s yt.binhkieu read Tổng khảo sát năm 2026".formatted(two));
        assertThat(web(POLICE).status(LIST))
                .as("the list is closed")
                .isEqualTo(HttpStatus.NOT_FOUND);
    }

    @Test
    void thePageKnowsWhatSomebodyHasToDo() {
        surveyBegins();
        JsonNode police = web(POLICE).read("/surveys/mine");
        assertThat(police.path("work")).hasSize(1);
        assertThat(police.path("work").get(0).path("commune").asText()).isEqualTo(COMMUNE);
        assertThat(police.path("work").get(0).path("part").asText()).isEqualTo("answers");
        assertThat(police.path("work").get(0).path("open").asBoolean()).isTrue();
        assertThat(police.path("district").asBoolean()).isFalse();
        assertThat(web(STATION).read("/surveys/mine").path("work").get(0).path("open").asBoolean())
                .isFalse();
        for (String manager : List.of("tca.huyen", "tubnd.huyen", STANDING)) {
            JsonNode mine = web(manager).read("/surveys/mine");
            assertThat(mine.path("work")).isEmpty();
            assertThat(mine.path("years").get(0).asInt()).isEqualTo(2026);
            assertThat(web(manager).status("/surveys/2026")).isEqualTo(HttpStatus.OK);
        }
        assertThat(web(POLICE).status("/surveys/2026")).isEqualTo(HttpStatus.FORBIDDEN);
    }

    private String elsewhere() {
        return people.person(
                "nhue-duong", "suspected", "Lê Văn Khác", LocalDate.of(1980, 1, 1), null);
    }

    private List<String> read() {
        return database.sql(
                        "select person_code || ' ' || user_id || ' ' || action || ' ' || purpose"
                                + " from register.record_access")
                .query(String.class)
                .list();
    }
}
