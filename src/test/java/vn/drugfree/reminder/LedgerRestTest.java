package vn.drugfree.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import vn.drugfree.testing.Papers;
import vn.drugfree.testing.ProcessTest;
import vn.drugfree.testing.TestMailServer;

/** The ledger as administrators see it, and mails sent again. */
@ProcessTest
class LedgerRestTest extends ReminderScenario {

    @Test
    void aRowTellsEverythingAboutAMail() {
        morning.breaks(DUE);
        JsonNode row = rows("").get(0);
        assertThat(row.path("mailId").asText()).isEqualTo(mail().mailId().toString());
        assertThat(row.path("kind").asText()).isEqualTo("digest");
        assertThat(row.path("recipient").asText()).isEqualTo("group:cong-an-xa-binh-kieu");
        assertThat(row.path("recipientName").asText()).isEqualTo("Công an xã Bình Kiều");
        assertThat(row.path("address").asText()).isEqualTo(MAILBOX);
        assertThat(row.path("plannedAt").asText()).isEqualTo("2024-02-15T00:00:00Z");
        assertThat(row.path("sentAt").asText()).isEqualTo("2024-02-15T00:00:00Z");
        assertThat(row.path("tries").asInt()).isEqualTo(1);
        assertThat(row.path("answer").asText()).isEqualTo("250 OK");
        assertThat(row.path("givenUpAt").isNull()).isTrue();
        assertThat(row.path("status").asText()).isEqualTo("sent");
        JsonNode line = row.path("lines").get(0);
        assertThat(line.path("task").asText()).isEqualTo("Lập hồ sơ đề nghị");
        assertThat(line.path("caseCode").asText()).isEqualTo(dossier.code());
        assertThat(line.path("stage").asText()).isEqualTo("due");
        assertThat(line.path("dueOn").asText()).isEqualTo("2024-02-15");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{code}", "lập hồ sơ", "binh-kieu@", "group:cong-an-xa", "công an xã bình"})
    void aMailIsFoundByWhatItSaysAndByWhomItIsFor(String text) {
        morning.breaks(DUE);
        String asked = text.replace("{code}", dossier.code().substring(0, 20));
        assertThat(rows("?text=" + asked)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nhue-duong", "CNBB-1999", "%", "_", "\\"})
    void nothingElseIsFound(String text) {
        morning.breaks(DUE);
        ResponseEntity<JsonNode> found =
                administrator().getForEntity("/api/reminders?text={text}", JsonNode.class, text);
        assertThat(found.getBody().path("rows")).isEmpty();
    }

    @Test
    void mailsAreFoundByWhatBecameOfThem() {
        morning.breaks(DUE);
        TestMailServer.refuse("550 mailbox unknown");
        morning.breaks(DAY_AFTER);
        assertThat(rows("?status=sent")).hasSize(1);
        assertThat(rows("?status=failed")).hasSize(1);
        assertThat(rows("?status=given-up")).isEmpty();
        assertThat(rows("?status=planned")).isEmpty();
        assertThat(rows("?status=failed").get(0).path("answer").asText())
                .isEqualTo("550 mailbox unknown");
    }

    @Test
    void mailsAreFoundByTheirDay() {
        morning.breaks(DUE);
        morning.breaks(DAY_AFTER);
        assertThat(rows("?from=2024-02-16")).hasSize(1);
        assertThat(rows("?to=2024-02-15")).hasSize(1);
        assertThat(rows("?from=2024-02-15&to=2024-02-16")).hasSize(2);
        assertThat(rows("?from=2024-02-17")).isEmpty();
    }

    @Test
    void aPageHoldsFiftyMails() {
        for (int i = 0; i < 51; i++) {
            database.sql(
                            """
                            insert into drugfree.mail
                                (id, kind, recipient, planned_on, planned_at)
                            values (gen_random_uuid(), 'digest', 'user:x', '2024-02-01', now())
                            """)
                    .update();
        }
        assertThat(asked("").path("rows")).hasSize(50);
        assertThat(asked("").path("more").asBoolean()).isTrue();
        assertThat(asked("?page=1").path("rows")).hasSize(1);
        assertThat(asked("?page=1").path("more").asBoolean()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "status=lost, Trạng thái",
        "from=2024-02-30, Từ ngày",
        "to=mai, Đến ngày",
        "page=-1, Trang",
        "page=x, Trang"
    })
    void aQuestionThatMakesNoSenseIsRefusedByField(String question, String field) {
        ResponseEntity<JsonNode> answer =
                administrator().getForEntity("/api/reminders?" + question, JsonNode.class);
        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(answer.getBody().path("message").asText()).contains("«" + field + "»");
    }

    @Test
    void nobodyButAdministratorsLooksIn() {
        morning.breaks(DUE);
        String repeat = "/api/reminders/" + mail().mailId() + "/repeat";
        for (String officer : new String[] {"ca.binhkieu", "tca.binhkieu", "tca.huyen"}) {
            var caller = http.withBasicAuth(officer, ProcessTest.PASSWORD);
            assertThat(caller.getForEntity("/api/reminders", String.class).getStatusCode())
                    .as(officer)
                    .isEqualTo(HttpStatus.FORBIDDEN);
            assertThat(caller.postForEntity(repeat, null, String.class).getStatusCode())
                    .as(officer)
                    .isEqualTo(HttpStatus.FORBIDDEN);
        }
        assertThat(http.getForEntity("/api/reminders", String.class).getStatusCode())
                .isEqualTo(HttpStatus.UNAUTHORIZED);
        assertThat(
                        http.getForEntity("/camunda/api/drugfree/reminders", String.class)
                                .getStatusCode()
                                .is4xxClientError())
                .isTrue();
        assertThat(mails()).hasSize(1);
    }

    @Test
    void aMailIsSentAgainWithAnIdOfItsOwn() throws Exception {
        morning.breaks(DUE);
        String again = repeated(mail().mailId());
        assertThat(received()).as("nothing leaves with the request").hasSize(1);
        runJobsOf("mail-delivery");
        assertThat(TestMailServer.received()).hasSize(2);
        var copy = TestMailServer.received().get(1);
        assertThat(copy.getSubject()).isEqualTo("[Gửi lại] Nhắc việc: 1 việc đến hạn");
        assertThat(copy.getMessageID()).contains(again);
        assertThat(received().get(1)).contains(dossier.code(), "Đến hạn hôm nay");
        JsonNode row = rows("?text=" + dossier.code()).get(0);
        assertThat(row.path("mailId").asText()).isEqualTo(again);
        assertThat(row.path("kind").asText()).isEqualTo("repeat");
        assertThat(row.path("status").asText()).isEqualTo("sent");
        assertThat(row.path("lines")).hasSize(1);
    }

    @Test
    void aRepeatedMailIsSentAgainWithTheFirstOnesLines() {
        morning.breaks(DUE);
        UUID again = UUID.fromString(repeated(mail().mailId()));
        runJobsOf("mail-delivery");
        repeated(again);
        runJobsOf("mail-delivery");
        assertThat(received()).hasSize(3).allSatisfy(it -> assertThat(it).contains(dossier.code()));
    }

    @Test
    void aMailThatWaitsForItsNextTryDoesNotArriveTwice() {
        TestMailServer.switchOff();
        morning.breaks(DUE);
        TestMailServer.switchOn();
        repeated(mail().mailId());
        runJobsOf("mail-delivery");
        time.set(DUE.atTime(18, 0));
        morning.runJobs();
        assertThat(received()).hasSize(1);
        assertThat(mails()).extracting(LedgerRow::status).containsExactly("sent", "given-up");
    }

    @Test
    void aMailOfDoneWorkIsNotSentAgain() {
        morning.breaks(DUE);
        UUID first = mail().mailId();
        dossier.complete(TASK, Papers.allTicked());
        repeated(first);
        runJobsOf("mail-delivery");
        assertThat(received()).hasSize(1);
        assertThat(mails().get(0).status()).isEqualTo("dropped");
    }

    @Test
    void aRepeatThatIsRefusedIsGivenUpVisibly() {
        morning.breaks(DUE);
        TestMailServer.refuse("554 no");
        repeated(mail().mailId());
        for (int tries = 0; tries < 5; tries++) {
            runJobsOf("mail-delivery");
            time.set(time.today().atTime(8, 0).plus(Duration.ofDays(1)));
        }
        assertThat(rows("?status=given-up").get(0).path("answer").asText()).isEqualTo("554 no");
        assertThat(management.createJobQuery().processDefinitionKey("mail-delivery").count())
                .isZero();
    }

    @Test
    void whatIsNoMailCannotBeSentAgain() {
        for (String id : new String[] {UUID.randomUUID().toString(), "x"}) {
            assertThat(
                            administrator()
                                    .postForEntity(
                                            "/api/reminders/" + id + "/repeat", null, String.class)
                                    .getStatusCode())
                    .isEqualTo(HttpStatus.NOT_FOUND);
        }
    }

    private String repeated(UUID mail) {
        time.set(DUE.atTime(7, received().size() + 1));
        ResponseEntity<JsonNode> answer =
                administrator()
                        .exchange(
                                "/api/reminders/" + mail + "/repeat",
                                HttpMethod.POST,
                                null,
                                JsonNode.class);
        assertThat(answer.getStatusCode()).as(answer.toString()).isEqualTo(HttpStatus.OK);
        return answer.getBody().path("mailId").asText();
    }

    private JsonNode rows(String question) {
        return asked(question).path("rows");
    }

    private JsonNode asked(String question) {
        return administrator().getForObject("/api/reminders" + question, JsonNode.class);
    }

    private TestRestTemplate administrator() {
        return http.withBasicAuth("quantri", ProcessTest.PASSWORD);
    }
}
