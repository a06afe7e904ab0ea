package vn.drugfree.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import freemarker.template.Configuration;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import vn.drugfree.calendar.Days;
import vn.drugfree.calendar.DistrictClock;
import vn.drugfree.mail.Postman;
import vn.drugfree.testing.Mails;
import vn.drugfree.testing.Papers;
import vn.drugfree.testing.ProcessTest;
import vn.drugfree.testing.TestMailServer;

/** What the ledger knows of a mail, from the plan to the mail server's answer. */
@ProcessTest
@ExtendWith(OutputCaptureExtension.class)
class MailLedgerTest extends ReminderScenario {

    @Autowired RuntimeService processes;
    @Autowired IdentityService identities;
    @Autowired ForgetOldMails forget;
    @Autowired Postman postman;
    @Autowired Configuration templates;
    @Autowired AddressBook addresses;
    @Autowired ReminderWords words;
    @Autowired DistrictClock clock;
    @Autowired MeterRegistry meters;

    @Test
    void aMailThatLeftIsKeptWithTheServersAnswer() throws Exception {
        morning.breaks(DUE);
        assertThat(mail().status()).isEqualTo("sent");
        assertThat(mail().recipient()).isEqualTo("group:cong-an-xa-binh-kieu");
        assertThat(mail().recipientName()).isEqualTo("Công an xã Bình Kiều");
        assertThat(mail().address()).isEqualTo(MAILBOX);
        assertThat(mail().tries()).isEqualTo(1);
        assertThat(mail().answer()).startsWith("250");
        assertThat(mail().sentAt()).isEqualTo(time.instant());
        assertThat(mail().lines())
                .singleElement()
                .isEqualTo(
                        new LedgerLine(
                                "Lập hồ sơ đề nghị",
                                dossier.code(),
                                "due",
                                DUE,
                                "group:cong-an-xa-binh-kieu",
                                false));
        assertThat(TestMailServer.received().get(0).getMessageID())
                .isEqualTo("<" + mail().mailId() + "@khoaichau.example>");
    }

    @Test
    void eachRefusalIsNotedAlthoughItsJobIsRolledBack() {
        TestMailServer.refuse("550 5.1.1 mailbox unknown");
        morning.breaks(DUE);
        assertThat(mail().status()).isEqualTo("failed");
        assertThat(mail().tries()).isEqualTo(1);
        assertThat(mail().answer()).isEqualTo("550 5.1.1 mailbox unknown");

        time.set(DUE.atTime(7, 11));
        morning.runJobs();
        assertThat(mail().tries()).isEqualTo(2);

        TestMailServer.switchOn();
        time.set(DUE.atTime(8, 0));
        morning.runJobs();
        assertThat(mail().status()).isEqualTo("sent");
        assertThat(mail().tries()).isEqualTo(3);
        assertThat(mail().answer()).startsWith("250");
        assertThat(TestMailServer.received()).hasSize(1);
    }

    @Test
    void aServerThatDoesNotAnswerIsToldInWords() {
        TestMailServer.switchOff();
        morning.breaks(DUE);
        assertThat(mail().answer()).startsWith("Không gửi được đến máy chủ thư: ");
    }

    @Test
    void afterFiveTriesWithEverLongerPausesAMailIsGivenUp() {
        double sent = count("sent");
        double failed = count("failed");
        double givenUp = count("given-up");
        TestMailServer.refuse("452 4.2.2 mailbox full");
        morning.breaks(DUE);
        triedAgainAt(7, 10, 2);
        triedAgainAt(7, 40, 3);
        triedAgainAt(9, 10, 4);
        triedAgainAt(13, 40, 5);
        assertThat(mail().status()).isEqualTo("given-up");
        assertThat(mail().givenUpAt()).isEqualTo(time.instant());
        assertThat(mail().answer()).isEqualTo("452 4.2.2 mailbox full");
        TestMailServer.switchOn();
        morning.breaks(DAY_AFTER);
        assertThat(received()).singleElement().asString().contains("Quá hạn 1 ngày làm việc");
        assertThat(count("sent") - sent).isEqualTo(1);
        assertThat(count("failed") - failed).isEqualTo(5);
        assertThat(count("given-up") - givenUp).isEqualTo(1);
    }

    private double count(String what) {
        return meters.counter("drugfree.reminders." + what).count();
    }

