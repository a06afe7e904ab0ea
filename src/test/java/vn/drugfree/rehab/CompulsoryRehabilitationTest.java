package vn.drugfree.rehab;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.drugfree.testing.CaseRun;
import vn.drugfree.testing.Cases;
import vn.drugfree.testing.DistrictTime;
import vn.drugfree.testing.ProcessTest;
import vn.drugfree.testing.Values;

/** Every way a case can end, each by the shortest path through the real called processes. */
@ProcessTest(covers = "compulsory-rehabilitation")
class CompulsoryRehabilitationTest {

    private static final LocalDate FOUND = LocalDate.of(2024, 2, 1);
    private static final LocalDate VIOLATED = LocalDate.of(2024, 1, 31);
    // Three months end on 30 April, a holiday; the next working day is 2 May.
    private static final LocalDate LIMITATION_ENDS = LocalDate.of(2024, 5, 2);

    @Autowired Cases cases;
    @Autowired DistrictTime time;

    private CaseRun run;
    private Steps steps;

    @Test
    void treatmentIsCompleted() {
        aCaseIsOpened();
        steps.dossierReachesCourt().courtOrdersMonths(12).nobodyObjects();
        steps.personIsBrought().facilityTakesOver().treatmentIsCompleted();
        run.isClosedAs("completed").has("enforcementOutcome", "handed-over");
    }

    @Test
    void theMeasureIsNotForThisPerson() {
        aCaseIsOpened("exclusion", "sole-carer");
        steps.done("record-ineligibility", "otherMeasure", "none");
        run.isClosedAs("not-eligible").has("ineligibilityReason", "sole-carer");
    }

    @Test
    void theDossierIsWithdrawn() {
        aCaseIsOpened();
        steps.dossierReachesPhongLdtbxh().dossierIsFoundIncomplete().dossierIsSupplemented();
        steps.dossierIsFoundIncomplete().districtPoliceDecideTo("withdraw");
        run.isClosedAs("withdrawn");
    }

    @Test
    void theCourtRefuses() {
        aCaseIsOpened();
        steps.dossierReachesCourt().courtRefuses().nobodyObjects();
        run.isClosedAs("not-applied");
    }

    @Test
    void theProvincialCourtCancels() {
        aCaseIsOpened();
        steps.dossierReachesCourt().courtOrdersMonths(12).personComplains();
        steps.fileIsForwarded().provincialCourtDecidesTo("cancel");
        run.isClosedAs("cancelled");
    }

    @Test
    void theProvincialCourtRemitsAndTheDistrictCourtDecidesAgain() {
        aCaseIsOpened();
        steps.dossierReachesCourt().courtOrdersMonths(12).personComplains();
        steps.fileIsForwarded().provincialCourtDecidesTo("remit");
        run.isWaitingAt("register-receipt");
        steps.courtRefuses().nobodyObjects();
        run.isClosedAs("not-applied").has("termMonths", null);
    }

    @Test
    void thePersonIsExempted() {
        aCaseIsOpened();
        steps.dossierReachesCourt().courtOrdersMonths(12).nobodyObjects();
        steps.done(
                        "bring-person",
                        "bringResult",
                        "asks-postponement",
                        "person",
                        Values.map("postponementGround", "dangerous-disease"))
                .done("confirm-circumstances", "circumstances", "confirmed")
                .done("decide-postponement", "postponementDecision", "exempt");
        run.isClosedAs("exempted");
    }

    @Test
    void theDecisionExpires() {
        aCaseIsOpened();
        steps.dossierReachesCourt().courtOrdersMonths(12).nobodyObjects();
        run.passTime("decision-expired");
        steps.done("record-expiry", "expiryCause", "not-brought", "expiryNotified", true);
        run.isClosedAs("decision-expired");
    }

    @Test
    void anotherMeasureFailedAndTheCaseIsHandedOver() {
        aCaseIsOpened("exclusion", "sole-carer");
        steps.done("record-ineligibility", "otherMeasure", "none");
        run =
                cases.handOver(
                        "compulsory-needed",
                        "caseCode",
                        "CNTN-2024-BINH-KIEU-0001",
                        "commune",
                        "binh-kieu",
                        "personCode",
                        run.value("personCode"),
                        "ground",
                        "use-during-voluntary-rehab",
                        "violationDate",
                        VIOLATED,
                        "determinationDate",
                        VIOLATED);
        steps = new Steps(run, time);
        run.isGivenTo("record-finding", "cong-an-xa-binh-kieu")
                .isDue("record-finding", FOUND.plusDays(1))
                .refuses("record-finding", "không được trước ngày", entries(VIOLATED.minusDays(1)))
                .complete("record-finding", entries(FOUND))
                .has("limitationEndsOn", LIMITATION_ENDS)
                .isWaitingAt("prepare-dossier");
        steps.dossierReachesCourt().courtRefuses().nobodyObjects();
        run.isClosedAs("not-applied");
    }

    private static Object[] entries(LocalDate findingDate) {
        return new Object[] {
            "findingDate", findingDate, "residence", "stable", "exclusion", "none"
        };
    }

    // Limitation

