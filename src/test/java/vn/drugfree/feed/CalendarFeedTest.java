package vn.drugfree.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.StringReader;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Map;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.DtStart;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.drugfree.calendar.Days;
import vn.drugfree.calendar.DistrictClock;
import vn.drugfree.testing.CaseRun;
import vn.drugfree.testing.Cases;
import vn.drugfree.testing.DistrictTime;
import vn.drugfree.testing.ProcessTest;
import vn.drugfree.testing.Values;
import vn.drugfree.testing.World;

/** An officer of Bình Kiều has taken the dossier of a new case and subscribes to the deadlines. */
@ProcessTest
@ExtendWith(OutputCaptureExtension.class)
class CalendarFeedTest {

    private static final String OFFICER = "ca.binhkieu";
    private static final String HEAD = "tca.binhkieu";
    private static final String OTHER = "ca.nhueduong";

    private static final String NAME = "Nguyễn Văn Thử";
    private static final String ID_NUMBER = "033090001234";
    private static final String ADDRESS = "Thôn Thử Nghiệm";

    private static final LocalDate FINDING = LocalDate.of(2024, 2, 1);
    private static final LocalDate DUE = LocalDate.of(2024, 2, 15);

    @Autowired TestRestTemplate http;
    @Autowired Cases cases;
    @Autowired DistrictTime time;
    @Autowired World world;
    @Autowired TaskService tasks;
    @Autowired IdentityService identities;
    @Autowired ManagementService management;
    @Autowired JdbcClient database;

    private CaseRun run;

    @BeforeEach
    void anOfficerHasTakenADossier() {
        world.isEmpty();
        database.sql("delete from drugfree.calendar_feed").update();
        time.set(FINDING);
        run =
                cases.open(
                        "compulsory-rehabilitation",
                        OFFICER,
                        Values.map(
                                "person",
                                Values.map(
                                        "fullName", NAME,
                                        "birthDate", LocalDate.of(1990, 5, 5),
                                        "gender", "male",
                                        "idNumber", ID_NUMBER,
                                        "address", ADDRESS),
                                "violationDate",
                                FINDING.minusDays(1),
                                "findingDate",
                                FINDING,
                                "determinationDate",
                                FINDING,
                                "ground",
                                "no-voluntary-rehab",
                                "residence",
                                "stable",
                                "exclusion",
                                "none"));
        tasks.setAssignee(task().getId(), OFFICER);
        run.isDue("prepare-dossier", DUE);
    }