    private void triedAgainAt(int hour, int minute, int tries) {
        time.set(DUE.atTime(hour, minute - 1));
        morning.runJobs();
        assertThat(mail().tries()).isEqualTo(tries - 1);
        time.set(DUE.atTime(hour, minute));
        morning.runJobs();
        assertThat(mail().tries()).isEqualTo(tries);
    }

    @Test
    void whatIsDoneBeforeTheMailLeavesIsLeftOut() {
        TestMailServer.switchOff();
        var other = anotherDossier();
        morning.breaks(DUE);
        dossier.complete(TASK, Papers.allTicked());
        TestMailServer.switchOn();
        time.set(DUE.atTime(9, 0));
        morning.runJobs();
        assertThat(received())
                .singleElement()
                .asString()
                .contains(other.code())
                .doesNotContain(dossier.code());
        assertThat(mail().lines())
                .extracting(LedgerLine::caseCode, LedgerLine::leftOut)
                .containsExactlyInAnyOrder(tuple(dossier.code(), true), tuple(other.code(), false));
    }

    @Test
    void aMailOfWhichNothingIsLeftIsDropped() {
        TestMailServer.switchOff();
        morning.breaks(DUE);
        dossier.complete(TASK, Papers.allTicked());
        TestMailServer.switchOn();
        time.set(DUE.atTime(9, 0));
        morning.runJobs();
        assertThat(received()).isEmpty();
        assertThat(mail().status()).isEqualTo("dropped");
        assertThat(mail().answer()).isEqualTo("Không còn việc để nhắc");
        assertThat(morning.jobs()).isEmpty();
    }

    @Test
    void aDateThatMovesBeforeTheMailLeavesIsNotToldAnyMore() {
        TestMailServer.switchOff();
        morning.breaks(DUE);
        dueDateBecomes(LocalDate.of(2024, 2, 20));
        TestMailServer.switchOn();
        time.set(DUE.atTime(9, 0));
        morning.runJobs();
        assertThat(mail().status()).isEqualTo("dropped");
        morning.breaks(LocalDate.of(2024, 2, 19));
        assertThat(received()).singleElement().asString().contains("Còn 1 ngày làm việc");
    }

    @Test
    void oneMorningTwicePlansNothingNew() {
        morning.breaks(DUE);
        morning.breaks(DUE);
        assertThat(mail().lines()).hasSize(1);
    }

    @Test
    void whatIsNewLaterThatDayGetsAMailOfItsOwn() {
        morning.breaks(DUE);
        var late = anotherDossier();
        morning.breaks(DUE);
        assertThat(mails()).hasSize(2);
        assertThat(received().get(1)).contains(late.code()).doesNotContain(dossier.code());
    }

    @Test
    void aMailWhoseWatchWasTakenAwayLeavesTheNextMorning() {
        TestMailServer.switchOff();
        morning.breaks(TWO_DAYS_BEFORE);
        String watch = morning.jobs().get(0).getProcessInstanceId();
        processes.deleteProcessInstance(watch, "by mistake");
        TestMailServer.switchOn();
        morning.breaks(TWO_DAYS_BEFORE.plusDays(1));
        assertThat(received()).hasSize(2);
        assertThat(mails()).extracting(LedgerRow::status).containsOnly("sent");
        // It tells what was true on its own day.
        assertThat(String.join("\n", received()))
                .contains("tính đến 07:00 ngày 06/02/2024", "Còn 2 ngày làm việc")
                .contains("tính đến 07:00 ngày 07/02/2024", "Còn 1 ngày làm việc");
    }

    @Test
    void headsAndUnitShareOneMailThatSaysWhoseTaskIsWhose() {
        morning.breaks(DAY_AFTER);
        dossier.isWaitingAt(TASK, "head-decides");
        int before = TestMailServer.received().size();
        // The head's task is due on 20 February, the dossier is late.
        morning.breaks(LocalDate.of(2024, 2, 20));
        List<MimeMessage> mails =
                TestMailServer.received().subList(before, TestMailServer.received().size());
        assertThat(mails)
                .singleElement()
                .satisfies(
                        mail ->
                                assertThat(Mails.plain(mail))
                                        .contains(
                                                "Kính gửi: Công an xã Bình Kiều; Trưởng Công an xã"
                                                        + " Bình Kiều",
                                                "Giao cho: Công an xã Bình Kiều",
                                                "Giao cho: Trưởng Công an xã Bình Kiều"));
        assertThat(mails().get(0).lines())
                .extracting(LedgerLine::recipient)
                .containsExactlyInAnyOrder(
                        "group:cong-an-xa-binh-kieu", "group:lanh-dao-cong-an-xa-binh-kieu");
    }

