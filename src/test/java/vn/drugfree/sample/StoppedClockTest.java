package vn.drugfree.sample;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.test.context.ContextConfiguration;
import vn.drugfree.calendar.DistrictClock;
import vn.drugfree.testing.CaseRun;
import vn.drugfree.testing.Cases;
import vn.drugfree.testing.DistrictTime;
import vn.drugfree.testing.Mails;
import vn.drugfree.testing.Mornings;
import vn.drugfree.testing.ProcessTest;
import vn.drugfree.testing.TestDatabase;
import vn.drugfree.testing.TestMailServer;
import vn.drugfree.testing.WebOfficer;
import vn.drugfree.testing.World;

/**
 * A task waits while somebody else fetches papers; its clock and that of a timer stand still
 * meanwhile. All of it is in the sample's model, none of it in Java.
 */
@ProcessTest(covers = "aid-request")
@ContextConfiguration(initializers = {TestDatabase.class, TestMailServer.class, SamplePlan.class})
@Tag("own-engine")
class StoppedClockTest {

    @Autowired Cases cases;
    @Autowired DistrictTime time;
    @Autowired Mornings morning;
    @Autowired World world;
    @Autowired ManagementService jobs;
    @Autowired TestRestTemplate http;

    private CaseRun run;

    @BeforeEach
    void somebodyAsksForAidOnMonday() {
        world.isEmpty();
        TestMailServer.switchOn();
        time.set(march(4));
        run = cases.begin("aid-request");
        run.isDue("decide-aid", march(11)).firesOn("aid-lapsed", march(18));
    }

    @Test
    void whileTheClockStandsStillNothingIsDueAndNobodyIsReminded() {
        papersAreMissingOn(march(6));
        assertThat(run.waiting("decide-aid").getDueDate()).isNull();
        assertThat(timer().getDuedate()).isAfter(date(march(4).plusYears(99).atStartOfDay()));
        JsonNode told = explained();
        assertThat(told.path("state").asText()).isEqualTo("stopped");
        assertThat(told.path("standing").asText()).isEqualTo("Tạm dừng tính thời hạn");
        assertThat(told.path("stops").get(0).path("cause").asText())
                .isEqualTo("Chờ bổ sung giấy tờ");
        assertThat(told.path("stops").get(0).path("until").isNull()).isTrue();
        // The 5th has counted; the day of the stop has not.
        assertThat(told.path("steps").toString()).contains("còn 4 ngày làm việc");

        // The day after it would have been due.
        morning.breaks(march(12));
        assertThat(mails()).noneMatch(mail -> mail.contains("Xét hỗ trợ"));
        run.isWaitingAt("decide-aid", "bring-papers", "answer-call", "head-decides");
        assertThat(run.value("commune")).isEqualTo("binh-kieu");
    }

    @Test
    void onceItGoesOnTheRestIsCountedAndTheOfficersAreTold() {
        papersAreMissingOn(march(6));
        time.set(march(12));
        run.complete("bring-papers", "done", true);
        // The 5th, then from the 12th on.
        run.isDue("decide-aid", march(15)).firesOn("aid-lapsed", march(22));
        JsonNode told = explained();
        assertThat(told.path("state").asText()).isEqualTo("running");
        assertThat(told.path("steps").toString())
                .contains("Không tính thời gian tạm dừng: Chờ bổ sung giấy tờ 06/03/2024");
        assertThat(told.path("changes"))
                .extracting(change -> change.path("kind").asText())
                .containsExactly("Dừng tính", "Tính tiếp");
        morning.breaks(march(13));
        assertThat(mails())
                .anySatisfy(
                        mail ->
                                assertThat(mail)
                                        .contains(
                                                "Xét hỗ trợ",
                                                "15/03/2024",
                                                "Hết: Chờ bổ sung giấy tờ"));
        run.complete("answer-call", "done", true).passTime("aid-lapsed").hasPassed("lapsed");
    }

    @Test
    void aDecisionBeforeThePapersAreThereIsPossible() {
        papersAreMissingOn(march(6));
        run.complete("decide-aid", "done", true)
                .complete("bring-papers", "done", true)
                .complete("answer-call", "done", true)
                .hasEndedAt("aid-decided", "papers-brought", "call-answered");
    }

    @Test
    void hoursRunFromTheMinuteAndAreRemindedOfAtOnce() {
        LocalDateTime due = march(5).atTime(8, 30);
        assertThat(run.waiting("answer-call").getDueDate()).isEqualTo(date(due));
        whatIsDueRuns();
        assertThat(urgentTimer().getDuedate()).isEqualTo(date(due.minusHours(6)));
        // In the night, when no digest goes out.
        time.set(due.minusHours(6));
        whatIsDueRuns();
        assertThat(mails())
                .anySatisfy(
                        mail ->
                                assertThat(mail)
                                        .contains("Trả lời điện thoại", "08:30 ngày 05/03/2024"));
    }

    /** What one job of the urgent reminders begins, another ends. */
    private void whatIsDueRuns() {
        for (String process : List.of("urgent-reminder", "urgent-reminder", "mail-delivery")) {
            jobs.createJobQuery()
                    .processDefinitionKey(process)
                    .executable()
                    .list()
                    .forEach(job -> jobs.executeJob(job.getId()));
        }
    }

    private void papersAreMissingOn(LocalDate day) {
        time.set(day);
        run.complete("ask-for-papers", "done", true);
    }

    private Job timer() {
        return jobs.createJobQuery()
                .processInstanceId(run.id())
                .activityId("aid-lapsed")
                .singleResult();
    }

    private Job urgentTimer() {
        return jobs.createJobQuery()
                .processDefinitionKey("urgent-reminder")
                .timers()
                .singleResult();
    }

    private JsonNode explained() {
        return new WebOfficer(http, "ubnd.binhkieu")
                .read("/deadlines/" + run.waiting("decide-aid").getId());
    }

    private static List<String> mails() {
        return TestMailServer.received().stream().map(Mails::plain).toList();
    }

    private static LocalDate march(int day) {
        return LocalDate.of(2024, 3, day);
    }

    private static Date date(LocalDateTime time) {
        return Date.from(time.atZone(DistrictClock.ZONE).toInstant());
    }
}