    @Test
    void nobodyHasAFeedBeforeAskingForOne() {
        JsonNode status = as(OFFICER).getForObject("/api/calendar-feed", JsonNode.class);
        assertThat(status.path("active").asBoolean()).isFalse();
        assertThat(status.path("createdAt").isNull()).isTrue();
        subscribe(OFFICER);
        status = as(OFFICER).getForObject("/api/calendar-feed", JsonNode.class);
        assertThat(status.path("active").asBoolean()).isTrue();
        assertThat(Instant.parse(status.path("createdAt").asText())).isEqualTo(time.instant());
        assertThat(status.toString()).doesNotContain("ics");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/calendar-feed", "/camunda/api/drugfree/calendar-feed"})
    void onlyTheOwnerLoggedInOpensAFeed(String path) {
        assertThat(http.getForEntity(path, String.class).getStatusCode())
                .isEqualTo(HttpStatus.UNAUTHORIZED);
        assertThat(http.postForEntity(path, null, String.class).getStatusCode().is4xxClientError())
                .isTrue();
        assertThat(database.sql("select person from drugfree.calendar_feed").query().listOfRows())
                .isEmpty();
    }

    @Test
    void aDeadlineIsAnEventOfItsDay() {
        VEvent event = onlyEvent(read(subscribe(OFFICER)));
        assertThat(event.<LocalDate>getStartDate().map(DtStart::getDate)).contains(DUE);
        assertThat(event.getSummary().getValue()).isEqualTo("Lập hồ sơ đề nghị " + run.code());
        assertThat(event.getDescription().getValue())
                .isEqualTo("Hồ sơ: " + run.code() + "\nHạn: hết Thứ Năm, ngày 15/02/2024");
        assertThat(event.getUrl().getUri())
                .isEqualTo(
                        URI.create(
                                "http://localhost:8080/camunda/app/tasklist/default/#/?task="
                                        + task().getId()));
        assertThat(event.getAlarms()).isEmpty();
        assertThat(event.getDateStamp().orElseThrow().getDate()).isEqualTo(time.instant());
    }

    @Test
    void aDeadlineInHoursIsAnEventOfItsMoment() {
        LocalDateTime moment = LocalDateTime.of(2024, 2, 2, 14, 30);
        dueBecomes(Date.from(moment.atZone(DistrictClock.ZONE).toInstant()));
        database.sql("update drugfree.deadline set unit = 'hours'").update();
        String feed = text(subscribe(OFFICER));
        assertThat(unfolded(feed)).contains("DTSTART:20240202T073000Z");
        assertThat(onlyEvent(parsed(feed)).getDescription().getValue())
                .endsWith("\nHạn: 14:30, Thứ Sáu, ngày 02/02/2024");
    }

    @Test
    void aNewDateIsTheSameEventWithAHigherSequence() {
        String url = subscribe(OFFICER);
        VEvent before = onlyEvent(read(url));
        dueBecomes(Days.endOf(LocalDate.of(2024, 2, 20)));
        VEvent after = onlyEvent(read(url));
        assertThat(after.getUid()).isEqualTo(before.getUid());
        assertThat(after.getSequence().getSequenceNo())
                .isGreaterThan(before.getSequence().getSequenceNo());
        assertThat(after.<LocalDate>getStartDate().map(DtStart::getDate))
                .contains(LocalDate.of(2024, 2, 20));
    }

    @Test
    void linesAreFoldedAt75BytesAndLettersKeepTheirMarks() {
        database.sql("update drugfree.deadline set name = ?")
                .param("Ợ; ưỡ, \\ ỷ ".repeat(30).strip())
                .update();
        ResponseEntity<byte[]> answer = http.getForEntity(path(subscribe(OFFICER)), byte[].class);
        String feed = new String(answer.getBody(), UTF_8);
        List<String> lines = Arrays.asList(feed.split("\r\n"));
        assertThat(lines).allSatisfy(it -> assertThat(it.getBytes(UTF_8)).hasSizeLessThan(76));
        assertThat(lines).anySatisfy(it -> assertThat(it).startsWith(" "));
        assertThat(onlyEvent(parsed(feed)).getSummary().getValue())
                .isEqualTo("Ợ; ưỡ, \\ ỷ ".repeat(30) + run.code());
    }

    @Test
    void theAnswerAsksEverybodyToForgetIt() {
        ResponseEntity<byte[]> answer = http.getForEntity(path(subscribe(OFFICER)), byte[].class);
        assertThat(answer.getHeaders().getContentType())
                .isEqualTo(MediaType.parseMediaType("text/calendar;charset=UTF-8"));
        assertThat(answer.getHeaders().getCacheControl()).isEqualTo("private, no-store");
        assertThat(answer.getHeaders().getFirst("X-Robots-Tag")).isEqualTo("noindex");
        assertThat(answer.getHeaders().getFirst("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(answer.getHeaders().get("Set-Cookie")).isNull();
    }

    @Test
    void itSaysNothingOfThePersonNorOfAnybodyNorOfTheLaw() {
        String feed = unfolded(text(subscribe(OFFICER)));
        assertThat(feed)
                .contains(run.code())
                .doesNotContain(NAME, "Thử", ID_NUMBER, ADDRESS, "1990")
                .doesNotContain(OFFICER, "Cán bộ", "@khoaichau")
                .doesNotContain("Điều", "Nghị định");
    }

    @Test
    void itHoldsTheOwnDeadlinesOnly() {
        String heads = subscribe(HEAD);
        assertThat(read(subscribe(OTHER)).getComponents()).isEmpty();
        assertThat(read(heads).getComponents()).isEmpty();
        tasks.setAssignee(task().getId(), null);
        assertThat(read(heads).getComponents()).isEmpty();
        assertThat(read(subscribe(OFFICER)).getComponents()).isEmpty();
    }

    @Test
    void anAbsentOfficersDeadlinesAreInTheDeputysFeed() {
        String officers = subscribe(OFFICER);
        String heads = subscribe(HEAD);
        JsonNode absence =
                as(OFFICER)
                        .postForObject(
                                "/api/absences",
                                Map.of(
                                        "firstDay",
                                        "2024-02-01",
                                        "lastDay",
                                        "2024-02-09",
                                        "deputy",
                                        HEAD),
                                JsonNode.class);
        absenceJobsRun();
        assertThat(read(officers).getComponents()).isEmpty();
        assertThat(onlyEvent(read(heads)).getSummary().getValue()).contains(run.code());
        as(OFFICER).delete("/api/absences/" + absence.path("id").asText());
        absenceJobsRun();
        assertThat(read(heads).getComponents()).isEmpty();
        assertThat(read(officers).getComponents()).hasSize(1);
    }

    @Test
    void aNewAddressClosesTheOldOne() {
        String first = subscribe(OFFICER);
        String second = subscribe(OFFICER);
        assertThat(second).isNotEqualTo(first);
        isClosed(first);
        assertThat(read(second).getComponents()).hasSize(1);
    }

    @Test
    void aRevokedAddressOpensNothing() {
        String url = subscribe(OFFICER);
        ResponseEntity<Void> answer =
                as(OFFICER)
                        .exchange(
                                "/api/calendar-feed",
                                HttpMethod.DELETE,
                                HttpEntity.EMPTY,
                                Void.class);
        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.NO_CONTENT);
        isClosed(url);
    }

    @Test
    void whoeverHasLeftTheServiceReadsNothing() {
        String url = subscribe(OFFICER);
        List<String> groups =
                identities.createGroupQuery().groupMember(OFFICER).list().stream()
                        .map(Group::getId)
                        .toList();
        groups.forEach(group -> identities.deleteMembership(OFFICER, group));
        try {
            isClosed(url);
        } finally {
            groups.forEach(group -> identities.createMembership(OFFICER, group));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/calendar-feed/.ics",
                "/calendar-feed/x.ics",
                "/calendar-feed/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA.ics",
                "/calendar-feed/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "/calendar-feed/%27%20or%20true.ics"
            })
    void anUnknownAddressIsNotFoundWithoutAWord(String path) {
        isClosed(path);
    }

    @Test
    void theSecretIsLongAndKeptNowhere(CapturedOutput output) {
        String url = subscribe(OFFICER);
        read(url);
        String secret = path(url).replaceAll("/calendar-feed/|\\.ics", "");
        assertThat(secret).matches("[A-Za-z0-9_-]{43}");
        assertThat(url).startsWith("http://localhost:8080/calendar-feed/");
        assertThat(database.sql("select * from drugfree.calendar_feed").query().listOfRows())
                .singleElement()
                .satisfies(row -> assertThat(row.toString()).doesNotContain(secret))
                .satisfies(
                        row ->
                                assertThat(row.get("secret_hash"))
                                        .asString()
                                        .matches("[0-9a-f]{64}"));
        assertThat(output).doesNotContain(secret);
        assertThat(figures()).contains("/calendar-feed/{file}").doesNotContain(secret);
    }

    /** Without those of the tests' own HTTP client. */
    private String figures() {
        return as("quantri")
                .getForObject("/actuator/prometheus", String.class)
                .replaceAll("(?m)^http_client_.*$", "");
    }

    private void isClosed(String url) {
        ResponseEntity<byte[]> answer = http.getForEntity(URI.create(path(url)), byte[].class);
        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(answer.getBody()).isNull();
        assertThat(answer.getHeaders().getCacheControl()).isEqualTo("private, no-store");
    }

    private void absenceJobsRun() {
        for (int step = 0; step < 2; step++) {
            management
                    .createJobQuery()
                    .processDefinitionKey("absence-cover")
                    .executable()
                    .list()
                    .forEach(job -> management.executeJob(job.getId()));
        }
    }

    private Task task() {
        return run.waiting("prepare-dossier");
    }

    private void dueBecomes(Date due) {
        Task task = task();
        task.setDueDate(due);
        tasks.saveTask(task);
    }

    /** The address of the user's new feed. */
    private String subscribe(String user) {
        ResponseEntity<JsonNode> answer =
                as(user).postForEntity("/api/calendar-feed", null, JsonNode.class);
        assertThat(answer.getStatusCode()).as(answer.toString()).isEqualTo(HttpStatus.OK);
        assertThat(answer.getHeaders().getCacheControl()).isEqualTo("no-store");
        return answer.getBody().path("url").asText();
    }

    private Calendar read(String url) {
        return parsed(text(url));
    }

    private String text(String url) {
        return new String(http.getForObject(path(url), byte[].class), UTF_8);
    }

    private static String path(String url) {
        return url.replace("http://localhost:8080", "");
    }

    private static Calendar parsed(String feed) {
        try {
            return new CalendarBuilder().build(new StringReader(feed));
        } catch (Exception broken) {
            throw new AssertionError(feed, broken);
        }
    }

    private static VEvent onlyEvent(Calendar calendar) {
        assertThat(calendar.validate(true).getEntries()).as(calendar.toString()).isEmpty();
        assertThat(calendar.getComponents()).hasSize(1);
        return (VEvent) calendar.getComponents().get(0);
    }

    private static String unfolded(String feed) {
        return feed.replace("\r\n ", "");
    }

    private TestRestTemplate as(String user) {
        return http.withBasicAuth(user, ProcessTest.PASSWORD);
    }
}
