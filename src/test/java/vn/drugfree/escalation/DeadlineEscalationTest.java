package vn.drugfree.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.tuple;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.task.Comment;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.drugfree.input.InvalidInput;
import vn.drugfree.testing.Mails;
import vn.drugfree.testing.ProcessTest;
import vn.drugfree.testing.TestMailServer;

@ProcessTest(covers = "deadline-escalation")
class DeadlineEscalationTest extends EscalationScenario {

    @Autowired OpenEscalation open;
    @Autowired PlatformTransactionManager transactions;

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

    /** The morning watch and the urgent reminders may find the same task at the same moment. */
    @Test
    void twoWhoEscalateAtOnceOpenOneEscalation() throws Exception {
        time.set(DAY_AFTER);
        DelegateExecution watch = mock();
        when(watch.getVariable(LateTasks.LATE_TASK_ID)).thenReturn(run.waiting(LATE).getId());
        TransactionTemplate each = new TransactionTemplate(transactions);
        ExecutorService second = Executors.newSingleThreadExecutor();
        try {
            Future<?> other =
                    each.execute(
                            first -> {
                                open.execute(watch);
                                return begun(
                                        second.submit(
                                                () ->
                                                        each.executeWithoutResult(
                                                                it -> open.execute(watch))));
                            });
            other.get(10, TimeUnit.SECONDS);
        } finally {
            second.shutdownNow();
        }
        assertThat(escalations()).isEqualTo(1);
    }

    /** Long enough for it to be done, if nothing holds it. */
    private static Future<?> begun(Future<?> other) {
        assertThat(catchThrowable(() -> other.get(2, TimeUnit.SECONDS)))
                .as("the second waits for the first")
                .isInstanceOf(TimeoutException.class);
        return other;
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
        theHeadHearsOfALateSearch();
        extended("tca.huyen", "head-decides");
    }

    @Test
    void theSuperiorExtends() {
        theSuperiorHearsOfALateSearch();
        extended("tubnd.huyen", "superior-decides");
    }

    @Test
    void theStandingAgencyExtends() {
        theSuperiorHearsOfALateSearch();
        run.passTime("superior-silent");
        extended("tca.huyen", "standing-agency-decides");
    }

    @Test
    void aPeriodOfTheLawIsNotExtended() {
        theHeadHearsOfIt();
        assertThat(shownAt("head-decides"))
                .containsEntry("lateMaxExtension", 0)
                .containsEntry("lateClause", "Chương V Nghị định 116/2021/NĐ-CP");
        run.refuses(
                        "head-decides",
                        "Trường «Cách xử lý»: không có lựa chọn này",
                        "action",
                        "extend",
                        "extendBy",
                        1,
                        "reason",
                        REASON)
                .isDue(LATE, DUE);
    }

    @Test
    void anExtensionHasALimit() {
        theHeadHearsOfALateSearch();
        assertThat(shownAt("head-decides"))
                .containsEntry("lateMaxExtension", 30)
                .containsEntry("lateUnitOfTime", "ngày");
        extendingIsRefused("tca.huyen", "head-decides", 31, "tối đa là 30, căn cứ: Kế hoạch");
        extendingIsRefused("tca.huyen", "head-decides", 0, "phải từ 1");
        extendingIsRefused("tca.huyen", "head-decides", 1.5, "phải là số nguyên");
        extendingIsRefused("tca.huyen", "head-decides", null, "chưa được điền");
    }

    @Test
    void anExtendedPeriodDoesNotEndInThePast() {
        theSuperiorHearsOfALateSearch();
        // Five days more end on 8 April, and it is the 9th.
        extendingIsRefused("tubnd.huyen", "superior-decides", 5, "đã qua");
    }

    @Test
    void theRemindersOfAnExtendedTaskMoveWithIt() {
        theHeadHearsOfALateSearch();
        extended("tca.huyen", "head-decides");
        assertThat(mailsOn(LocalDate.of(2024, 4, 5)))
                .as("no longer late, and what was written about the case stays there")
                .contains("Thời hạn thay đổi", "Lý do: Lãnh đạo gia hạn")
                .doesNotContain("Quá hạn", REASON);
        assertThat(mailsOn(LocalDate.of(2024, 4, 19))).contains("Còn 2 ngày làm việc");
        assertThat(mailsOn(LocalDate.of(2024, 4, 23))).contains("Đến hạn hôm nay");
    }

    @Test
    void anExtendedTaskThatGetsLateAgainStartsWithTheHeadAgain() {
        theSuperiorHearsOfALateSearch();
        extended("tubnd.huyen", "superior-decides");
        morning.breaks(LocalDate.of(2024, 4, 23));
        assertThat(escalations()).isZero();
        morning.breaks(LocalDate.of(2024, 4, 24));
        run.isWaitingAt(SEARCH, "head-decides").isDue("head-decides", LocalDate.of(2024, 4, 26));
        assertThat(timesAsked("head-decides")).isEqualTo(2);
        assertThat(shownAt("head-decides")).as("used up").containsEntry("lateMaxExtension", 10);
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

    /** Thirty days from 4 March become fifty. */
    private void extended(String officer, String rung) {
        run.completeAs(officer, rung, "action", "extend", "extendBy", 20, "reason", REASON)
                .isWaitingAt(SEARCH)
                .isDue(SEARCH, LocalDate.of(2024, 4, 23))
                .hasNotPassed("late-task-done");
        theEscalationEndedAt("deadline-extended");
        assertThat(commentsOn(SEARCH)).containsExactly(REASON);
    }

    private void extendingIsRefused(String officer, String rung, Number units, String why) {
        Throwable refusal =
                catchThrowable(
                        () ->
                                run.completeAs(
                                        officer,
                                        rung,
                                        "action",
                                        "extend",
                                        "extendBy",
                                        units,
                                        "reason",
                                        REASON));
        assertThat(NestedExceptionUtils.getMostSpecificCause(refusal))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining(why);
        run.isWaitingAt(SEARCH, rung).isDue(SEARCH, LocalDate.of(2024, 4, 3));
        assertThat(commentsOn(SEARCH)).isEmpty();
    }

    private Map<String, Object> shownAt(String rung) {
        return tasks.getVariables(run.waiting(rung).getId());
    }

    private String mailsOn(LocalDate day) {
        int before = TestMailServer.received().size();
        morning.breaks(day);
        return String.join(
                "\n", TestMailServer.received().stream().skip(before).map(Mails::plain).toList());
    }
}
