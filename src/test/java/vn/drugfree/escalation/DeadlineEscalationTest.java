package vn.drugfree.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import org.camunda.bpm.engine.task.Comment;
import org.junit.jupiter.api.Test;
import vn.drugfree.testing.Mails;
import vn.drugfree.testing.ProcessTest;
import vn.drugfree.testing.TestMailServer;

@ProcessTest(covers = "deadline-escalation")
class DeadlineEscalationTest extends EscalationScenario {

    @Test
    void aLateTaskIsEscalatedOnceHoweverManyMorningsPass() {
        morning.breaks(DUE);
        run.isWaitingAt(LATE);
        assertThat(escalations()).as("on the due date itself").isZero();
        morning.breaks(DAY_AFTER);
        assertThat(escalations()).isEqualTo(1);
        morning.breaks(DAY_AFTER);
        morning.breaks(LocalDate.of(2024, 2, 19));
        assertThat(escalations()).isEqualTo(1);
        run.isWaitingAt(LATE, "head-decides");
    }

    @Test
    void silenceTakesItFromRungToRungUntilTheStandingAgencyIsAskedAgain() {
        theHeadHearsOfIt();
        run.isGivenTo("head-decides", "lanh-dao-cong-an-xa-binh-kieu")
                // Two working days from Friday, 16 February.
                .isDue("head-decides", LocalDate.of(2024, 2, 20))
                .firesOn("head-silent", LocalDate.of(2024, 2, 21))
                .passTime("head-silent")
                .isWaitingAt(LATE, "superior-decides")
                .isGivenTo("superior-decides", "lanh-dao-cong-an-huyen")
                .isDue("superior-decides", LocalDate.of(2024, 2, 26))
                .firesOn("superior-silent", LocalDate.of(2024, 2, 27))
                .passTime("superior-silent")
                .isWaitingAt(LATE, "standing-agency-decides")
                .isGivenTo("standing-agency-decides", "lanh-dao-cong-an-huyen")
                .isDue("standing-agency-decides", LocalDate.of(2024, 3, 5))
                .firesOn("standing-agency-silent", LocalDate.of(2024, 3, 6))
                .passTime("standing-agency-silent")
                .isWaitingAt(LATE, "standing-agency-decides")
                .isDue("standing-agency-decides", LocalDate.of(2024, 3, 13))
                .firesOn("standing-agency-silent", LocalDate.of(2024, 3, 14));
        assertThat(timesAsked("head-decides")).isEqualTo(1);
        assertThat(timesAsked("superior-decides")).isEqualTo(1);
        assertThat(timesAsked("standing-agency-decides")).isEqualTo(2);
    }

    @Test
    void whoeverIsUrgedHasTheDaysOfThatRungThenTheNextIsAsked() {
        theHeadHearsOfIt();
        run.completeAs("tca.binhkieu", "head-decides", "action", "urge")
                .isWaitingAt(LATE)
                .firesOn("await-effect", LocalDate.of(2024, 2, 21));
        assertThat(commentsOn(LATE))
                .containsExactly("Việc đã quá hạn; lãnh đạo yêu cầu hoàn thành ngay.");
        run.passTime("await-effect")
                .isWaitingAt(LATE, "superior-decides")
                .complete("superior-decides", "action", "urge")
                .firesOn("await-effect", LocalDate.of(2024, 2, 27))
                .passTime("await-effect")
                .isWaitingAt(LATE, "standing-agency-decides")
                .complete("standing-agency-decides", "action", "urge")
                .firesOn("await-effect", LocalDate.of(2024, 3, 6))
                .passTime("await-effect")
                .isWaitingAt(LATE, "standing-agency-decides");
    }

    @Test
    void theHeadGivesTheTaskToSomebodyElseOfTheUnit() {
        theHeadHearsOfIt();
        run.completeAs(
                "tca.binhkieu",
                "head-decides",
                "action",
                "reassign",
                "newAssignee",
                "ca.binhkieu",
                "reason",
                REASON);
        assertThat(run.waiting(LATE).getAssignee()).isEqualTo("ca.binhkieu");
        assertThat(tasks.getTaskComments(run.waiting(LATE).getId()))
                .extracting(Comment::getFullMessage, Comment::getUserId)
                .containsExactly(tuple(REASON, "tca.binhkieu"));
        run.isDue(LATE, DUE).firesOn("await-effect", LocalDate.of(2024, 2, 21));
    }

