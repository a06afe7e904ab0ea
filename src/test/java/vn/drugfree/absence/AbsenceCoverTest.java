package vn.drugfree.absence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.drugfree.testing.CaseRun;
import vn.drugfree.testing.Mornings;
import vn.drugfree.testing.Papers;
import vn.drugfree.testing.ProcessTest;

/** Work goes to the deputy while somebody is away, and comes back by itself. */
@ProcessTest(covers = "absence-cover")
class AbsenceCoverTest extends AbsenceScenario {

    private static final LocalDate DAY_AFTER_DUE = LocalDate.of(2024, 2, 16);

    @Autowired RuntimeService processes;
    @Autowired Mornings morning;

    @Test
    void openTasksGoToTheDeputyOnTheFirstDayAndBackAfterTheLast() {
        CaseRun run = dossierOf(OFFICER);
        enter(OFFICER, SECOND);
        runJobs();
        isWith(run, OFFICER);

        night(FIRST);
        isWith(run, SECOND);
        night(LAST);
        isWith(run, SECOND);
        assertThat(seenBy(SECOND)).contains(run.waiting(TASK).getId());

        night(BACK);
        isWith(run, OFFICER);
        assertThat(comments(run.waiting(TASK).getId()))
                .containsExactly(
                        "Cán bộ Công an xã Bình Kiều vắng từ 05/02/2024 đến 09/02/2024; việc được"
                                + " giao cho Cán bộ Thứ làm thay.",
                        "Cán bộ Công an xã Bình Kiều đã trở lại làm việc; việc được trả lại.");
        assertThat(runningCovers()).isZero();
        assertThat(covers()).isZero();
    }

    @Test
    void anAbsenceFromTodayBeginsAtOnce() {
        CaseRun run = dossierOf(OFFICER);
        enter(OFFICER, TODAY, TODAY, SECOND);
        runJobs();
        isWith(run, SECOND);
    }

    @Test
    void aTaskAssignedMeanwhileGoesToTheDeputyToo() {
        enter(OFFICER, SECOND);
        night(FIRST);
        CaseRun run = dossierOf(OFFICER);
        isWith(run, SECOND);
        assertThat(seenBy(SECOND)).contains(run.waiting(TASK).getId());
        assertThat(
                        history.createHistoricTaskInstanceQuery()
                                .taskId(run.waiting(TASK).getId())
                                .singleResult()
                                .getAssignee())
                .isEqualTo(SECOND);
        assertThat(comments(run.waiting(TASK).getId()))
                .singleElement()
                .asString()
                .contains("việc được giao cho Cán bộ Thứ làm thay");
        night(BACK);
        isWith(run, OFFICER);
    }

    @Test
    void whatTheHeadAssignsUnderTheOwnPermissionsGoesToTheDeputyToo() {
        CaseRun run = dossier();
        enter(OFFICER, FIRST, LocalDate.of(2024, 2, 20), SECOND);
        night(FIRST);
        morning.breaks(DAY_AFTER_DUE);
        run.completeAs(
                HEAD,
                "head-decides",
                "action",
                "reassign",
                "newAssignee",
                OFFICER,
                "reason",
                "Cán bộ này biết rõ hồ sơ");
        isWith(run, SECOND);
        assertThat(seenBy(SECOND)).contains(run.waiting(TASK).getId());
    }

    @Test
    void aCoveredTaskThatIsDoneSaysForWhom() {
        CaseRun run = dossierOf(OFFICER);
        String task = run.waiting(TASK).getId();
        enter(OFFICER, SECOND);
        night(FIRST);
        run.completeAs(SECOND, TASK, Papers.allTicked());
        assertThat(actedFor(task)).isEqualTo(OFFICER);
        assertThat(comments(task)).endsWith("Làm thay cho Cán bộ Công an xã Bình Kiều");
        assertThat(tasks.getTaskComments(task))
                .filteredOn(it -> it.getFullMessage().startsWith("Làm thay"))
                .allSatisfy(it -> assertThat(it.getUserId()).isEqualTo(SECOND));
        night(BACK);
        run.isWaitingAt("notify-person");
        assertThat(run.waiting("notify-person").getAssignee()).isNull();
    }

    @Test
    void theDeputysOwnTasksAndThoseOfTheCommonUnitAreNobodyElses() {
        enter(OFFICER, SECOND);
        night(FIRST);
        CaseRun own = dossierOf(SECOND);
        CaseRun common = dossier();
        String ownTask = own.waiting(TASK).getId();
        String commonTask = common.waiting(TASK).getId();
        own.completeAs(SECOND, TASK, Papers.allTicked());
        common.completeAs(SECOND, TASK, Papers.allTicked());
        assertThat(actedFor(ownTask)).isNull();
        assertThat(actedFor(commonTask)).isNull();
        assertThat(comments(ownTask)).isEmpty();
        assertThat(comments(commonTask)).isEmpty();
    }

    @Test
    void aTaskThatWentToSomebodyElseMeanwhileStaysThere() {
        CaseRun run = dossierOf(OFFICER);
        enter(OFFICER, SECOND);
        night(FIRST);
        tasks.setAssignee(run.waiting(TASK).getId(), THIRD);
        night(BACK);
        isWith(run, THIRD);
    }

    @Test
    void aTaskThatTheDeputyGaveBackToTheUnitAndTookAgainIsTheDeputysOwn() {
        CaseRun run = dossierOf(OFFICER);
        String task = run.waiting(TASK).getId();
        enter(OFFICER, SECOND);
        night(FIRST);
        tasks.setAssignee(task, null);
        tasks.claim(task, SECOND);
        night(BACK);
        isWith(run, SECOND);
    }

