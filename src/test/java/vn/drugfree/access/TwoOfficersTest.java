package vn.drugfree.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.drugfree.testing.CaseRun;
import vn.drugfree.testing.Cases;
import vn.drugfree.testing.DistrictTime;
import vn.drugfree.testing.ProcessTest;
import vn.drugfree.testing.World;

/** Two officers act on one person at the same moment, each in a request of the own. */
@ProcessTest
class TwoOfficersTest {

    private static final String START =
            "/process-definition/key/compulsory-rehabilitation/submit-form";
    private static final LocalDate TODAY = LocalDate.of(2024, 2, 1);

    @Autowired TestRestTemplate http;
    @Autowired Cases cases;
    @Autowired DistrictTime time;
    @Autowired World world;
    @Autowired JdbcClient database;

    private final ExecutorService officers = Executors.newFixedThreadPool(2);

    @BeforeEach
    void nobodyIsManaged() {
        world.isEmpty();
        time.set(TODAY);
    }

    @AfterEach
    void goHome() {
        officers.shutdownNow();
    }

    @RepeatedTest(5)
    void oneTaskIsDoneOnce() throws Exception {
        as("ca.binhkieu").submit(START, new FindingEntries().posted());
        CaseRun dossier = cases.running("compulsory-rehabilitation");
        String path = "/task/" + dossier.waiting("prepare-dossier").getId() + "/submit-form";
        Map<String, Object> papers =
                Map.of(
                        "lifeSummary", true,
                        "violationRecord", true,
                        "determinationCopy", true,
                        "ownStatement", true,
                        "requestDocument", true,
                        "violationHistory", true);
        List<ResponseEntity<JsonNode>> answers =
                atOnce(
                        () -> as("ca.binhkieu").submit(path, papers),
                        () -> as("tca.binhkieu").submit(path, papers));
        oneSucceedsAndTheOtherIsTold(answers, "Nội dung vừa nhập chưa được ghi");
        dossier.isWaitingAt("notify-person");
    }

    @RepeatedTest(5)
    void onePersonGetsOneCase() throws Exception {
        Map<String, Object> finding = new FindingEntries().posted();
        List<ResponseEntity<JsonNode>> answers =
                atOnce(
                        () -> as("ca.binhkieu").submit(START, finding),
                        () -> as("ca.nhueduong").submit(START, finding));
        oneSucceedsAndTheOtherIsTold(answers, "đang có hồ sơ CNBB-2024-");
        assertThat(cases.count()).isOne();
        assertThat(count("person")).isOne();
        assertThat(count("person_state where until_day is null")).isOne();
    }

    @Test
    void aSecondCaseIsRefusedInWordsAndLeavesNothing() {
        Map<String, Object> finding = new FindingEntries().posted();
        as("ca.binhkieu").submit(START, finding);
        ResponseEntity<JsonNode> answer = as("ca.nhueduong").submit(START, finding);
        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(answer.getBody().path("message").asText())
                .startsWith("Người này đang có hồ sơ CNBB-2024-BINH-KIEU-")
                .contains("Xã Bình Kiều")
                .doesNotContain("Exception", "register.open", "Trần Văn Mẫu");
        assertThat(cases.count()).isOne();
        assertThat(count("person")).isOne();
    }

    private void oneSucceedsAndTheOtherIsTold(
            List<ResponseEntity<JsonNode>> answers, String message) {
        assertThat(answers)
                .as(answers.toString())
                .filteredOn(it -> it.getStatusCode().is2xxSuccessful())
                .hasSize(1);
        assertThat(answers)
                .as(answers.toString())
                .filteredOn(it -> it.getStatusCode().is4xxClientError())
                .singleElement()
                .satisfies(
                        it -> assertThat(it.getBody().path("message").asText()).contains(message));
    }

    private List<ResponseEntity<JsonNode>> atOnce(
            Callable<ResponseEntity<JsonNode>> one, Callable<ResponseEntity<JsonNode>> other)
            throws Exception {
        CyclicBarrier together = new CyclicBarrier(2);
        List<Future<ResponseEntity<JsonNode>>> sent =
                Stream.of(one, other)
                        .map(
                                request ->
                                        officers.submit(
                                                () -> {
                                                    together.await();
                                                    return request.call();
                                                }))
                        .toList();
        return List.of(sent.get(0).get(), sent.get(1).get());
    }

    private RestOfficer as(String officer) {
        return new RestOfficer(http, officer);
    }

    private long count(String what) {
        return database.sql("select count(*) from register." + what).query(Long.class).single();
    }
}
