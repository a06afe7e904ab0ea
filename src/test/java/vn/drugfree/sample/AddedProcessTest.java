package vn.drugfree.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestPropertySource;
import vn.drugfree.testing.CaseRun;
import vn.drugfree.testing.Cases;
import vn.drugfree.testing.DistrictTime;
import vn.drugfree.testing.Mails;
import vn.drugfree.testing.ProcessTest;
import vn.drugfree.testing.TestDatabase;
import vn.drugfree.testing.TestMailServer;

/**
 * A process is added without a line of Java, and everything works for it; the job executor works.
 */
@ProcessTest(covers = "home-visit")
@ContextConfiguration(initializers = {TestDatabase.class, TestMailServer.class, SamplePlan.class})
@TestPropertySource(
        properties = {
            "camunda.bpm.job-execution.enabled=true",
            "camunda.bpm.job-execution.wait-time-in-millis=200",
            "camunda.bpm.job-execution.max-wait=500"
        })
@Tag("own-engine")
class AddedProcessTest {

    @Autowired TestRestTemplate http;
    @Autowired Cases cases;
    @Autowired DistrictTime time;
    @Autowired JobExecutor jobExecutor;

    /** Before the clock goes back to today: whatever is due then would run into the report. */
    @AfterEach
    void theJobExecutorRests() {
        jobExecutor.shutdown();
    }

    @Test
    void itIsRoutedDatedRemindedOfAndEscalated() {
        TestMailServer.switchOn();
        time.set(SamplePlan.FIRST_DAY);
        assertThat(start("ca.binhkieu").getStatusCode()).isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(start("ubnd.binhkieu").getStatusCode()).isEqualTo(HttpStatus.OK);
        CaseRun visit = cases.running("home-visit");
        assertThat(visit.code()).isEqualTo("THAM-2024-BINH-KIEU-0001");
        visit.isGivenTo("plan-visit", "ubnd-xa-binh-kieu")
                .isDue("plan-visit", LocalDate.of(2024, 3, 7));

        sevenOClockOn(LocalDate.of(2024, 3, 6));
        awaitMail("Lên lịch thăm", visit.code(), "Còn 1 ngày làm việc");

        sevenOClockOn(LocalDate.of(2024, 3, 8));
        awaitMail("Lên lịch thăm", visit.code(), "Quá hạn 1 ngày làm việc");
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> visit.isWaitingAt("plan-visit", "head-decides"));
        visit.isGivenTo("head-decides", "lanh-dao-ubnd-xa-binh-kieu");

        assertThat(
                        complete(
                                "ca.binhkieu",
                                visit,
                                "plan-visit",
                                Map.of("visitOn", value("2024-03-11"))))
                .isNotEqualTo(HttpStatus.NO_CONTENT);
        assertThat(
                        complete(
                                "ubnd.binhkieu",
                                visit,
                                "plan-visit",
                                Map.of("visitOn", value("2024-03-01"))))
                .isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(
                        complete(
                                "ubnd.binhkieu",
                                visit,
                                "plan-visit",
                                Map.of("visitOn", value("2024-03-11"))))
                .isEqualTo(HttpStatus.NO_CONTENT);
        visit.isWaitingAt("report-visit").isGivenTo("report-visit", "cong-an-xa-binh-kieu");
        assertThat(complete("ca.binhkieu", visit, "report-visit", Map.of("met", value("met"))))
                .isEqualTo(HttpStatus.NO_CONTENT);
        visit.hasEndedAt("visited");
    }

    private void sevenOClockOn(LocalDate day) {
        time.set(day.atTime(7, 0, 5));
    }

    private void awaitMail(String... words) {
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(
                        () ->
                                assertThat(TestMailServer.received())
                                        .extracting(Mails::plain)
                                        .anySatisfy(mail -> assertThat(mail).contains(words)));
    }

    private ResponseEntity<JsonNode> start(String officer) {
        return http.withBasicAuth(officer, ProcessTest.PASSWORD)
                .postForEntity(
                        "/engine-rest/process-definition/key/home-visit/start",
                        Map.of("variables", Map.of()),
                        JsonNode.class);
    }

    private org.springframework.http.HttpStatusCode complete(
            String officer, CaseRun visit, String task, Map<String, ?> variables) {
        return http.withBasicAuth(officer, ProcessTest.PASSWORD)
                .postForEntity(
                        "/engine-rest/task/%s/submit-form".formatted(visit.waiting(task).getId()),
                        Map.of("variables", variables),
                        JsonNode.class)
                .getStatusCode();
    }

    private static Map<String, Object> value(Object value) {
        return Map.of("value", value);
    }
}
