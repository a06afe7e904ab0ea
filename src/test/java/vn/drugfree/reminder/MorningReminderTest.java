package vn.drugfree.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Message;
import jakarta.mail.internet.MimeMessage;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.drugfree.calendar.Days;
import vn.drugfree.calendar.DistrictClock;
import vn.drugfree.testing.CaseRun;
import vn.drugfree.testing.Cases;
import vn.drugfree.testing.DistrictTime;
import vn.drugfree.testing.Mails;
import vn.drugfree.testing.Mornings;
import vn.drugfree.testing.Papers;
import vn.drugfree.testing.ProcessTest;
import vn.drugfree.testing.TestMailServer;
import vn.drugfree.testing.World;

@ProcessTest(covers = "deadline-watch")
class MorningReminderTest {

    // The dossier is due five working days after the finding: over Tết, on 15 February.
    private static final LocalDate FINDING = LocalDate.of(2024, 2, 1);
    private static final LocalDate DUE = LocalDate.of(2024, 2, 15);
    private static final String POLICE = "cax.binhkieu";

    @Autowired Cases cases;
    @Autowired Mornings morning;
    @Autowired DistrictTime time;
    @Autowired World world;
    @Autowired TaskService tasks;
    @Autowired RuntimeService processes;
    @Autowired HistoryService history;

    private CaseRun dossier;

    @BeforeEach
    void aDossierIsWaiting() {
        world.isEmpty();
        TestMailServer.switchOn();
        time.set(FINDING);
        dossier = cases.dossier("binh-kieu", FINDING);
        dossier.isDue("prepare-dossier", DUE);
    }

    @AfterEach
    void mailWorksAgain() {
        TestMailServer.switchOn();
    }

    @Test
    void theUnitIsRemindedBeforeTheDueDateOnItAndEachWorkingDayAfter() {
        assertThat(mailsOn(LocalDate.of(2024, 2, 5))).isEmpty();
        assertThat(mailsOn(LocalDate.of(2024, 2, 6)))
                .singleElement()
                .asString()
                .contains("Còn 2 ngày làm việc");
        assertThat(mailsOn(LocalDate.of(2024, 2, 7)))
                .singleElement()
                .asString()
                .contains("Còn 1 ngày làm việc");
        assertThat(mailsOn(LocalDate.of(2024, 2, 12))).as("Tết").isEmpty();
        assertThat(mailsOn(DUE)).singleElement().asString().contains("Đến hạn hôm nay");
        assertThat(mailsOn(LocalDate.of(2024, 2, 16)))
                .singleElement()
                .asString()
                .contains("Quá hạn 1 ngày làm việc");
        assertThat(mailsOn(LocalDate.of(2024, 2, 17))).as("Saturday").isEmpty();
        assertThat(mailsOn(LocalDate.of(2024, 2, 19)))
                .anySatisfy(mail -> assertThat(mail).contains("Quá hạn 2 ngày làm việc"));
    }

    @Test
    void theMailNamesTaskCaseAndDateInVietnameseAndNoPerson() throws Exception {
        morning.breaks(DUE);
        MimeMessage mail = TestMailServer.received().get(0);
        assertThat(mail.getRecipients(Message.RecipientType.TO)).hasSize(1);
        assertThat(mail.getSubject()).isEqualTo("Nhắc việc: 1 việc đến hạn");
        assertThat(Mails.plain(mail))
                .contains(
                        "Kính gửi: Công an xã Bình Kiều",
                        "Lập hồ sơ đề nghị",
                        dossier.code(),
                        "15/02/2024")
                .contains(
                        "/camunda/app/tasklist/default/#/?task="
                                + dossier.waiting("prepare-dossier").getId());
        assertThat(Mails.html(mail))
                .contains("Kính gửi:", "Công an xã Bình Kiều", "Lập hồ sơ đề nghị");
        assertThat(Mails.plain(mail) + Mails.html(mail)).doesNotContain("Nguyễn");
    }

    @Test
    void whoeverTookTheTaskGetsTheMail() throws Exception {
        tasks.setAssignee(dossier.waiting("prepare-dossier").getId(), "ca.binhkieu");
        morning.breaks(DUE);
        assertThat(TestMailServer.received())
                .singleElement()
                .satisfies(
                        mail ->
                                assertThat(Mails.plain(mail))
                                        .contains("Kính gửi: Cán bộ Công an xã Bình Kiều"));
    }