    @Test
    void whoeverHasNoAddressAnywhereIsFoundInTheLedger() {
        tasks.setAssignee(taskId(), "nobody.known");
        morning.breaks(DUE);
        assertThat(received()).isEmpty();
        assertThat(mail().status()).isEqualTo("given-up");
        assertThat(mail().answer()).isEqualTo("Không có địa chỉ thư");
        assertThat(mail().recipient()).isEqualTo("user:nobody.known");
    }

    @Test
    void aSenderWithANameIsNamedInTheMailAndNotInItsId() throws Exception {
        ReminderMail named =
                new ReminderMail(
                        postman,
                        templates,
                        addresses,
                        words,
                        clock,
                        "Nhắc việc <nhac-viec@xa.example>",
                        "http://localhost");
        UUID id = UUID.randomUUID();
        MimeMessage mail =
                named.write(
                        new PlannedMail(
                                id,
                                PlannedMail.Kind.DIGEST,
                                "group:cong-an-xa-binh-kieu",
                                MAILBOX,
                                DUE,
                                time.instant(),
                                null),
                        List.of());
        assertThat(mail.getMessageID()).isEqualTo("<" + id + "@xa.example>");
        assertThat(mail.getFrom())
                .containsExactly(new InternetAddress("nhac-viec@xa.example", "Nhắc việc", "UTF-8"));
        assertThat(mail.getHeader("From", null)).isASCII().contains("=?UTF-8?");
    }

    @ParameterizedTest
    @ValueSource(strings = {"an@xa.example, binh@xa.example", "an binh@xa.example"})
    void anAddressThatIsNoneIsGivenUpLikeARefusalAndPrintedNowhere(
            String address, CapturedOutput output) {
        User officer = officer();
        String right = officer.getEmail();
        officer.setEmail(address);
        identities.saveUser(officer);
        try {
            tasks.setAssignee(taskId(), "ca.binhkieu");
            morning.breaks(DUE);
            assertThat(mail().status()).isEqualTo("failed");
            assertThat(mail().tries()).isEqualTo(1);
            assertThat(mail().answer()).isEqualTo("Địa chỉ thư không hợp lệ");
            assertThat(management.getJobExceptionStacktrace(morning.jobs().get(0).getId()))
                    .doesNotContain("xa.example");
            for (int tries = 1; tries < 5; tries++) {
                time.set(morning.jobs().get(0).getDuedate());
                morning.runJobs();
            }
        } finally {
            officer = officer();
            officer.setEmail(right);
            identities.saveUser(officer);
        }
        assertThat(mail().status()).isEqualTo("given-up");
        assertThat(morning.jobs()).isEmpty();
        assertThat(output).doesNotContain("xa.example");
    }

    private User officer() {
        return identities.createUserQuery().userId("ca.binhkieu").singleResult();
    }

    @Test
    void aDateThatMovedIsToldOnceWithItsReason() {
        changed(2, "calendar", DUE, DAY_AFTER, "Nghỉ bù Tết");
        morning.breaks(LocalDate.of(2024, 2, 5));
        assertThat(TestMailServer.received())
                .singleElement()
                .satisfies(
                        mail -> {
                            assertThat(mail.getSubject())
                                    .isEqualTo("Nhắc việc: 1 thời hạn thay đổi");
                            assertThat(Mails.plain(mail))
                                    .contains(
                                            "Thời hạn thay đổi:",
                                            dossier.code(),
                                            "15/02/2024 → 16/02/2024",
                                            "Lý do: Nghỉ bù Tết")
                                    .doesNotContain("cần được xử lý");
                            assertThat(Mails.html(mail)).contains("15/02/2024 → 16/02/2024");
                        });
        assertThat(toldAt()).isEqualTo(Timestamp.from(time.instant()));
        morning.breaks(LocalDate.of(2024, 2, 5));
        assertThat(received()).hasSize(1);
    }

    @Test
    void aChangeCountsAsToldOnlyOnceTheMailHasLeft() {
        changed(2, "extended", DUE, DAY_AFTER, "Chờ xác minh");
        TestMailServer.switchOff();
        morning.breaks(LocalDate.of(2024, 2, 5));
        assertThat(toldAt()).isNull();
        TestMailServer.switchOn();
        time.set(LocalDate.of(2024, 2, 5).atTime(9, 0));
        morning.runJobs();
        assertThat(toldAt()).isNotNull();
    }

