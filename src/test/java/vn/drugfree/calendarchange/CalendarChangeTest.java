package vn.drugfree.calendarchange;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.UserOperationLogEntry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import vn.drugfree.calendar.WorkingCalendar;
import vn.drugfree.testing.CaseRun;
import vn.drugfree.testing.Cases;
import vn.drugfree.testing.DistrictTime;
import vn.drugfree.testing.Mails;
import vn.drugfree.testing.Mornings;
import vn.drugfree.testing.Papers;
import vn.drugfree.testing.ProcessTest;
import vn.drugfree.testing.TestMailServer;
import vn.drugfree.testing.WebOfficer;
import vn.drugfree.testing.World;

/**
 * The government decrees a swap while cases run: Friday 8 March 2024 off, Saturday the 16th worked.
 * These days are invented; the mechanism is the one of every year.
 */
@ProcessTest
class CalendarChangeTest {

    private static final LocalDate MONDAY = LocalDate.of(2024, 3, 4);
    private static final String REASON = "Công điện hoán đổi ngày nghỉ năm 2024";

    @Autowired Cases cases;
    @Autowired DistrictTime time;
    @Autowired World world;
    @Autowired Mornings morning;
    @Autowired TestRestTemplate http;
    @Autowired ObjectMapper json;
    @Autowired WorkingCalendar calendar;
    @Autowired HistoryService history;

    private WorkingCalendar before;
    private ObjectNode asInTheFile;
    private CaseRun moving;
    private CaseRun staying;

    @BeforeEach
    void twoDossiersAreToBePrepared() {
        world.isEmpty();
        before = calendar.asOfNow();
        asInTheFile = year();
        TestMailServer.switchOn();
        time.set(MONDAY);
        // Five working days: until Monday the 11th.
        moving = dossierFrom(MONDAY);
        staying = dossierFrom(LocalDate.of(2024, 2, 28));
        moving.isDue("prepare-dossier", LocalDate.of(2024, 3, 11));
        staying.isDue("prepare-dossier", LocalDate.of(2024, 3, 6));
    }

    @AfterEach
    void theYearIsAsItWas() {
        calendar.adopt(before);
    }

    @Test
    void thePreviewListsEachDeadlineThatMovesAndMovesNone() {
        JsonNode preview =
                as("tubnd.huyen").post("/calendar-years/2024/preview", withSwap()).getBody();
        assertThat(preview.path("total").asInt()).as("%s", preview).isEqualTo(1);
        JsonNode move = preview.path("moves").get(0);
        assertThat(move.path("caseCode").asText()).isEqualTo(moving.code());
        assertThat(move.path("task").asText()).isEqualTo("Lập hồ sơ đề nghị");
        assertThat(move.path("concerns").asText()).isEqualTo("Công an xã Bình Kiều");
        assertThat(move.path("oldDue").asText()).isEqualTo("11/03/2024");
        assertThat(move.path("newDue").asText()).isEqualTo("12/03/2024");
        moving.isDue("prepare-dossier", LocalDate.of(2024, 3, 11));
        assertThat(calendar.isWorkingDay(LocalDate.of(2024, 3, 8))).isTrue();
    }

    @Test
    void itIsAppliedAsOneWithAReasonInTheOperationLog() {
        JsonNode applied = apply("tubnd.huyen").getBody();
        assertThat(applied.path("moved").asInt()).isEqualTo(1);
        moving.isDue("prepare-dossier", LocalDate.of(2024, 3, 12));
        staying.isDue("prepare-dossier", LocalDate.of(2024, 3, 6));
        UserOperationLogEntry logged =
                history.createUserOperationLogQuery()
                        .taskId(moving.waiting("prepare-dossier").getId())
                        .property("dueDate")
                        .singleResult();
        assertThat(logged.getUserId()).isEqualTo("tubnd.huyen");
        assertThat(logged.getAnnotation()).isEqualTo(REASON);
        JsonNode told =
                as("ca.binhkieu").read("/deadlines/" + moving.waiting("prepare-dossier").getId());
        assertThat(told.path("runs").toString()).contains("Nghỉ theo công điện");
        assertThat(told.path("changes").get(0).path("kind").asText())
                .isEqualTo("Lịch nghỉ thay đổi");
    }

    @Test
    void theOfficersAreToldInTheirNextDigestAndOnlyOnce() {
        apply("tubnd.huyen");
        morning.breaks(LocalDate.of(2024, 3, 5));
        assertThat(TestMailServer.received())
                .extracting(Mails::plain)
                .singleElement()
                .asString()
                .contains(moving.code(), "11/03/2024", "12/03/2024", REASON);
        morning.breaks(LocalDate.of(2024, 3, 6));
        assertThat(TestMailServer.received())
                .extracting(Mails::plain)
                .last()
                .asString()
                .doesNotContain(REASON);
    }

