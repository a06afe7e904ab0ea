package vn.drugfree.rehab;

import java.time.LocalDate;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.drugfree.testing.CaseRun;
import vn.drugfree.testing.Cases;
import vn.drugfree.testing.ChangedDecision;
import vn.drugfree.testing.DistrictTime;
import vn.drugfree.testing.ProcessTest;
import vn.drugfree.testing.Values;

@ProcessTest(covers = "rehab-dossier-check")
class RehabDossierCheckTest {

    // Holidays from 29 April to 1 May 2024; Saturday 4 May is worked instead of Monday 29 April.
    private static final LocalDate FRIDAY = LocalDate.of(2024, 4, 26);
    private static final LocalDate THURSDAY = LocalDate.of(2024, 5, 2);
    private static final LocalDate NEXT_FRIDAY = LocalDate.of(2024, 5, 3);
    private static final LocalDate WORKED_SATURDAY = LocalDate.of(2024, 5, 4);
    private static final LocalDate WEDNESDAY_AFTER = LocalDate.of(2024, 5, 8);

    @Autowired Cases cases;
    @Autowired DistrictTime time;
    @Autowired RepositoryService repository;

    private CaseRun run;
    private Steps steps;

    @BeforeEach
    void itIsTheWednesdayBefore() {
        time.set(LocalDate.of(2024, 4, 24));
    }

    @Test
    void aCompleteDossierGoesToTheCourt() {
        dossier("adult");
        // The seventh day is 1 May, a holiday.
        waitsFor("check-dossier", "phong-ldtbxh", THURSDAY);
        time.set(FRIDAY);
        steps.dossierIsFoundComplete();
        run.hasEndedAt("dossier-sent").has("dossierOutcome", "sent").has("sentOn", FRIDAY);
    }

    @Test
    void theHeadSignsTheApplicationForAMinor() {
        dossier("minor");
        time.set(NEXT_FRIDAY);
        steps.dossierIsFoundComplete();
        waitsFor("sign-application", "lanh-dao-phong-ldtbxh", WORKED_SATURDAY);
        steps.headSignsApplication();
        run.hasEndedAt("dossier-sent").has("dossierOutcome", "sent");
    }

    @Test
    void aDossierWithGapsComesBackOnce() {
        dossier("adult");
        time.set(FRIDAY);
        steps.dossierIsFoundIncomplete();
        waitsFor("supplement-dossier", "cong-an-xa-binh-kieu", NEXT_FRIDAY);
        time.set(NEXT_FRIDAY);
        steps.dossierIsSupplemented();
        // One day was used up before the return on Friday; the other six begin this Friday.
        waitsFor("check-dossier", "phong-ldtbxh", WEDNESDAY_AFTER);
        steps.dossierIsFoundComplete();
        run.hasEndedAt("dossier-sent").hasNotPassed("review-case");
    }

    @Test
    void aSecondReturnIsReviewedByTheDistrictPoliceWhoGoOnOrWithdraw() {
        dossier("adult");
        steps.dossierIsFoundIncomplete().dossierIsSupplemented();
        time.set(NEXT_FRIDAY);
        steps.dossierIsFoundIncomplete();
        // Two working days: the Saturday and Monday the 6th.
        waitsFor("review-case", "cong-an-huyen", LocalDate.of(2024, 5, 6));
        steps.districtPoliceDecideTo("continue").dossierIsSupplemented();
        steps.dossierIsFoundIncomplete().districtPoliceDecideTo("withdraw");
        run.hasEndedAt("dossier-withdrawn").has("dossierOutcome", "withdrawn");
    }

    @Test
    void aDossierTheCourtReturnsIsSupplementedFirst() {
        dossier("adult", "dossierReturned", true);
        waitsFor("supplement-dossier", "cong-an-xa-binh-kieu", FRIDAY);
        time.set(FRIDAY);
        steps.dossierIsSupplemented();
        // Seven new days, from the day the supplement arrives.
        waitsFor("check-dossier", "phong-ldtbxh", NEXT_FRIDAY);
        steps.dossierIsFoundComplete();
        run.hasEndedAt("dossier-sent").hasNotPassed("choose-options");
    }

    @Test
    void wherePhongTuPhapChecksALegalDossierGoesOn() {
        withLegalityCheck(
                () -> {
                    waitsFor("check-legality", "phong-tu-phap", THURSDAY);
                    time.set(FRIDAY);
                    steps.done("check-legality", "legality", "legal");
                    // The seven days run since Wednesday: both divisions share them.
                    waitsFor("check-dossier", "phong-ldtbxh", THURSDAY);
                });
    }

    @Test
    void wherePhongTuPhapChecksAnUnlawfulDossierIsSupplemented() {
        withLegalityCheck(
                () -> {
                    time.set(FRIDAY);
                    steps.done(
                            "check-legality",
                            "legality",
                            "not-legal",
                            "person",
                            Values.map("dossierDefects", "Sai thẩm quyền"));
                    run.isWaitingAt("supplement-dossier");
                    time.set(NEXT_FRIDAY);
                    steps.dossierIsSupplemented();
                    waitsFor("check-dossier", "phong-ldtbxh", WEDNESDAY_AFTER);
                });
    }

    /** As an administrator would switch it on: false becomes true in the table of options. */
    private void withLegalityCheck(Runnable scenario) {
        try (ChangedDecision options = ChangedDecision.of(repository, "rehab-options")) {
            options.deploy("rehab-dossier-check", "<text>false</text>", "<text>true</text>");
            dossier("adult");
            scenario.run();
        }
    }

    private void dossier(String variant, Object... others) {
        LocalDate found = LocalDate.of(2024, 4, 15);
        var variables = Finding.handedOn(found, others);
        variables.put("variant", variant);
        run = cases.begin("rehab-dossier-check", variables);
        steps = new Steps(run, time);
    }

    private void waitsFor(String task, String group, LocalDate due) {
        run.isWaitingAt(task).isGivenTo(task, group).isDue(task, due);
    }
}
