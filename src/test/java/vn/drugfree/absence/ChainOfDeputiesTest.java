package vn.drugfree.absence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.drugfree.testing.CaseRun;
import vn.drugfree.testing.Papers;
import vn.drugfree.testing.ProcessTest;

/** A deputy is away, too: the work goes on to the deputy's deputy, and comes back step by step. */
@ProcessTest
class ChainOfDeputiesTest extends AbsenceScenario {

    private static final LocalDate MIDDLE = LocalDate.of(2024, 2, 7);

    @Test
    void theSecondDeputyHasTheWorkWhileTheFirstIsAway() {
        CaseRun heads = dossierOf(HEAD);
        CaseRun officers = dossierOf(OFFICER);
        enter(HEAD, FIRST, LAST, OFFICER);
        enter(OFFICER, MIDDLE, MIDDLE, SECOND);

        night(FIRST);
        isWith(heads, OFFICER);
        isWith(officers, OFFICER);
        assertThat(groupsOf(OFFICER)).containsExactlyInAnyOrder(UNIT, HEADS);

        night(MIDDLE);
        isWith(heads, SECOND);
        isWith(officers, SECOND);
        assertThat(groupsOf(OFFICER)).containsExactly(UNIT);
        assertThat(groupsOf(SECOND)).containsExactlyInAnyOrder(UNIT, HEADS);
        CaseRun later = dossierOf(HEAD);
        isWith(later, SECOND);

        night(MIDDLE.plusDays(1));
        isWith(heads, OFFICER);
        isWith(later, OFFICER);
        isWith(officers, OFFICER);
        assertThat(groupsOf(OFFICER)).containsExactlyInAnyOrder(UNIT, HEADS);
        assertThat(groupsOf(SECOND)).containsExactly(UNIT);

        night(BACK);
        isWith(heads, HEAD);
        isWith(later, HEAD);
        isWith(officers, OFFICER);
        assertThat(groupsOf(OFFICER)).containsExactly(UNIT);
    }

    @Test
    void workGoesStraightBackToWhoeverReturnsFirst() {
        CaseRun heads = dossierOf(HEAD);
        CaseRun officers = dossierOf(OFFICER);
        enter(HEAD, FIRST, MIDDLE, OFFICER);
        enter(OFFICER, FIRST, LAST, SECOND);
        night(FIRST);
        isWith(heads, SECOND);
        isWith(officers, SECOND);

        night(MIDDLE.plusDays(1));
        isWith(heads, HEAD);
        isWith(officers, SECOND);

        night(BACK);
        isWith(officers, OFFICER);
    }

    @Test
    void whatTheSecondDeputyDoesSaysWhoseWorkItWas() {
        CaseRun heads = dossierOf(HEAD);
        String task = heads.waiting(TASK).getId();
        enter(HEAD, OFFICER);
        enter(OFFICER, SECOND);
        night(FIRST);
        heads.completeAs(SECOND, TASK, Papers.allTicked());
        assertThat(actedFor(task)).isEqualTo(HEAD);
    }

    @Test
    void aDeputyWhoComesBackEarlyHasTheWorkAgain() {
        CaseRun heads = dossierOf(HEAD);
        enter(HEAD, OFFICER);
        UUID away = enter(OFFICER, SECOND);
        night(FIRST);
        isWith(heads, SECOND);
        desk.end(OFFICER, away);
        runJobs();
        isWith(heads, OFFICER);
        assertThat(groupsOf(OFFICER)).containsExactlyInAnyOrder(UNIT, HEADS);
        assertThat(groupsOf(SECOND)).containsExactly(UNIT);
    }

    @Test
    void twoAbsencesThatMeetInANightHandTheWorkFromDeputyToDeputy() {
        CaseRun run = dossierOf(OFFICER);
        enter(OFFICER, FIRST, MIDDLE, SECOND);
        enter(OFFICER, MIDDLE.plusDays(1), LAST, THIRD);
        night(FIRST);
        isWith(run, SECOND);
        night(MIDDLE.plusDays(1));
        isWith(run, THIRD);
        night(BACK);
        isWith(run, OFFICER);
    }

    @Test
    void aDeputyWhoLeavesTheServiceGetsNothingAnyMore() {
        CaseRun run = dossierOf(OFFICER);
        enter(OFFICER, SECOND);
        night(FIRST);
        identities.deleteMembership(SECOND, UNIT);
        CaseRun later = dossierOf(OFFICER);
        isWith(later, OFFICER);
        enter(THIRD, FIRST, FIRST, (String) null);
        runJobs();
        isWith(run, OFFICER);
        identities.createMembership(SECOND, UNIT);
    }
}