    @Test
    void repeatingItChangesNothing() {
        apply("tubnd.huyen");
        JsonNode again = apply("tubnd.huyen").getBody();
        assertThat(again.path("moved").asInt()).isZero();
        assertThat(again.path("unchanged").asBoolean()).isTrue();
        moving.isDue("prepare-dossier", LocalDate.of(2024, 3, 12));
        assertThat(
                        as("ca.binhkieu")
                                .read("/deadlines/" + moving.waiting("prepare-dossier").getId())
                                .path("changes"))
                .hasSize(1);
    }

    @Test
    void aTimerThatNoLongerWaitsIsNotInThePreview() {
        time.set(LocalDate.of(2024, 3, 5));
        CaseRun read = dossierFrom(MONDAY);
        read.complete("prepare-dossier", Papers.allTicked())
                .complete("notify-person", "noticeResult", "received", "notifiedOn", time.today());
        // Three working days: 6, 7 and 8 March.
        read.firesOn("reading-window-closed", LocalDate.of(2024, 3, 8));
        assertThat(previewed()).contains(read.code() + " Hết thời hạn đọc hồ sơ");
        read.complete("record-reading", "readingResult", "read", "readOn", time.today());
        assertThat(previewed()).doesNotContain(read.code() + " Hết thời hạn đọc hồ sơ");
    }

    private List<String> previewed() {
        JsonNode preview =
                as("tubnd.huyen").post("/calendar-years/2024/preview", withSwap()).getBody();
        return StreamSupport.stream(preview.path("moves").spliterator(), false)
                .map(move -> move.path("caseCode").asText() + " " + move.path("task").asText())
                .toList();
    }

    @Test
    void newDeadlinesKnowTheSwapAsWell() {
        apply("tubnd.huyen");
        dossierFrom(MONDAY).isDue("prepare-dossier", LocalDate.of(2024, 3, 12));
    }

    @Test
    void aMistakeIsNamedAndNothingIsKept() {
        ObjectNode wrong = asInTheFile.deepCopy();
        ((ArrayNode) wrong.path("daysOff"))
                .addObject()
                .put("from", "2024-03-09")
                .put("to", "2024-03-08")
                .put("name", "Ngược ngày");
        ResponseEntity<JsonNode> answer =
                as("tubnd.huyen").post("/calendar-years/2024", wrong.put("reason", REASON));
        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(answer.getBody().path("message").asText()).contains("08/03/2024");
        ResponseEntity<JsonNode> unexplained =
                as("tubnd.huyen").post("/calendar-years/2024", withSwap());
        assertThat(unexplained.getBody().path("message").asText()).contains("«Lý do»");
        moving.isDue("prepare-dossier", LocalDate.of(2024, 3, 11));
    }

    @Test
    void onlyManagersMayLookAndChange() {
        assertThat(status("ca.binhkieu")).isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(status("tca.binhkieu")).isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(status("tca.huyen")).isEqualTo(HttpStatus.OK);
        assertThat(apply("ca.binhkieu").getStatusCode()).isEqualTo(HttpStatus.FORBIDDEN);
    }

    private HttpStatusCode status(String officer) {
        return as(officer).status("/calendar-years/2024");
    }

    private ResponseEntity<JsonNode> apply(String officer) {
        return as(officer).post("/calendar-years/2024", withSwap().put("reason", REASON));
    }

    /** Friday the 8th off, Saturday the 16th worked for it, beside what the file says. */
    private ObjectNode withSwap() {
        ObjectNode year = asInTheFile.deepCopy();
        ((ArrayNode) year.path("daysOff"))
                .addObject()
                .put("from", "2024-03-08")
                .put("to", "2024-03-08")
                .put("name", "Nghỉ theo công điện");
        ((ArrayNode) year.path("swaps")).addObject().put("worked", "2024-03-16");
        return year;
    }

    private ObjectNode year() {
        JsonNode inForce = as("tca.huyen").read("/calendar-years/2024");
        ObjectNode year = json.createObjectNode();
        year.set("daysOff", inForce.path("daysOff").deepCopy());
        year.set("swaps", inForce.path("swaps").deepCopy());
        return year;
    }

    private CaseRun dossierFrom(LocalDate day) {
        return cases.begin(
                "rehab-dossier",
                "dossierFrom",
                day,
                "violationDate",
                day,
                "findingDate",
                day,
                "dossierReturned",
                false);
    }

    private WebOfficer as(String officer) {
        return new WebOfficer(http, officer);
    }
}
