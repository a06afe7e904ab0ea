package vn.drugfree.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import vn.drugfree.calendar.DistrictClock;
import vn.drugfree.deadline.DeadlineSet;
import vn.drugfree.testing.Papers;
import vn.drugfree.testing.ProcessTest;
import vn.drugfree.testing.TestMailServer;

/** A deadline counted in hours waits for no morning. Here: Saturday, 3 February, 22:15. */
@ProcessTest(covers = "urgent-reminder")
class UrgentReminderTest extends ReminderScenario {

    private static final LocalDateTime DUE_AT = LocalDateTime.of(2024, 2, 3, 22, 15);

    @Autowired ApplicationEventPublisher events;
    @Autowired RuntimeService processes;

    @BeforeEach
    void theDossierIsDueInHours() {
        isDueInHours(at(DUE_AT), "24,4");
        events.publishEvent(new DeadlineSet(taskId(), true));
        hoursPass();
    }

    @Test
    void itIsRemindedOfByTheHourByNightAndOnDaysOff() throws Exception {
        assertThat(received()).isEmpty();

        itIs(DUE_AT.minusHours(24).minusMinutes(1));
        assertThat(received()).isEmpty();
        itIs(DUE_AT.minusHours(24));
        assertThat(received())
                .singleElement()
                .asString()
                .contains("Lập hồ sơ đề nghị", "22:15 ngày 03/02/2024 - Còn 24 giờ");
        assertThat(TestMailServer.received().get(0).getSubject())
                .isEqualTo("Nhắc việc khẩn: còn 24 giờ");
        assertThat(mail().kind()).isEqualTo("urgent");

        itIs(DUE_AT.minusHours(4));
        assertThat(received().get(1)).contains("Còn 4 giờ");
        itIs(DUE_AT);
        assertThat(received().get(2)).contains("Hết hạn");
        itIs(DUE_AT.plusDays(1));
        assertThat(received().get(3)).contains("Quá hạn 24 giờ");
        itIs(DUE_AT.plusDays(2));
        assertThat(received().get(4)).contains("Quá hạn 2 ngày");
        assertThat(received()).hasSize(5);
        assertThat(mails())
                .flatExtracting(LedgerRow::lines)
                .extracting(LedgerLine::stage)
                .containsExactly("late-2d", "late-1d", "due", "before-4h", "before-24h");
    }

    @Test
    void theEscalationOpensAtTheMomentItIsLate() {
        itIs(DUE_AT.minusMinutes(1));
        dossier.isWaitingAt(TASK);
        itIs(DUE_AT);
        dossier.isWaitingAt(TASK, "head-decides");
        itIs(DUE_AT.plusDays(1));
        dossier.isWaitingAt(TASK, "head-decides");
    }

    @Test
    void theDaysMailLeavesItAlone() {
        isDueInHours(at(DUE_AT), "24");
        morning.breaks(DUE_AT.toLocalDate().minusDays(1));
        assertThat(received()).noneMatch(mail -> mail.contains("cần được xử lý"));
    }

    @Test
    void noWishPutsItOff() {
        new Preferences(database, null)
                .put("group:cong-an-xa-binh-kieu", new Preference(LocalTime.NOON, false));
        itIs(DUE_AT.minusHours(24));
        assertThat(received()).hasSize(1);
        database.sql("delete from drugfree.mail_preference").update();
    }

    @Test
    void whoeverTookItIsReminded() {
        tasks.setAssignee(taskId(), "ca.binhkieu");
        itIs(DUE_AT.minusHours(24));
        assertThat(mail().recipient()).isEqualTo("user:ca.binhkieu");
    }

    @Test
    void whoeverGetsItLaterIsRemindedAtOnce() {
        itIs(DUE_AT.minusHours(24));
        tasks.setAssignee(taskId(), "ca.binhkieu");
        itIs(DUE_AT.minusHours(23));
        assertThat(mails())
                .extracting(LedgerRow::recipient)
                .containsExactly("user:ca.binhkieu", "group:cong-an-xa-binh-kieu");
        assertThat(received().get(1)).contains("Còn 23 giờ");
    }

    @Test
    void aReminderThatWasMissedIsMadeUpForByTheLatest() {
        itIs(DUE_AT.minusHours(3));
        assertThat(received()).singleElement().asString().contains("Còn 3 giờ");
        assertThat(mail().lines().get(0).stage()).isEqualTo("before-4h");
    }

    @Test
    void anotherDateBeginsAnew() {
        itIs(DUE_AT.minusHours(24));
        isDueInHours(at(DUE_AT.plusHours(10)), "24,4");
        events.publishEvent(new DeadlineSet(taskId(), true));
        hoursPass();
        assertThat(received()).hasSize(1);
        itIs(DUE_AT.minusHours(14));
        assertThat(received().get(1)).contains("08:15 ngày 04/02/2024 - Còn 24 giờ");
        itIs(DUE_AT);
        assertThat(received()).as("the old date").hasSize(2);
    }

    @Test
    void aTaskThatIsDoneIsWatchedNoMore() {
        assertThat(watched()).isEqualTo(1);
        dossier.complete(TASK, Papers.allTicked());
        hoursPass();
        assertThat(watched()).isZero();
        itIs(DUE_AT.minusHours(24));
        assertThat(received()).isEmpty();
    }

    @Test
    void aClockThatStopsSilencesItUntilItGoesOn() {
        database.sql("update drugfree.deadline set due_at = null where id = ?")
                .param(taskId())
                .update();
        events.publishEvent(new DeadlineSet(taskId(), true));
        hoursPass();
        assertThat(watched()).isZero();
        isDueInHours(at(DUE_AT), "24");
        events.publishEvent(new DeadlineSet(taskId(), true));
        itIs(DUE_AT.minusHours(24));
        assertThat(received()).hasSize(1);
    }

    @Test
    void aDeadlineCountedInDaysIsNotWatchedByTheHour() {
        var other = anotherDossier();
        events.publishEvent(new DeadlineSet(other.waiting(TASK).getId(), false));
        assertThat(watched()).isEqualTo(1);
    }

    @Test
    void aMailServerThatIsDownDelaysNoLaterReminder() {
        TestMailServer.switchOff();
        itIs(DUE_AT.minusHours(24));
        TestMailServer.switchOn();
        itIs(DUE_AT.minusHours(4));
        assertThat(received()).hasSize(2);
        assertThat(mails()).extracting(LedgerRow::status).containsOnly("sent");
    }

    private long watched() {
        return processes
                .createProcessInstanceQuery()
                .processDefinitionKey("urgent-reminder")
                .count();
    }

    private void itIs(LocalDateTime moment) {
        time.set(moment);
        hoursPass();
    }

    /** Whatever is due, twice: what one job begins, another ends. */
    private void hoursPass() {
        for (int round = 0; round < 3; round++) {
            runJobsOf("urgent-reminder", "mail-delivery");
        }
    }

    private static Instant at(LocalDateTime moment) {
        return moment.atZone(DistrictClock.ZONE).toInstant();
    }
}
