package vn.drugfree.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import vn.drugfree.testing.ProcessTest;

/** When somebody wants the day's mail, and whether also before a deadline. */
@ProcessTest
class PreferenceRestTest extends ReminderScenario {

    private static final String UNIT = "/units/cong-an-xa-binh-kieu";

    @AfterEach
    void nobodyWishesForAnything() {
        database.sql("delete from drugfree.mail_preference").update();
    }

    @Test
    void withoutAWishTheMailComesAtSeven() {
        JsonNode wishes = get("ca.binhkieu");
        assertThat(wishes.path("sendAt").asText()).isEqualTo("07:00");
        assertThat(wishes.path("early").asBoolean()).isTrue();
        assertThat(wishes.path("earliest").asText()).isEqualTo("06:00");
        assertThat(wishes.path("latest").asText()).isEqualTo("20:00");
        assertThat(wishes.path("units")).isEmpty();
    }

    @Test
    void theMailWaitsForTheTimeSomebodyWishesFor() {
        put("ca.binhkieu", "", "07:30", true);
        assertThat(get("ca.binhkieu").path("sendAt").asText()).isEqualTo("07:30");
        tasks.setAssignee(taskId(), "ca.binhkieu");
        morning.breaks(DUE);
        assertThat(received()).isEmpty();
        time.set(DUE.atTime(7, 30));
        morning.runJobs();
        assertThat(received()).hasSize(1);
    }

    @Test
    void aHeadDecidesForTheMailboxOfTheUnit() {
        put("tca.binhkieu", UNIT, "09:15", false);
        JsonNode unit = get("tca.binhkieu").path("units").get(0);
        assertThat(unit.path("unit").asText()).isEqualTo("cong-an-xa-binh-kieu");
        assertThat(unit.path("name").asText()).isEqualTo("Công an xã Bình Kiều");
        assertThat(unit.path("sendAt").asText()).isEqualTo("09:15");
        assertThat(unit.path("early").asBoolean()).isFalse();
        assertThat(get("tca.binhkieu").path("sendAt").asText()).as("the own").isEqualTo("07:00");
        morning.breaks(TWO_DAYS_BEFORE);
        time.set(TWO_DAYS_BEFORE.atTime(10, 0));
        morning.runJobs();
        assertThat(mails()).isEmpty();
    }

    @Test
    void whatIsDueOrLateCannotBeWishedAway() {
        put("tca.binhkieu", UNIT, "07:00", false);
        morning.breaks(DUE);
        morning.breaks(DAY_AFTER);
        assertThat(received()).hasSize(2);
    }

    @Test
    void nobodyDecidesForTheMailboxOfOthers() {
        for (String officer : new String[] {"ca.binhkieu", "tca.nhueduong", "quantri"}) {
            assertThat(sent(officer, UNIT, "09:00", true).getStatusCode())
                    .as(officer)
                    .isEqualTo(HttpStatus.FORBIDDEN);
        }
        assertThat(sent("tca.binhkieu", "/units/no-such", "09:00", true).getStatusCode())
                .isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(http.getForEntity("/api/reminder-settings", String.class).getStatusCode())
                .isEqualTo(HttpStatus.UNAUTHORIZED);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "nothing",
            value = {
                "05:59, true, Giờ nhận thư",
                "20:01, true, Giờ nhận thư",
                "25:00, true, Giờ nhận thư",
                "sáng, true, Giờ nhận thư",
                "nothing, true, Giờ nhận thư",
                "07:00, nothing, Nhắc trước hạn"
            })
    void aWishThatCannotBeIsRefusedByField(String sendAt, Boolean early, String field) {
        ResponseEntity<JsonNode> answer = sent("ca.binhkieu", "", sendAt, early);
        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(answer.getBody().path("message").asText()).contains("«" + field + "»");
        assertThat(get("ca.binhkieu").path("sendAt").asText()).isEqualTo("07:00");
    }

    @ParameterizedTest
    @CsvSource({"06:00", "20:00"})
    void theFirstAndTheLastMinuteOfTheDayMayBeWishedFor(String sendAt) {
        put("ca.binhkieu", "", sendAt, true);
    }

    private JsonNode get(String officer) {
        return http.withBasicAuth(officer, ProcessTest.PASSWORD)
                .getForObject("/api/reminder-settings", JsonNode.class);
    }

    private void put(String officer, String path, String sendAt, boolean early) {
        ResponseEntity<JsonNode> answer = sent(officer, path, sendAt, early);
        assertThat(answer.getStatusCode()).as(answer.toString()).isEqualTo(HttpStatus.OK);
    }

    private ResponseEntity<JsonNode> sent(
            String officer, String path, String sendAt, Boolean early) {
        Map<String, Object> wish = new HashMap<>();
        wish.put("sendAt", sendAt);
        wish.put("early", early);
        return http.withBasicAuth(officer, ProcessTest.PASSWORD)
                .exchange(
                        "/api/reminder-settings" + path,
                        HttpMethod.PUT,
                        new HttpEntity<>(wish),
                        JsonNode.class);
    }
}