    @Test
    void theSameMorningTwiceSendsNothingNew() {
        morning.breaks(DUE);
        morning.breaks(DUE);
        assertThat(TestMailServer.received()).hasSize(1);
    }

    @Test
    void aLaterDueDateMovesItsReminders() {
        assertThat(mailsOn(LocalDate.of(2024, 2, 7))).hasSize(1);
        Task task = dossier.waiting("prepare-dossier");
        task.setDueDate(Days.endOf(LocalDate.of(2024, 2, 20)));
        tasks.saveTask(task);
        assertThat(mailsOn(DUE))
                .as("the old due date")
                .noneMatch(mail -> mail.contains("cần được xử lý"));
        assertThat(mailsOn(LocalDate.of(2024, 2, 19)))
                .singleElement()
                .asString()
                .contains("Còn 1 ngày làm việc");
        assertThat(mailsOn(LocalDate.of(2024, 2, 20)))
                .singleElement()
                .asString()
                .contains("Đến hạn hôm nay");
    }

    @Test
    void aMorningThatWasMissedIsMadeUpFor() {
        assertThat(mailsOn(LocalDate.of(2024, 2, 7)))
                .singleElement()
                .asString()
                .contains("Còn 1 ngày làm việc");
        assertThat(mailsOn(LocalDate.of(2024, 2, 7))).isEmpty();
    }

    @Test
    void whatIsDoneIsNotRemindedOf() {
        dossier.complete("prepare-dossier", Papers.allTicked());
        assertThat(mailsOn(DUE))
                .noneSatisfy(mail -> assertThat(mail).contains("Lập hồ sơ đề nghị"));
    }

    @Test
    void aMailServerThatIsDownLosesNoReminderAndDoublesNone() {
        TestMailServer.switchOff();
        morning.breaks(DUE);
        assertThat(morning.jobs())
                .singleElement()
                .satisfies(
                        job -> {
                            assertThat(job.getRetries()).isPositive();
                            assertThat(job.getExceptionMessage()).isNotBlank();
                        });
        TestMailServer.switchOn();
        time.set(DUE.atTime(9, 0));
        assertThat(morning.runJobs()).isZero();
        assertThat(morning.jobs()).isEmpty();
        assertThat(TestMailServer.received()).hasSize(1);
        morning.breaks(DUE);
        assertThat(TestMailServer.received()).hasSize(1);
    }

    @Test
    void aMailThatIsRefusedAgainAndAgainIsGivenUpAndTheMorningStillEnds() {
        TestMailServer.refuse("550 5.1.1 mailbox unknown");
        morning.breaks(DUE);
        String watch = morning.jobs().get(0).getProcessInstanceId();
        while (!morning.jobs().isEmpty()) {
            time.set(morning.jobs().get(0).getDuedate());
            morning.runJobs();
        }
        assertThat(processes.createIncidentQuery().count()).isZero();
        assertThat(
                        history.createHistoricActivityInstanceQuery()
                                .processInstanceId(watch)
                                .activityId("mail-given-up")
                                .count())
                .isEqualTo(1);
    }

    @Test
    void aTryThatComesTooLateWaitsForTheNextWorkingMorning() {
        LocalDate friday = LocalDate.of(2024, 2, 16);
        LocalDateTime monday = LocalDate.of(2024, 2, 19).atTime(6, 0);
        TestMailServer.switchOff();
        morning.breaks(friday);
        TestMailServer.switchOn();
        time.set(friday.atTime(23, 0));
        assertThat(morning.runJobs()).isZero();
        assertThat(morning.jobs())
                .singleElement()
                .satisfies(job -> assertThat(job.getDuedate()).isEqualTo(at(monday)));
        assertThat(TestMailServer.received()).isEmpty();
        time.set(monday);
        morning.runJobs();
        assertThat(TestMailServer.received()).hasSize(1);
        assertThat(morning.jobs()).isEmpty();
    }

    private static Date at(LocalDateTime moment) {
        return Date.from(moment.atZone(DistrictClock.ZONE).toInstant());
    }

    @Test
    void aDayOffIsLeftInPeace() {
        morning.breaks(LocalDate.of(2024, 2, 10));
        assertThat(TestMailServer.received()).isEmpty();
    }

    private List<String> mailsOn(LocalDate day) {
        int before = TestMailServer.received().size();
        morning.breaks(day);
        return TestMailServer.received().stream().skip(before).map(Mails::plain).toList();
    }
}
