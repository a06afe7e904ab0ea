package vn.drugfree.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.drugfree.intake.ListFiles.HEADING;
import static vn.drugfree.intake.ListFiles.csv;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.history.HistoricVariableInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.drugfree.testing.DistrictTime;
import vn.drugfree.testing.ProcessTest;
import vn.drugfree.testing.Statements;
import vn.drugfree.testing.World;

/** The police of a commune, and of the district, hand in lists of persons. */
@ProcessTest(covers = "list-intake")
@ExtendWith(OutputCaptureExtension.class)
class ListIntakeTest {

    private static final String OFFICER = "ca.binhkieu";
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final String KNOWN = "Trần Văn Mẫu,01/01/1980,Nam,033080000001,Thôn Mẫu";
    private static final String NEW = "Lê Thị Mới,02/02/1992,Nữ,033092000002,Thôn Mẫu";

    @Autowired TestRestTemplate http;
    @Autowired JdbcClient database;
    @Autowired HistoryService history;
    @Autowired RuntimeService processes;
    @Autowired IdentityService identities;
    @Autowired DistrictTime time;
    @Autowired World world;
    @Autowired Intakes intakes;
    @Autowired ListReader reader;

    private ListOfficer officer;
    private RegisterTables tables;

    @BeforeEach
    void somebodyIsInTheRegister() {
        world.isEmpty();
        time.set(TODAY.minusDays(1));
        officer = new ListOfficer(http, OFFICER);
        tables = new RegisterTables(database);
        officer.outcome(csv(HEADING, KNOWN));
        time.set(TODAY);
    }

    @AfterEach
    void nobodyIsAtWork() {
        identities.clearAuthentication();
    }

