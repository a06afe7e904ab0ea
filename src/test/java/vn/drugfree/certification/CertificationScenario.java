package vn.drugfree.certification;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
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

/** Certification of communes in 2024; most of it is seen from Bình Kiều commune. */
abstract class CertificationScenario {

    static final String COMMUNE = "binh-kieu";
    static final String STANDING = "ca.huyen";
    static final String COMMITTEE = "ubnd.binhkieu";
    static final String CHAIRMAN = "tubnd.huyen";
    static final LocalDate NEW_YEAR = LocalDate.of(2024, 1, 1);

    /** A commune where nothing is left to wish for: of each line, how many of how many. */
    private static final Map<String, int[]> FREE_OF_DRUGS =
            Map.of("G6", new int[] {1, 1}, "G7", new int[] {3, 3}, "M4", new int[] {1, 1});

    @Autowired Cases cases;
    @Autowired DistrictTime time;
    @Autowired World world;
    @Autowired JdbcClient database;
    @Autowired TestRestTemplate http;
    @Autowired TaskService tasks;
    @Autowired RuntimeService processes;
    @Autowired HistoryService history;
    @Autowired ManagementService management;
    @Autowired CommuneStatuses statuses;

    @BeforeEach
    void noCommuneHasAClass() {
        world.isEmpty();
        time.set(NEW_YEAR.plusDays(1));
    }

    WebOfficer web(String officer) {
        return new WebOfficer(http, officer);
    }

    /** The district's round has come to Bình Kiều, which was chosen. */
    CaseRun communeBegins() {
        return communeBegins(List.of(COMMUNE));
    }

    CaseRun communeBegins(List<String> chosen) {
        return cases.begin(
                "commune-certification",
                "reviewYear",
                2024,
                "yearBeginsOn",
                NEW_YEAR,
                "yearEndsOn",
                LocalDate.of(2024, 12, 31),
                "chosenPlaces",
                chosen,
                "appraisal",
                null);
    }

    /** The page of the sheet: everything the body has to enter. */
    void fillsIn(String officer) {
        enter(officer, line -> line.path("source").asText().equals("reported"));
    }

    /** The page of the sheet: every figure is looked at, and set right. */
    void confirms(String officer) {
        enter(officer, line -> true);
    }

    /** Another number in one line of the page. */
    void finds(String officer, String code, int met, int total) {
        JsonNode sheet = sheet(officer);
        for (JsonNode line : sheet.path("lines")) {
            if (line.path("code").asText().equals(code)) {
                enter(officer, sheet.path("id").asLong(), line, met, total);
            }
        }
    }

    private void enter(String officer, Predicate<JsonNode> wanted) {
        JsonNode sheet = sheet(officer);
        for (JsonNode line : sheet.path("lines")) {
            if (wanted.test(line)) {
                int[] figure =
                        FREE_OF_DRUGS.getOrDefault(line.path("code").asText(), new int[] {0, 0});
                enter(officer, sheet.path("id").asLong(), line, figure[0], figure[1]);
            }
        }
    }

    private void enter(String officer, long sheet, JsonNode line, int met, int total) {
        Map<String, Object> entry = new HashMap<>();
        entry.put("met", line.path("metWords").asText().isEmpty() ? null : met);
        entry.put("total", total);
        entry.put("reason", "Đã đối chiếu tại xã");
        entry.put("version", line.path("version").asInt());
        ResponseEntity<JsonNode> answer =
                web(officer)
                        .send(
                                HttpMethod.PUT,
                                "/assessments/%d/lines/%s"
                                        .formatted(sheet, line.path("code").asText()),
                                entry);
        assertThat(answer.getStatusCode()).as(answer.toString()).isEqualTo(HttpStatus.OK);
    }

    JsonNode sheet(String officer) {
        return web(officer).read("/assessments/" + sheetId());
    }

    private long sheetId() {
        return database.sql(
                        "select id from review.sheet"
                                + " where kind = 'certification' and commune = ?")
                .param(COMMUNE)
                .query(Long.class)
                .single();
    }

    /** The waiting tasks of that name of one commune, of whichever body. */
    List<Task> tasksOf(String commune, String task) {
        return tasks.createTaskQuery()
                .taskDefinitionKey(task)
                .processVariableValueEquals("commune", commune)
                .list();
    }

    String groupsOf(Task task) {
        return tasks.getIdentityLinksForTask(task.getId()).stream()
                .map(link -> link.getGroupId())
                .sorted()
                .toList()
                .toString();
    }

    CommuneStatus status() {
        return statuses.of(COMMUNE, 2024).orElseThrow();
    }

    /** What everybody reads about that commune and 2024. */
    JsonNode onTheBoard(String commune) {
        for (JsonNode place : web(COMMITTEE).read("/certifications/board").path("communes")) {
            if (place.path("key").asText().equals(commune)) {
                return place.path("classes").path("2024");
            }
        }
        throw new AssertionError(commune + " is not on the board");
    }

    static Map<String, Object> decision(String given, LocalDate day) {
        return Values.map(
                "finalClass", given, "decisionNumber", "123/QĐ-UBND", "recognisedOn", day);
    }
}