    @Test
    void anotherDateGoesToWhoeverHasTheTaskByNow() {
        changed(2, "corrected", DUE, DAY_AFTER, "Ghi sai ngày");
        tasks.setAssignee(taskId(), "ca.binhkieu");
        morning.breaks(LocalDate.of(2024, 2, 5));
        assertThat(mail().recipient()).isEqualTo("user:ca.binhkieu");
    }

    @Test
    void neitherAStoppedClockNorADoneTaskIsToldAsAChange() {
        changed(2, "stopped", DUE, null, "Tạm đình chỉ");
        morning.breaks(LocalDate.of(2024, 2, 5));
        assertThat(received()).isEmpty();
        changed(3, "resumed", null, DAY_AFTER, "Tiếp tục");
        dossier.complete(TASK, Papers.allTicked());
        morning.breaks(LocalDate.of(2024, 2, 5));
        assertThat(String.join("", received())).doesNotContain("Thời hạn thay đổi");
    }

    @Test
    void aDateThatIsNoneByNowIsNotTold() {
        changed(2, "calendar", DUE, DAY_AFTER, "Nghỉ bù Tết");
        clockStops();
        morning.breaks(LocalDate.of(2024, 2, 5));
        assertThat(mails()).isEmpty();
    }

    @Test
    void aDateThatIsNoneWhenTheMailLeavesIsNotToldAnyMore() {
        changed(2, "calendar", DUE, DAY_AFTER, "Nghỉ bù Tết");
        TestMailServer.switchOff();
        morning.breaks(LocalDate.of(2024, 2, 5));
        clockStops();
        TestMailServer.switchOn();
        time.set(LocalDate.of(2024, 2, 5).atTime(9, 0));
        morning.runJobs();
        assertThat(received()).isEmpty();
        assertThat(mail().status()).isEqualTo("dropped");
        assertThat(toldAt()).isNull();
    }

    private void clockStops() {
        database.sql("update drugfree.deadline set due_at = null where id = ?")
                .param(taskId())
                .update();
    }

    @Test
    void aClockThatGoesOnIsToldWithTheNewDateAlone() {
        changed(2, "resumed", null, DAY_AFTER, "Tiếp tục giải quyết");
        morning.breaks(LocalDate.of(2024, 2, 5));
        assertThat(received()).singleElement().asString().contains("Hạn xử lý: 16/02/2024\n");
    }

    @Test
    void mailsAreForgottenAfterFiveYears() {
        morning.breaks(DUE);
        morning.breaks(DAY_AFTER);
        time.set(DUE.plusDays(1825));
        forget.execute(null);
        assertThat(plannedOn()).containsExactlyInAnyOrder(DUE, DAY_AFTER);
        time.set(DUE.plusDays(1826));
        forget.execute(null);
        assertThat(plannedOn()).containsExactly(DAY_AFTER);
    }

    private List<LocalDate> plannedOn() {
        return database.sql("select distinct planned_on from drugfree.mail")
                .query(LocalDate.class)
                .list();
    }

    private void changed(int version, String kind, LocalDate from, LocalDate to, String reason) {
        database.sql(
                        """
                        insert into drugfree.deadline_change
                            (deadline_id, version, kind, reason, old_due_at, new_due_at,
                             changed_at)
                        values (:id, :version, :kind, :reason, :from, :to, :at)
                        """)
                .param("id", taskId())
                .param("version", version)
                .param("kind", kind)
                .param("reason", reason)
                .param("from", endOf(from), Types.TIMESTAMP)
                .param("to", endOf(to), Types.TIMESTAMP)
                .param("at", Timestamp.from(time.instant()))
                .update();
    }

    private static Timestamp endOf(LocalDate day) {
        return day == null ? null : new Timestamp(Days.endOf(day).getTime());
    }

    private Timestamp toldAt() {
        return database.sql("select told_at from drugfree.deadline_change where deadline_id = ?")
                .param(taskId())
                .query(Timestamp.class)
                .optional()
                .orElse(null);
    }

    private void dueDateBecomes(LocalDate day) {
        var task = dossier.waiting(TASK);
        task.setDueDate(Days.endOf(day));
        tasks.saveTask(task);
    }
}