    @Test
    void theLimitationPassesBeforeTheDossierIsSent() {
        aCaseIsOpened();
        run.firesOn("limitation-expired", LIMITATION_ENDS).passTime("limitation-expired");
        // From the first moment of 3 May: Saturday the 4th is worked, then the 6th and the 7th.
        run.isWaitingAt("record-limitation")
                .isGivenTo("record-limitation", "cong-an-xa-binh-kieu")
                .isDue("record-limitation", LocalDate.of(2024, 5, 7));
        steps.done(
                "record-limitation",
                "otherMeasure",
                "user-management",
                "otherMeasureOn",
                LocalDate.of(2024, 5, 3));
        run.isClosedAs("limitation-passed");
    }

    @Test
    void onTheLastDayOfTheLimitationTheMeasureIsStillPossible() {
        aCaseIsOpenedOn(LIMITATION_ENDS);
        run.isWaitingAt("prepare-dossier").firesOn("limitation-expired", LIMITATION_ENDS);
    }

    @Test
    void onTheDayAfterItIsNot() {
        aCaseIsOpenedOn(LIMITATION_ENDS.plusDays(1));
        run.isWaitingAt("record-ineligibility")
                .hasNoTimer("limitation-expired")
                .has("limitationEndsOn", LIMITATION_ENDS);
    }

    @Test
    void aDossierTheCourtReturnsAfterTheLimitationIsSupplementedAllTheSame() {
        aCaseIsOpened();
        steps.dossierReachesCourt();
        time.set(LIMITATION_ENDS.plusDays(8));
        steps.courtReturnsDossier();
        run.isWaitingAt("supplement-dossier").hasNoTimer("limitation-expired");
        steps.dossierIsSupplemented().dossierIsFoundComplete();
        run.isWaitingAt("register-receipt").has("sentOn", LIMITATION_ENDS.plusDays(8));
        steps.courtRefuses().nobodyObjects();
        run.isClosedAs("not-applied").hasNotPassed("limitation-expired");
    }

    @Test
    void aReturnedDossierMayBeWithdrawn() {
        aCaseIsOpened();
        steps.dossierReachesCourt().courtReturnsDossier().dossierIsSupplemented();
        steps.dossierIsFoundIncomplete().dossierIsSupplemented();
        steps.dossierIsFoundIncomplete().districtPoliceDecideTo("withdraw");
        run.isClosedAs("withdrawn");
    }

    // Interim management

    @Test
    void interimManagementEndsWithTheHandover() {
        aHomelessCaseIsOpened();
        steps.dossierReachesCourt().courtOrdersMonths(12).nobodyObjects().personIsBrought();
        run.isWaitingAt("take-over-person", "supervise-interim");
        steps.facilityTakesOver();
        run.isWaitingAt("open-treatment-plan").hasPassed("interim-over");
        steps.treatmentIsCompleted();
        run.isClosedAs("completed", "interim-ended");
    }

    @Test
    void interimManagementEndsWhenTheMeasureIsRefused() {
        aHomelessCaseIsOpened();
        steps.dossierReachesCourt().courtRefuses().nobodyObjects();
        run.isClosedAs("not-applied", "interim-ended");
    }

    @Test
    void interimManagementEndsWhenTheDecisionIsCancelled() {
        aHomelessCaseIsOpened();
        steps.dossierReachesCourt().courtOrdersMonths(12).personComplains();
        steps.fileIsForwarded().provincialCourtDecidesTo("cancel");
        run.isClosedAs("cancelled", "interim-ended");
    }

    @Test
    void interimManagementEndsWithTheLimitation() {
        aHomelessCaseIsOpened();
        run.passTime("limitation-expired").isWaitingAt("record-limitation");
        steps.done("record-limitation", "otherMeasure", "none");
        run.isClosedAs("limitation-passed", "interim-ended");
    }

    @Test
    void interimManagementEndsWhenAReturnedDossierIsWithdrawn() {
        aHomelessCaseIsOpened();
        steps.dossierReachesCourt().courtReturnsDossier();
        run.isWaitingAt("supplement-dossier", "supervise-interim");
        steps.dossierIsSupplemented().dossierIsFoundIncomplete().dossierIsSupplemented();
        steps.dossierIsFoundIncomplete().districtPoliceDecideTo("withdraw");
        run.isClosedAs("withdrawn", "interim-ended");
    }

    @Test
    void interimManagementMayEndByItself() {
        aHomelessCaseIsOpened();
        steps.done(
                "supervise-interim",
                "interimEndedOn",
                FOUND,
                "person",
                Values.map("interimNote", "Gia đình đón về"));
        run.isWaitingAt("prepare-dossier").hasNotPassed("interim-over");
        steps.dossierReachesCourt().courtRefuses().nobodyObjects();
        run.isClosedAs("not-applied", "interim-ended");
    }

    private void aHomelessCaseIsOpened() {
        aCaseIsOpened("residence", "unstable");
        steps.residenceStaysUnclear().interimManagementGoesTo("social-body");
        run.isWaitingAt("prepare-dossier", "supervise-interim");
    }

    private void aCaseIsOpened(Object... others) {
        aCaseIsOpenedOn(FOUND, others);
    }

    private void aCaseIsOpenedOn(LocalDate day, Object... others) {
        time.set(day);
        var entries = Finding.on(FOUND, "violationDate", VIOLATED);
        entries.putAll(Values.map(others));
        run = cases.open("compulsory-rehabilitation", "ca.binhkieu", entries);
        steps = new Steps(run, time);
    }
}
