package vn.drugfree.survey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.drugfree.calendar.Days;
import vn.drugfree.testing.CaseRun;
import vn.drugfree.testing.Cases;
import vn.drugfree.testing.DistrictTime;
import vn.drugfree.testing.KnownPeople;
import vn.drugfree.testing.Values;
import vn.drugfree.testing.WebOfficer;
import vn.drugfree.testing.World;

/** A general survey of the district; most of it is seen from Bình Kiều commune. */
abstract class SurveyScenario {

    static final String COMMUNE = "binh-kieu";
    static final String POLICE = "ca.binhkieu";
    static final String STATION = "yt.binhkieu";
    static final String STANDING = "ca.huyen";
    static final LocalDate TODAY = LocalDate.of(2026, 9, 1);

    @Autowired Cases cases;
    @Autowired DistrictTime time;
    @Autowired World world;
    @Autowired KnownPeople people;
    @Autowired JdbcClient database;
    @Autowired TestRestTemplate http;
    @Autowired TaskService tasks;
    @Autowired FormService forms;
    @Autowired RuntimeService processes;
    @Autowired HistoryService history;
    @Autowired ManagementService management;

    @BeforeEach
    void nobodyIsInTheRegister() {
        world.isEmpty();
        time.set(TODAY);
    }

    /** The standing agency opens it. */
    CaseRun surveyBegins() {
        return cases.open(
                "annual-survey",
                STANDING,
                Values.map("surveyYear", 2026, "closesOn", LocalDate.of(2026, 9, 30)));
    }

    String stateOf(String person) {
        return database.sql(
                        "select state || coalesce(' ' || closing_reason, '') from register.person"
                                + " where code = ?")
                .param(person)
                .query(String.class)
                .single();
    }

    List<String> eventsOf(String person) {
        return database.sql("select kind from register.event where person_code = ?")
                .param(person)
                .query(String.class)
                .list();
    }

    ResponseEntity<JsonNode> answer(String officer, String person, String answer, int version) {
        return put(officer, "answers", person, Values.map("answer", answer, "version", version));
    }

    ResponseEntity<JsonNode> close(String officer, String person, String reason, int version) {
        return put(
                officer,
                "answers",
                person,
                Values.map("answer", "closed", "reason", reason, "version", version));
    }

    ResponseEntity<JsonNode> decide(String officer, String person, String referral, int version) {
        return put(
                officer, "referrals", person, Values.map("referral", referral, "version", version));
    }

    void confirmed(String... people) {
        for (String person : people) {
            isKept(answer(POLICE, person, "confirmed", 0));
        }
    }

    /** Bình Kiều's police enter somebody new. */
    ResponseEntity<JsonNode> add(String name, String born, String idNumber) {
        return web(POLICE)
                .post(
                        "/surveys/communes/binh-kieu/people",
                        Values.map("fullName", name, "birthDate", born, "idNumber", idNumber));
    }

    static void isKept(ResponseEntity<JsonNode> answer) {
        assertThat(answer.getStatusCode()).as(answer.toString()).isEqualTo(HttpStatus.OK);
    }

    static void isRefused(ResponseEntity<JsonNode> answer, String reason) {
        assertThat(answer.getStatusCode()).as(answer.toString()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(answer.getBody().path("message").asText()).contains(reason);
    }

    private ResponseEntity<JsonNode> put(
            String officer, String part, String person, Map<String, Object> body) {
        return web(officer)
                .send(
                        HttpMethod.PUT,
                        "/surveys/communes/binh-kieu/%s/%s".formatted(part, person),
                        body);
    }

    WebOfficer web(String officer) {
        return new WebOfficer(http, officer);
    }

    Task waiting(String commune, String task) {
        List<Task> found = tasksOf(commune, task);
        assertThat(found).as(task + " of " + commune).hasSize(1);
        return found.get(0);
    }

    List<Task> tasksOf(String commune, String task) {
        return tasks.createTaskQuery()
                .taskDefinitionKey(task)
                .processVariableValueEquals("commune", commune)
                .list();
    }

    void completeIn(String commune, String task, Object... entries) {
        forms.submitTaskForm(waiting(commune, task).getId(), Values.entered(Values.map(entries)));
    }

    void complete(String task, Object... entries) {
        completeIn(COMMUNE, task, entries);
    }

    void isGivenTo(String task, String group) {
        assertThat(tasks.getIdentityLinksForTask(waiting(COMMUNE, task).getId()))
                .extracting(IdentityLink::getGroupId)
                .containsExactly(group);
    }

    LocalDate dueDay(String task) {
        return Days.dayOf(waiting(COMMUNE, task).getDueDate());
    }

    /** Jobs of the commune's part that wait for nothing. */
    void runJobs() {
        for (Job job :
                management
                        .createJobQuery()
                        .processDefinitionKey("commune-survey")
                        .executable()
                        .list()) {
            management.executeJob(job.getId());
        }
    }
}