    @Test
    void theDeputyIsInTheGroupsOfTheAbsentPersonForThatTimeOnly() {
        assertThat(groupsOf(OFFICER)).containsExactly(UNIT);
        enter(HEAD, OFFICER);
        runJobs();
        assertThat(groupsOf(OFFICER)).containsExactly(UNIT);
        night(FIRST);
        assertThat(groupsOf(OFFICER)).containsExactlyInAnyOrder(UNIT, HEADS);
        night(BACK);
        assertThat(groupsOf(OFFICER)).containsExactly(UNIT);
        assertThat(groupsOf(HEAD)).containsExactlyInAnyOrder(UNIT, HEADS);
    }

    @Test
    void workOfAGroupTheDeputyOnlyBorrowedSaysForWhomItWasDone() {
        CaseRun run = dossier();
        enter(HEAD, FIRST, LocalDate.of(2024, 2, 20), OFFICER);
        night(FIRST);
        morning.breaks(DAY_AFTER_DUE);
        String asked = run.waiting("head-decides").getId();
        assertThat(seenBy(OFFICER)).contains(asked);
        run.completeAs(OFFICER, "head-decides", "action", "urge");
        assertThat(actedFor(asked)).isEqualTo(HEAD);
        assertThat(comments(asked)).containsExactly("Làm thay cho Trưởng Công an xã Bình Kiều");
    }

    @Test
    void workTakenFromABorrowedGroupGoesToTheAbsentPersonAfterwards() {
        CaseRun run = dossier();
        enter(HEAD, FIRST, LocalDate.of(2024, 2, 16), OFFICER);
        night(FIRST);
        morning.breaks(DAY_AFTER_DUE);
        String asked = run.waiting("head-decides").getId();
        as(
                OFFICER,
                () -> {
                    tasks.claim(asked, OFFICER);
                    return null;
                });
        night(LocalDate.of(2024, 2, 17));
        assertThat(run.waiting("head-decides").getAssignee()).isEqualTo(HEAD);
        assertThat(seenBy(OFFICER)).doesNotContain(asked);
    }

    @Test
    void whatTwoAbsencesLendStaysUntilBothAreOver() {
        identities.createMembership(SECOND, HEADS);
        enter(HEAD, FIRST, LAST, OFFICER);
        enter(SECOND, FIRST, LocalDate.of(2024, 2, 14), OFFICER);
        night(FIRST);
        assertThat(groupsOf(OFFICER)).containsExactlyInAnyOrder(UNIT, HEADS);
        night(BACK);
        assertThat(groupsOf(OFFICER)).containsExactlyInAnyOrder(UNIT, HEADS);
        night(LocalDate.of(2024, 2, 15));
        assertThat(groupsOf(OFFICER)).containsExactly(UNIT);
    }

    @Test
    void anAbsenceThatIsCalledOffNeverBegins() {
        CaseRun run = dossierOf(OFFICER);
        UUID absence = enter(OFFICER, SECOND);
        desk.end(OFFICER, absence);
        runJobs();
        assertThat(runningCovers()).isZero();
        night(FIRST);
        isWith(run, OFFICER);
    }

    @Test
    void anAbsenceThatIsCutShortGivesEverythingBack() {
        CaseRun run = dossierOf(HEAD);
        UUID absence = enter(HEAD, OFFICER);
        night(FIRST);
        isWith(run, OFFICER);
        desk.end(HEAD, absence);
        runJobs();
        isWith(run, HEAD);
        assertThat(groupsOf(OFFICER)).containsExactly(UNIT);
        assertThat(runningCovers()).isZero();
        tasks.setAssignee(run.waiting(TASK).getId(), HEAD);
        isWith(run, HEAD);
    }

    @Test
    void anAbsenceMayBeCutShortBeforeItsFirstJobRan() {
        CaseRun run = dossierOf(OFFICER);
        UUID absence = enter(OFFICER, TODAY, LAST, SECOND);
        desk.end(OFFICER, absence);
        runJobs();
        isWith(run, OFFICER);
        assertThat(runningCovers()).isZero();
    }

    @Test
    void withoutADeputyNothingMoves() {
        CaseRun run = dossierOf(OFFICER);
        enter(OFFICER, (String) null);
        night(FIRST);
        isWith(run, OFFICER);
        CaseRun another = dossierOf(OFFICER);
        isWith(another, OFFICER);
        night(BACK);
        isWith(run, OFFICER);
        assertThat(runningCovers()).isZero();
        assertThat(comments(run.waiting(TASK).getId())).isEmpty();
    }

    @Test
    void aSuspendedTaskWaitsUntilItIsActiveAgain() {
        CaseRun run = dossierOf(OFFICER);
        CaseRun other = dossierOf(OFFICER);
        enter(OFFICER, SECOND);
        night(FIRST);
        processes.suspendProcessInstanceById(run.id());
        night(BACK);
        isWith(other, OFFICER);
        isWith(run, SECOND);
        processes.activateProcessInstanceById(run.id());
        enter(OFFICER, BACK, BACK, (String) null);
        runJobs();
        isWith(run, OFFICER);
    }

    private long runningCovers() {
        return processes.createProcessInstanceQuery().processDefinitionKey("absence-cover").count();
    }

    private int covers() {
        return database.sql("select count(*) from drugfree.absence_cover")
                .query(Integer.class)
                .single();
    }
}