    @Test
    void nobodyOfAnotherUnitIsGivenTheTask() {
        theSuperiorHearsOfIt();
        run.refuses(
                "superior-decides",
                "không có lựa chọn này",
                "action",
                "reassign",
                "newAssignee",
                "ca.huyen",
                "reason",
                REASON);
        assertThat(run.waiting(LATE).getAssignee()).isNull();
    }

    @Test
    void theHeadTakesTheTaskOver() {
        theHeadHearsOfIt();
        run.completeAs(
                        "tca.binhkieu",
                        "head-decides",
                        "action",
                        "take-over",
                        "reason",
                        "Việc gấp, tôi tự làm")
                .isWaitingAt(LATE)
                .firesOn("await-effect", LocalDate.of(2024, 2, 21));
        assertThat(run.waiting(LATE).getAssignee()).isEqualTo("tca.binhkieu");
        assertThat(commentsOn(LATE)).containsExactly("Việc gấp, tôi tự làm");
    }

    @Test
    void aDecisionOtherThanUrgingNeedsAReason() {
        theHeadHearsOfIt();
        run.refuses("head-decides", "chưa được điền", "action", "take-over")
                .refuses(
                        "head-decides",
                        "cần ít nhất 10 ký tự",
                        "action",
                        "take-over",
                        "reason",
                        "Bận");
    }

    @Test
    void theHeadExtends() {
        theHeadHearsOfIt();
        extended("tca.binhkieu", "head-decides");
    }

    @Test
    void theSuperiorExtends() {
        theSuperiorHearsOfIt();
        extended("tca.huyen", "superior-decides");
    }

    @Test
    void theStandingAgencyExtends() {
        theStandingAgencyHearsOfIt();
        extended("tca.huyen", "standing-agency-decides");
    }

    @Test
    void aNewDueDateDoesNotLieInThePast() {
        theHeadHearsOfIt();
        run.refuses(
                        "head-decides",
                        "trước ngày 16/02/2024",
                        "action",
                        "extend",
                        "newDueDate",
                        DUE,
                        "reason",
                        REASON)
                .isDue(LATE, DUE);
    }

    @Test
    void theRemindersOfAnExtendedTaskMoveWithIt() {
        theHeadHearsOfIt();
        extended("tca.binhkieu", "head-decides");
        assertThat(mailsOn(LocalDate.of(2024, 2, 19))).as("no longer late").isEmpty();
        assertThat(mailsOn(LocalDate.of(2024, 2, 28))).contains("Còn 2 ngày làm việc");
        assertThat(mailsOn(LocalDate.of(2024, 3, 1))).contains("Đến hạn hôm nay");
    }

    @Test
    void anExtendedTaskThatGetsLateAgainStartsWithTheHeadAgain() {
        theSuperiorHearsOfIt();
        extended("tca.huyen", "superior-decides");
        morning.breaks(LocalDate.of(2024, 3, 1));
        assertThat(escalations()).isZero();
        morning.breaks(LocalDate.of(2024, 3, 4));
        run.isWaitingAt(LATE, "head-decides").isDue("head-decides", LocalDate.of(2024, 3, 6));
        assertThat(timesAsked("head-decides")).isEqualTo(2);
    }

    @Test
    void theNextRungFindsNoAnswerOfThePreviousOne() {
        theHeadHearsOfIt();
        run.completeAs("tca.binhkieu", "head-decides", "action", "take-over", "reason", REASON)
                .passTime("await-effect")
                .refuses("superior-decides", "chưa được điền")
                .passTime("superior-silent")
                .isWaitingAt(LATE, "standing-agency-decides");
    }

    @Test
    void lateWorkThatGetsDoneIsTroubledNoMore() {
        theHeadHearsOfIt();
        theDossierIsPrepared();
        run.isWaitingAt("notify-person").hasNoTimer("head-silent");
        theEscalationEndedAt("late-task-done");
    }

    private void extended(String officer, String rung) {
        LocalDate later = LocalDate.of(2024, 3, 1);
        run.completeAs(officer, rung, "action", "extend", "newDueDate", later, "reason", REASON)
                .isWaitingAt(LATE)
                .isDue(LATE, later)
                .hasNotPassed("late-task-done");
        theEscalationEndedAt("deadline-extended");
        assertThat(commentsOn(LATE)).containsExactly(REASON);
    }

    private String mailsOn(LocalDate day) {
        int before = TestMailServer.received().size();
        morning.breaks(day);
        return String.join(
                "\n", TestMailServer.received().stream().skip(before).map(Mails::plain).toList());
    }
}
