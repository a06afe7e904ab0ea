package vn.drugfree.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import vn.drugfree.calendar.Days;
import vn.drugfree.testing.ProcessTest;

/** An escalation ends by itself as soon as its late task is no longer late. */
@ProcessTest
class EscalationEndTest extends EscalationScenario {

    @Test
    void whenTheTaskIsDoneWhileTheHeadIsAsked() {
        theHeadHearsOfIt();
        theDossierIsPrepared();
        theEscalationEndedAt("late-task-done");
        run.isWaitingAt("notify-person");
    }

    @Test
    void whenTheTaskIsDoneWhileTheSuperiorIsAsked() {
        theSuperiorHearsOfIt();
        theDossierIsPrepared();
        theEscalationEndedAt("late-task-done");
        run.isWaitingAt("notify-person");
    }

    @Test
    void whenTheTaskIsDoneWhileTheStandingAgencyIsAsked() {
        theStandingAgencyHearsOfIt();
        theDossierIsPrepared();
        theEscalationEndedAt("late-task-done");
        run.isWaitingAt("notify-person");
    }

    @Test
    void whenTheTaskIsDoneAfterTheUrging() {
        theHeadHearsOfIt();
        run.complete("head-decides", "action", "urge");
        theDossierIsPrepared();
        theEscalationEndedAt("late-task-done");
        run.isWaitingAt("notify-person").hasNoTimer("await-effect");
    }

    @Test
    void whenTheDueDateIsMovedAheadInTasklist() {
        theHeadHearsOfIt();
        theDueDateBecomes(LocalDate.of(2024, 3, 1));
        theEscalationEndedAt("late-task-done");
        run.isWaitingAt(LATE);
    }

    @Test
    void notWhenTheNewDueDateHasPassedToo() {
        theHeadHearsOfIt();
        theDueDateBecomes(LocalDate.of(2024, 2, 14));
        run.isWaitingAt(LATE, "head-decides");
    }

    @Test
    void notWhenSomebodyClaimsTheTask() {
        theHeadHearsOfIt();
        tasks.claim(run.waiting(LATE).getId(), "ca.binhkieu");
        run.isWaitingAt(LATE, "head-decides");
    }

    @Test
    void whenTheCaseIsDeleted() {
        theHeadHearsOfIt();
        // Cockpit proposes to skip listeners; these are not to be skipped.
        processes.deleteProcessInstance(
                run.waiting(LATE).getProcessInstanceId(), "opened by mistake", true);
        theEscalationEndedAt("late-task-done");
        run.isWaitingAt();
    }

    @Test
    void whenTheProcessTakesTheTaskAway() {
        time.set(LocalDate.of(2024, 3, 4));
        run =
                cases.begin(
                        "rehab-enforcement",
                        "effectiveOn",
                        LocalDate.of(2024, 3, 4),
                        "termMonths",
                        18);
        run.isDue("bring-person", LocalDate.of(2024, 3, 11));
        morning.breaks(LocalDate.of(2024, 3, 12));
        run.isWaitingAt("bring-person", "head-decides")
                .isGivenTo("head-decides", "lanh-dao-cong-an-huyen")
                .passTime("head-silent")
                // Above a body of the district stands the district's committee.
                .isGivenTo("superior-decides", "lanh-dao-ubnd-huyen")
                .passTime("decision-expired")
                .isWaitingAt("record-expiry");
        theEscalationEndedAt("late-task-done");
    }

    @Test
    void eachLateTaskHasItsOwn() {
        theHeadHearsOfIt();
        time.set(DAY_AFTER);
        var other = cases.dossier("binh-kieu", FINDING);
        morning.breaks(LocalDate.of(2024, 2, 19));
        other.isWaitingAt(LATE, "head-decides");
        theDossierIsPrepared();
        theEscalationEndedAt("late-task-done");
        other.isWaitingAt(LATE, "head-decides");
    }

    private void theDueDateBecomes(LocalDate day) {
        Task task = run.waiting(LATE);
        task.setDueDate(Days.endOf(day));
        tasks.saveTask(task);
        assertThat(run.waiting(LATE).getDueDate()).isEqualTo(Days.endOf(day));
    }
}
