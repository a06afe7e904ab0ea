package vn.drugfree.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.drugfree.calendar.Days;
import vn.drugfree.testing.CaseRun;
import vn.drugfree.testing.ProcessTest;

/** A task that changes hands after the day's mails were planned is told to whoever has it. */
@ProcessTest(covers = "mail-delivery")
class NewHolderTest extends ReminderScenario {

    private static final String UNIT = "group:cong-an-xa-binh-kieu";
    private static final String OFFICER = "user:ca.binhkieu";

    @Autowired IdentityService identities;

    @Test
    void theNewHolderIsToldAndTheOldOneNoMore() {
        wishes(UNIT, 9);
        morning.breaks(DUE);
        itIs(DUE.atTime(7, 30));
        tasks.setAssignee(taskId(), "ca.binhkieu");
        itIs(DUE.atTime(7, 30));
        assertThat(received())
                .singleElement()
                .asString()
                .contains("Kính gửi: Cán bộ Công an xã Bình Kiều", dossier.code());
        itIs(DUE.atTime(9, 0));
        assertThat(received()).hasSize(1);
        assertThat(mails()).extracting(LedgerRow::recipient).containsExactly(OFFICER, UNIT);
        assertThat(mails()).extracting(LedgerRow::status).containsExactly("sent", "dropped");
    }

    @Test
    void theMailWaitsForTheTimeTheNewHolderWishesFor() {
        wishes(OFFICER, 10);
        morning.breaks(DUE);
        itIs(DUE.atTime(7, 30));
        tasks.setAssignee(taskId(), "ca.binhkieu");
        itIs(DUE.atTime(9, 59));
        assertThat(received()).as("the unit's").hasSize(1);
        itIs(DUE.atTime(10, 0));
        assertThat(received()).hasSize(2);
        assertThat(mails().get(0).tries()).isEqualTo(1);
        assertThat(management.createJobQuery().processDefinitionKey("mail-delivery").count())
                .isZero();
    }

    @Test
    void byNightNobodyIsWoken() {
        morning.breaks(DUE);
        itIs(DUE.atTime(21, 0));
        tasks.setAssignee(taskId(), "ca.binhkieu");
        itIs(DAY_AFTER.atTime(5, 59));
        assertThat(received()).hasSize(1);
        itIs(DAY_AFTER.atTime(6, 0));
        assertThat(received()).hasSize(2);
    }

    @Test
    void aMailThatHasNotLeftTellsTheNewTaskToo() {
        CaseRun other = anotherDossier();
        tasks.setAssignee(other.waiting(TASK).getId(), "ca.binhkieu");
        wishes(OFFICER, 9);
        morning.breaks(DUE);
        tasks.setAssignee(taskId(), "ca.binhkieu");
        itIs(DUE.atTime(9, 0));
        assertThat(mails()).hasSize(2);
        assertThat(received().get(1)).contains(dossier.code(), other.code());
    }

    @Test
    void whatIsGivenBackIsToldToTheUnit() {
        tasks.setAssignee(taskId(), "ca.binhkieu");
        morning.breaks(DUE);
        itIs(DUE.atTime(7, 30));
        tasks.setAssignee(taskId(), null);
        itIs(DUE.atTime(8, 0));
        assertThat(mails()).extracting(LedgerRow::recipient).containsExactly(UNIT, OFFICER);
    }

    @Test
    void whoeverTakesATaskKnowsIt() {
        morning.breaks(DUE);
        String task = taskId();
        identities.setAuthentication("ca.binhkieu", List.of("cong-an-xa-binh-kieu"));
        try {
            tasks.claim(task, "ca.binhkieu");
        } finally {
            identities.clearAuthentication();
        }
        itIs(DUE.atTime(8, 0));
        assertThat(mails()).hasSize(1);
    }

    @Test
    void beforeTheMorningNothingIsToldTwice() {
        itIs(DUE.atTime(5, 0));
        tasks.setAssignee(taskId(), "ca.binhkieu");
        assertThat(mails()).isEmpty();
        morning.breaks(DUE);
        assertThat(mail().recipient()).isEqualTo(OFFICER);
    }

    @Test
    void aTaskOfWhichTheMorningHadNothingToSayIsNotToldAfterwardsEither() {
        morning.breaks(TWO_DAYS_BEFORE);
        var later = anotherDossier();
        var task = later.waiting(TASK);
        task.setDueDate(Days.endOf(DAY_AFTER.plusDays(10)));
        tasks.saveTask(task);
        tasks.setAssignee(task.getId(), "ca.binhkieu");
        assertThat(mails()).hasSize(1);
    }

    @Test
    void aNewHolderWithoutAddressIsFoundInTheLedger() {
        morning.breaks(DUE);
        itIs(DUE.atTime(7, 30));
        tasks.setAssignee(taskId(), "nobody.known");
        itIs(DUE.atTime(8, 0));
        assertThat(mails().get(0).status()).isEqualTo("given-up");
        assertThat(mails().get(0).answer()).isEqualTo("Không có địa chỉ thư");
    }

    /** Whatever is due: what one job begins, another ends. */
    private void itIs(LocalDateTime moment) {
        time.set(moment);
        morning.runJobs();
        for (int round = 0; round < 3; round++) {
            runJobsOf("mail-delivery");
        }
    }
}
