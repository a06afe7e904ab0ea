package vn.drugfree.absence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.drugfree.testing.CaseRun;
import vn.drugfree.testing.ProcessTest;

/**
 * One officer works for two communes and heads the second's police and the district's, which
 * oversees all cases. The head of the first commune's police enters the absence.
 */
@ProcessTest
class AbsenceEnteredByHeadTest extends AbsenceScenario {

    private static final String SECOND_UNIT = "cong-an-xa-nhue-duong";
    private static final String SECOND_HEADS = "lanh-dao-" + SECOND_UNIT;
    private static final String MANAGERS = "lanh-dao-cong-an-huyen";
    private static final String IN_BOTH = SECOND;

    @Autowired Absences absences;

    @BeforeEach
    void oneOfficerWorksForTwoUnits() {
        identities.createMembership(IN_BOTH, HEADS);
        identities.createMembership(IN_BOTH, SECOND_UNIT);
        identities.createMembership(IN_BOTH, SECOND_HEADS);
        identities.createMembership(IN_BOTH, "cong-an-huyen");
        identities.createMembership(IN_BOTH, MANAGERS);
    }

    @Test
    void lendsTheGroupsOfTheOwnUnitOnly() {
        enterFor(HEAD, IN_BOTH, OFFICER);
        night(FIRST);
        assertThat(groupsOf(OFFICER)).containsExactlyInAnyOrder(UNIT, HEADS);
        night(BACK);
        assertThat(groupsOf(OFFICER)).containsExactly(UNIT);
    }

    @Test
    void getsOnlyTheTasksOfTheOwnUnit() {
        CaseRun own = dossierOf(IN_BOTH);
        CaseRun others = dossierOfTheSecondUnit();
        CaseRun nobodys = dossierOf(IN_BOTH);
        tasks.deleteCandidateGroup(nobodys.waiting(TASK).getId(), UNIT);
        enterFor(HEAD, IN_BOTH, HEAD);
        night(FIRST);
        isWith(own, HEAD);
        isWith(others, IN_BOTH);
        isWith(nobodys, IN_BOTH);
        assertThat(groupsOf(HEAD)).containsExactlyInAnyOrder(UNIT, HEADS);
        assertThat(seenBy(HEAD))
                .contains(own.waiting(TASK).getId())
                .doesNotContain(others.waiting(TASK).getId());
        night(BACK);
        isWith(own, IN_BOTH);
    }

    @Test
    void getsOnlyThoseThatAreAssignedMeanwhile() {
        enterFor(HEAD, IN_BOTH, HEAD);
        night(FIRST);
        isWith(dossierOf(IN_BOTH), HEAD);
        CaseRun others = dossierOfTheSecondUnit();
        isWith(others, IN_BOTH);
        assertThat(seenBy(HEAD)).doesNotContain(others.waiting(TASK).getId());
    }

    @Test
    void whoeverEntersTheOwnAbsenceLendsEverything() {
        CaseRun others = dossierOfTheSecondUnit();
        CaseRun nobodys = dossierOf(IN_BOTH);
        tasks.deleteCandidateGroup(nobodys.waiting(TASK).getId(), UNIT);
        enter(IN_BOTH, OFFICER);
        night(FIRST);
        isWith(others, OFFICER);
        isWith(nobodys, OFFICER);
        assertThat(groupsOf(OFFICER))
                .containsExactlyInAnyOrder(
                        UNIT, HEADS, SECOND_UNIT, SECOND_HEADS, "cong-an-huyen", MANAGERS);
    }

    @Test
    void nothingElseComesRoundOverADeputy() {
        CaseRun own = dossierOf(IN_BOTH);
        CaseRun others = dossierOfTheSecondUnit();
        enter(IN_BOTH, OFFICER);
        enterFor(HEAD, OFFICER, HEAD);
        night(FIRST);
        isWith(own, HEAD);
        isWith(others, OFFICER);
        isWith(dossierOfTheSecondUnit(), OFFICER);
        assertThat(groupsOf(HEAD)).containsExactlyInAnyOrder(UNIT, HEADS);
        assertThat(groupsOf(OFFICER)).contains(SECOND_UNIT).doesNotContain(HEADS);
    }

    @Test
    void whatCountsIsWhatTheHeadHeadedWhenEnteringIt() {
        identities.createMembership(THIRD, HEADS);
        CaseRun own = dossierOf(IN_BOTH);
        CaseRun others = dossierOfTheSecondUnit();
        enterFor(THIRD, IN_BOTH, OFFICER);
        identities.deleteMembership(THIRD, HEADS);
        identities.createMembership(THIRD, SECOND_UNIT);
        identities.createMembership(THIRD, SECOND_HEADS);
        night(FIRST);
        isWith(own, OFFICER);
        isWith(others, IN_BOTH);
        assertThat(groupsOf(OFFICER)).containsExactlyInAnyOrder(UNIT, HEADS);
    }

    @Test
    void theHeadHearsOnlyOfTheOwnUnitsDeadlines() {
        CaseRun own = dossierOf(IN_BOTH);
        CaseRun others = dossierOfTheSecondUnit();
        AbsenceEntry uncovered = new AbsenceEntry(IN_BOTH, "2024-02-05", "2024-02-20", null);
        assertThat(desk.enter(HEAD, uncovered).warnings())
                .extracting(AbsencePage.Warning::caseCode)
                .containsExactly(own.code());
        assertThat(desk.page(HEAD).unit().get(0).warnings()).hasSize(1);
        assertThat(desk.page(IN_BOTH).mine().get(0).warnings())
                .extracting(AbsencePage.Warning::caseCode)
                .containsExactlyInAnyOrder(own.code(), others.code());
    }

    @Test
    void thePersonHearsOfWhatTheDeputyDoesNotGet() {
        dossierOf(IN_BOTH);
        CaseRun others = dossierOfTheSecondUnit();
        AbsenceEntry covered = new AbsenceEntry(IN_BOTH, "2024-02-05", "2024-02-20", OFFICER);
        assertThat(desk.enter(HEAD, covered).warnings()).isEmpty();
        assertThat(desk.page(IN_BOTH).mine().get(0).warnings())
                .extracting(AbsencePage.Warning::caseCode)
                .containsExactly(others.code());
        assertThat(absences.uncoveredOn(IN_BOTH, FIRST)).isEmpty();
    }

    private UUID enterFor(String head, String person, String deputy) {
        return desk.enter(head, new AbsenceEntry(person, FIRST.toString(), LAST.toString(), deputy))
                .id();
    }

    private CaseRun dossierOfTheSecondUnit() {
        CaseRun run = cases.dossier("nhue-duong", time.today());
        tasks.setAssignee(run.waiting(TASK).getId(), IN_BOTH);
        return run;
    }
}