    @Test
    void aListIsCheckedFirstAndThenTakenOver() {
        byte[] list = csv(HEADING, KNOWN, NEW);
        Map<String, Long> before = tables.rows();
        JsonNode report = officer.report(list);
        assertThat(report.path("mistakes").asInt()).isZero();
        assertThat(report.path("persons").findValuesAsText("row")).containsExactly("2", "3");
        assertThat(report.path("persons").findValuesAsText("fate"))
                .containsExactly(
                        "Đã có trong sổ, xác nhận còn ở địa phương",
                        "Người mới, ghi vào sổ: nghi sử dụng");
        assertThat(tables.rows()).as("a check changes nothing").isEqualTo(before);

        ResponseEntity<String> answer = officer.takeOver(list, report.path("fingerprint").asText());
        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.OK);
        assertThat(ListOfficer.lines(answer).get(0).path("total").asInt()).isEqualTo(2);
        JsonNode takenOver = ListOfficer.last(answer).path("outcome").path("takenOver");
        assertThat(takenOver.path("caseCode").asText()).matches("NDS-2026-BINH-KIEU-\\d{4}");
        assertThat(takenOver.path("tally").toString())
                .isEqualTo("{\"rows\":2,\"confirmed\":1,\"entered\":1}");
        assertThat(persons("Lê Thị Mới")).containsExactly("binh-kieu suspected 2026-11-23 female");
        assertThat(events("Trần Văn Mẫu"))
                .containsExactly("survey-confirmed 2026-11-23 list-intake " + OFFICER);
        assertThat(events("Lê Thị Mới")).isEmpty();
    }

    @Test
    void theProcessKeepsNumbersAndNoNames(CapturedOutput output) {
        officer.outcome(csv(HEADING, KNOWN, NEW));
        String process =
                history.createHistoricProcessInstanceQuery()
                        .processDefinitionKey("list-intake")
                        .orderByProcessInstanceStartTime()
                        .desc()
                        .list()
                        .get(0)
                        .getId();
        List<HistoricVariableInstance> variables =
                history.createHistoricVariableInstanceQuery().processInstanceId(process).list();
        assertThat(variables)
                .extracting(HistoricVariableInstance::getName)
                .containsOnly(
                        "commune",
                        "caseCode",
                        "listedPersons",
                        "confirmedPersons",
                        "enteredPersons");
        assertThat(history.createHistoricDetailQuery().processInstanceId(process).list().toString())
                .doesNotContain("Mẫu");
        assertThat(output).doesNotContain("Trần Văn", "Lê Thị", "033080000001", "Thôn Mẫu");
    }

    @Test
    void theSameFileTwiceChangesNothing() {
        byte[] list = csv(HEADING, KNOWN, NEW);
        officer.outcome(list);
        Map<String, Long> after = tables.rows();
        time.set(TODAY.plusDays(1));

        assertThat(officer.report(list).path("takenOver").path("on").asText())
                .isEqualTo("2026-11-23");
        JsonNode outcome = officer.outcome(list);
        assertThat(outcome.path("changed").asBoolean()).isFalse();
        assertThat(outcome.path("takenOver").path("tally").path("entered").asInt()).isEqualTo(1);
        assertThat(tables.rows()).isEqualTo(after);
    }

    @Test
    void theSamePeopleInAnotherFileAreNotConfirmedTwiceOnOneDay() {
        officer.outcome(csv(HEADING, KNOWN, NEW));
        byte[] other = csv(HEADING, NEW, KNOWN);
        assertThat(officer.report(other).path("persons").findValuesAsText("fate"))
                .containsExactly(
                        "Đã có trong sổ, xác nhận còn ở địa phương",
                        "Đã có trong sổ, hôm nay đã được xác nhận; không ghi thêm");
        assertThat(officer.outcome(other).path("takenOver").path("tally").toString())
                .isEqualTo("{\"rows\":2,\"confirmed\":1,\"entered\":0}");
        assertThat(events("Trần Văn Mẫu")).hasSize(1);
    }

    @Test
    void whoeverIsNoLongerManagedStaysAsItIs() {
        database.sql("update register.person set state = 'closed', closing_reason = 'died'")
                .update();
        byte[] list = csv(HEADING, "", KNOWN);
        assertThat(officer.report(list).path("persons").findValuesAsText("fate"))
                .containsExactly("Đã kết thúc theo dõi trong sổ; không thay đổi");
        assertThat(officer.outcome(list).path("takenOver").path("tally").toString())
                .isEqualTo("{\"rows\":1,\"confirmed\":0,\"entered\":0}");
        assertThat(events("Trần Văn Mẫu")).isEmpty();
    }

    @Test
    void whoeverTheRegisterKnowsOtherwiseIsAMistake() {
        mistaken("Trần Văn Khác,01/01/1980,Nam,033080000001", "không khớp với sổ");
        mistaken("Trần Văn Mẫu,02/01/1980,Nam,033080000001", "không khớp với sổ");
        database.sql("update register.person set commune = 'nhue-duong'").update();
        mistaken(KNOWN, "đã có trong sổ ở nơi khác trong huyện");
    }

    @Test
    void theDistrictHandsInAListOfSeveralCommunes() {
        ListOfficer district = new ListOfficer(http, "ca.huyen");
        byte[] list =
                csv(
                        "Xã," + HEADING,
                        "Bình Kiều," + KNOWN,
                        "Nhuế Dương," + NEW,
                        "Thị trấn Khoái Châu,Phạm Văn Thị,03/03/1993");
        JsonNode outcome = district.outcome(list);
        assertThat(outcome.path("takenOver").path("caseCode").asText()).startsWith("NDS-2026-");
        assertThat(outcome.path("takenOver").path("tally").toString())
                .isEqualTo("{\"rows\":3,\"confirmed\":1,\"entered\":2}");
        assertThat(persons("Lê Thị Mới")).containsExactly("nhue-duong suspected 2026-11-23 female");
        assertThat(persons("Phạm Văn Thị")).containsExactly("khoai-chau suspected 2026-11-23 null");
        assertThat(new ListOfficer(http, "ca.huyen").check(csv(HEADING, NEW)).getBody())
                .contains("thiếu cột «Xã»");
    }

    @Test
    void anotherFileThanTheOneThatWasCheckedIsRefused() {
        String fingerprint = officer.report(csv(HEADING, KNOWN)).path("fingerprint").asText();
        Map<String, Long> before = tables.rows();
        ResponseEntity<String> answer = officer.takeOver(csv(HEADING, KNOWN, NEW), fingerprint);
        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(answer.getBody()).contains("đã thay đổi sau khi kiểm tra");
        assertThat(tables.rows()).isEqualTo(before);
    }

    @Test
    void aFailureOnTheWayLeavesNothingAndTellsTheLogNoName(CapturedOutput output) {
        Map<String, Long> before = tables.rows();
        database.sql(
                        """
                        alter table register.personal_record
                          add constraint refused check (full_name <> 'Lê Thị Mới')
                        """)
                .update();
        try {
            // Far enough on for the answer to have begun.
            byte[] list = (new String(ListFiles.people(600), UTF_8) + "\r\n" + NEW).getBytes(UTF_8);
            ResponseEntity<String> answer = officer.takeOver(list);
            assertThat(ListOfficer.lines(answer).get(0).path("done").asInt()).isEqualTo(500);
            assertThat(ListOfficer.last(answer).path("error").asText())
                    .contains("chưa ghi gì vào sổ");
        } finally {
            database.sql("alter table register.personal_record drop constraint refused").update();
        }
        assertThat(tables.rows()).isEqualTo(before);
        assertThat(output)
                .contains("A list was not taken over")
                .doesNotContain("Lê Thị", "Nguyễn Văn Thử", "Thôn Mẫu", "033092000002");
    }

    @Test
    void aBrokenConnectionLeavesNothing() {
        Map<String, Long> before = tables.rows();
        identities.setAuthentication(OFFICER, List.of("cong-an-xa-binh-kieu"));
        Scope scope = new Scope("cong-an-xa-binh-kieu", List.of("binh-kieu"));
        PersonList list = reader.read(new ListFile(ListFiles.people(1200)), scope);
        assertThatThrownBy(
                        () ->
                                intakes.takeOver(
                                        list,
                                        scope,
                                        (done, total) -> {
                                            if (done == 1000) {
                                                throw new UncheckedIOException(
                                                        new IOException("broken pipe"));
                                            }
                                        }))
                .isInstanceOf(UncheckedIOException.class);
        assertThat(tables.rows()).isEqualTo(before);
    }

    @Test
    void nobodyStartsTheProcessWithoutAList() {
        assertThatThrownBy(
                        () ->
                                processes
                                        .createMessageCorrelation("list-confirmed")
                                        .setVariable("commune", "binh-kieu")
                                        .correlateStartMessage())
                .hasMessageContaining("on their page only");
    }

    @Test
    void aThousandPersonsNeedFewStatements() {
        byte[] list = ListFiles.people(1000);
        assertThat(Statements.countedIn(() -> officer.report(list))).isLessThan(40);
        assertThat(Statements.countedIn(() -> officer.outcome(list))).isLessThan(80);
    }

    private void mistaken(String person, String words) {
        byte[] list = csv(HEADING, "", person);
        JsonNode report = officer.report(list);
        assertThat(report.path("firstMistakes").path(0).path("cell").asText()).isEqualTo("A3");
        assertThat(report.path("firstMistakes").path(0).path("words").asText()).contains(words);
        Map<String, Long> before = tables.rows();
        assertThat(ListOfficer.last(officer.takeOver(list)).path("message").asText())
                .contains("không còn khớp");
        assertThat(tables.rows()).isEqualTo(before);
    }

    private List<String> persons(String name) {
        return database.sql(
                        """
                        select concat_ws(' ', commune, state, state_since,
                                         coalesce(gender, 'null'))
                          from register.person join register.personal_record on person_code = code
                         where full_name = ?
                        """)
                .param(name)
                .query(String.class)
                .list();
    }

    private List<String> events(String name) {
        return database.sql(
                        """
                        select concat_ws(' ', kind, happened_on, process_key, recorded_by)
                          from register.event join register.personal_record using (person_code)
                         where full_name = ?
                        """)
                .param(name)
                .query(String.class)
                .list();
    }
}
