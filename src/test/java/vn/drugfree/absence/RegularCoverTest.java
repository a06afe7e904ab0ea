package vn.drugfree.absence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.LocalDate;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import vn.drugfree.testing.CaseRun;
import vn.drugfree.testing.ProcessTest;

/** What goes back, and is forgotten, although no absence begins or ends. */
@ProcessTest
class RegularCoverTest extends AbsenceScenario {

    @Autowired RegularCover cover;
    @Autowired Absences absences;
    @Autowired AbsenceTable table;
    @Autowired CoveredTasks coveredTasks;
    @Autowired RuntimeService processes;

    @Test
    void aTaskThatStoodStillGoesBackOnTheNextDay() {
        CaseRun run = missedItsWayBack();
        cover.daily();
        isWith(run, SECOND);
        processes.activateProcessInstanceById(run.id());
        cover.daily();
        isWith(run, OFFICER);
    }

    @Test
    void orAtTheNextStart() {
        CaseRun run = missedItsWayBack();
        processes.activateProcessInstanceById(run.id());
        cover.run(new DefaultApplicationArguments());
        isWith(run, OFFICER);
    }

    @Test
    void aTaskThatCannotMoveKeepsNobodyFromStarting() {
        SettleCover stuck =
                new SettleCover(table, coveredTasks, groups) {
                    @Override
                    public void groups() {}

                    @Override
                    public void everything() {
                        throw new IllegalStateException("cannot move");
                    }
                };
        assertThatCode(() -> new RegularCover(stuck).run(new DefaultApplicationArguments()))
                .doesNotThrowAnyException();
    }

    @Test
    void theWorkOfADeputyWhoLeftTheServiceGoesBack() {
        CaseRun run = dossierOf(HEAD);
        enter(HEAD, SECOND);
        night(FIRST);
        isWith(run, SECOND);
        identities.deleteMembership(SECOND, UNIT);
        cover.daily();
        isWith(run, HEAD);
        assertThat(groupsOf(SECOND)).isEmpty();
    }

    @Test
    void nothingMovesWhileEverybodyIsWhereTheyShouldBe() {
        CaseRun run = dossierOf(HEAD);
        enter(HEAD, SECOND);
        night(FIRST);
        cover.daily();
        cover.run(new DefaultApplicationArguments());
        isWith(run, SECOND);
        assertThat(groupsOf(SECOND)).containsExactlyInAnyOrder(UNIT, HEADS);
        assertThat(comments(run.waiting(TASK).getId())).hasSize(1);
    }

    @Test
    void absencesAreForgottenOnceTheyWereOverBeforeADay() {
        UUID calledOff = enter(THIRD, FIRST, LocalDate.of(2024, 6, 1), null);
        desk.end(THIRD, calledOff);
        enter(OFFICER, SECOND);
        enter(HEAD, BACK, BACK, OFFICER);
        night(FIRST);
        night(BACK);

        absences.forget(TODAY);
        assertThat(kept()).isEqualTo(3);
        absences.forget(TODAY.plusDays(1));
        assertThat(kept()).as("without the one called off on the first").isEqualTo(2);
        absences.forget(LAST);
        assertThat(kept()).isEqualTo(2);
        absences.forget(BACK);
        assertThat(kept()).isEqualTo(1);
    }

    @Test
    void whatHasNotGoneBackYetIsNotForgotten() {
        CaseRun run = missedItsWayBack();
        absences.forget(BACK.plusYears(1));
        assertThat(kept()).isEqualTo(1);
        processes.activateProcessInstanceById(run.id());
        cover.daily();
        isWith(run, OFFICER);
        absences.forget(BACK);
        assertThat(kept()).isZero();
    }

    private CaseRun missedItsWayBack() {
        CaseRun run = dossierOf(OFFICER);
        enter(OFFICER, SECOND);
        night(FIRST);
        processes.suspendProcessInstanceById(run.id());
        night(BACK);
        isWith(run, SECOND);
        return run;
    }

    private int kept() {
        return database.sql("select count(*) from drugfree.absence").query(Integer.class).single();
    }
}
