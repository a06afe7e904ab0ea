package vn.drugfree.review;

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
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.drugfree.testing.CaseRun;
import vn.drugfree.testing.Cases;
import vn.drugfree.testing.DistrictTime;
import vn.drugfree.testing.Values;
import vn.drugfree.testing.WebOfficer;
import vn.drugfree.testing.World;

/** The yearly review; of the bodies, most is seen of the People's Committee of Bình Kiều. */
abstract class ReviewScenario {

    static final String BODY = "ubnd-xa-binh-kieu";
    static final String STANDING = "ca.huyen";
    static final int YEAR = 2026;

    /** Thursday, a few days before the verifier has to be done. */
    static final LocalDate TODAY = LocalDate.of(2026, 11, 26);

    @Autowired Cases cases;
    @Autowired DistrictTime time;
    @Autowired World world;
    @Autowired JdbcClient database;
    @Autowired TestRestTemplate http;
    @Autowired TaskService tasks;
    @Autowired FormService forms;
    @Autowired RuntimeService processes;
    @Autowired HistoryService history;
    @Autowired ManagementService management;

    @BeforeEach
    void nothingWasReviewed() {
        world.isEmpty();
        // Whether a year has its review is asked of the history, too.
        history.createHistoricProcessInstanceQuery()
                .processDefinitionKey("annual-review")
                .finished()
                .list()
                .forEach(it -> history.deleteHistoricProcessInstance(it.getId()));
    }

    /** A body's part, as the year's case calls it. */
    CaseRun reviewOf(String unit, String body, String commune) {
        return cases.bodyReview(unit, body, commune, YEAR);
    }

    WebOfficer web(String officer) {
        return new WebOfficer(http, officer);
    }

    long sheetOf(String unit) {
        return database.sql(
                        "select id from review.sheet where kind = 'score' and sheet_year = ?"
                                + " and unit = ?")
                .params(YEAR, unit)
                .query(Long.class)
                .single();
    }

    Map<String, Object> sheetRow(String unit) {
        return database.sql("select * from review.sheet where id = ?")
                .param(sheetOf(unit))
                .query()
                .singleRow();
    }

    List<Map<String, Object>> vetoesOf(String unit) {
        return database.sql("select * from review.veto where sheet_id = ? order by code")
                .param(sheetOf(unit))
                .query()
                .listOfRows();
    }

    /** The body's officer fills in what the system does not know. */
    void fillsIn(String officer, String unit) {
        for (JsonNode line : linesOf(officer, unit)) {
            if (line.path("source").asText().equals("reported")) {
                isKept(
                        enter(
                                officer,
                                unit,
                                line,
                                line.path("metWords").asText().isEmpty() ? 0 : 1));
            }
        }
    }

    /** The verifier gives the least for whatever only a verifier rates. */
    void everybodyIsRated() {
        database.sql(
                        """
                        update review.sheet_line set verified_met = 0, verified_total = 0
                         where source = 'rated' and verified_total is null
                        """)
                .update();
    }

    /** Enters "that many of that many", with a reason, which only a change needs. */
    ResponseEntity<JsonNode> enter(String officer, String unit, JsonNode line, int figure) {
        return enter(officer, unit, line, figure, figure);
    }

    ResponseEntity<JsonNode> enter(String officer, String unit, JsonNode line, int met, int total) {
        return web(officer)
                .send(
                        HttpMethod.PUT,
                        "/assessments/%d/lines/%s"
                                .formatted(sheetOf(unit), line.path("code").asText()),
                        Values.map(
                                "met",
                                met,
                                "total",
                                total,
                                "reason",
                                "Theo sổ sách của đơn vị.",
                                "version",
                                line.path("version").asInt()));
    }

    JsonNode linesOf(String officer, String unit) {
        return web(officer).read("/assessments/" + sheetOf(unit)).path("lines");
    }

    static void isKept(ResponseEntity<JsonNode> answer) {
        assertThat(answer.getStatusCode()).as(answer.toString()).isEqualTo(HttpStatus.OK);
    }

    List<Task> waiting(String task) {
        return tasks.createTaskQuery().taskDefinitionKey(task).list();
    }

    void complete(Task task, Object... entries) {
        forms.submitTaskForm(task.getId(), Values.entered(Values.map(entries)));
    }

    List<Job> timers(String timer) {
        return management.createJobQuery().activityId(timer).list();
    }
}
