package vn.drugfree.rehab;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import vn.drugfree.testing.ProcessTest;

@ProcessTest
class WholeCaseTest extends WholeCaseScenario {

    /** Over Tết 2024: the days from 8 to 14 February are off. */
    @Test
    void anAdultWithAHome() {
        caseIsOpenedBy("ca.binhkieu", Finding.on(FOUND));
        // Three months from 31 January end on a holiday, and the holidays end on 1 May.
        run.firesOn("limitation-expired", LocalDate.of(2024, 5, 2));
        expect("prepare-dossier", COMMUNE_POLICE, "2024-02-15");
        on("2024-02-05").dossierIsPrepared();
        expect("notify-person", COMMUNE_POLICE, "2024-02-06");
        on("2024-02-06").noticeIsReceived();
        expect("record-reading", COMMUNE_POLICE, "2024-02-16");
        on("2024-02-15").dossierIsRead();
        expect("send-dossier", COMMUNE_POLICE, "2024-02-16");
        on("2024-02-16").dossierIsSubmitted();
        expect("check-dossier", LABOUR_OFFICE, "2024-02-23");
        on("2024-02-22").dossierIsFoundComplete();

        expect("register-receipt", COURT, "2024-02-26");
        on("2024-02-23").courtReceivesDossier();
        expect("accept-case", COURT, "2024-02-26");
        on("2024-02-26").courtAcceptsCase();
        expect("notify-acceptance", COURT, "2024-02-28");
        on("2024-02-27").acceptanceIsNotified();
        expect("examine-dossier", COURT, "2024-03-01");
        on("2024-02-29").sessionIsSetFor(LocalDate.of(2024, 3, 8));
        // Fifteen days from the acceptance on 26 February.
        expect("hold-session", COURT, "2024-03-12");
        on("2024-03-08").sessionRules("apply");
        expect("issue-decision", COURT, "2024-03-12");
        on("2024-03-08").decisionIsIssuedFor(18);

        run.isWaitingAt("record-complaint", "record-petition", "record-protest");
        given("record-complaint", COURT, "2024-03-15");
        given("record-petition", LABOUR_OFFICE, "2024-03-15");
        given("record-protest", PROCURACY, "2024-03-19");
        steps.allRemedyWindowsClose();
        expect("declare-effect", COURT, "2024-03-21");
        on("2024-03-20").decisionTakesEffect();

        expect("bring-person", DISTRICT_POLICE, "2024-03-25");
        run.firesOn("decision-expired", LocalDate.of(2025, 3, 20));
        on("2024-03-22").personIsBrought();
        expect("take-over-person", FACILITY, "2024-03-25");
        on("2024-03-22").facilityTakesOver();

        expect("open-treatment-plan", FACILITY, "2024-03-29");
        on("2024-03-28").treatmentIsPlanned();
        // The term runs from 22 March 2024 to 22 September 2025.
        run.firesOn("half-term-reached", LocalDate.of(2024, 12, 21)).passTime("half-term-reached");
        expect("assess-half-term", FACILITY, "2024-12-27");
        steps.nothingIsProposedAtHalfTerm();
        // Fifteen days before the end is a Sunday, one day before it another: Friday comes first.
        run.firesOn("release-near", LocalDate.of(2025, 9, 5)).passTime("release-near");
        expect("issue-certificate", FACILITY, "2025-09-19");
        on("2025-09-19").certificateIsIssued();
        expect("receive-returnee", COMMUNE_POLICE, "2025-09-25");
        on("2025-09-22").personComesHome();

        run.isClosedAs("completed");
        everyProcessBearsTheCode(
                "CNBB-2024-BINH-KIEU-\\d{4}",
                "rehab-intake",
                "rehab-dossier",
                "rehab-dossier-check",
                "rehab-court",
                "rehab-remedies",
                "rehab-enforcement",
                "rehab-treatment");
        onlyPersonHolds(Finding.NAME, Finding.ID_NUMBER);
    }

    @Test
    void aFifteenYearOld() {
        caseIsOpenedBy(
                "ca.binhkieu",
                Finding.on(FOUND, "person", Finding.personBorn(LocalDate.of(2008, 6, 10))));
        expect("prepare-dossier", COMMUNE_POLICE, "2024-02-15");
        on("2024-02-05").dossierIsPrepared();
        expect("arrange-guardian-legal-aid", COMMUNE_POLICE, "2024-02-07");
        on("2024-02-06").guardianAndLegalAidAreArranged();
        expect("notify-person", COMMUNE_POLICE, "2024-02-07");
        on("2024-02-07").noticeIsReceived();
        expect("record-reading", COMMUNE_POLICE, "2024-02-19");
        on("2024-02-16").dossierIsRead();
        expect("send-dossier", COMMUNE_POLICE, "2024-02-19");
        on("2024-02-19").dossierIsSubmitted();
        expect("check-dossier", LABOUR_OFFICE, "2024-02-26");
        on("2024-02-23").dossierIsFoundComplete();
        expect("sign-application", "lanh-dao-phong-ldtbxh", "2024-02-26");
        on("2024-02-26").headSignsApplication();

        expect("register-receipt", COURT, "2024-02-28");
        on("2024-02-27").courtReceivesDossier();
        expect("accept-case", COURT, "2024-02-28");
        on("2024-02-28").courtAcceptsCase();
        expect("notify-acceptance", COURT, "2024-03-01");
        on("2024-02-29").acceptanceIsNotified();
        expect("examine-dossier", COURT, "2024-03-05");
        on("2024-03-01").sessionIsSetFor(LocalDate.of(2024, 3, 12));
        expect("hold-session", COURT, "2024-03-14");
        time.set(LocalDate.of(2024, 3, 12));
        run.refuses("hold-session", "người giám hộ", "ruling", "apply");
        steps.sessionWithGuardianRules("apply");
        expect("issue-minor-decision", COURT, "2024-03-14");
        run.refuses("issue-minor-decision", "phải từ 6 đến 12", steps.decisionFor(5));
        run.refuses("issue-minor-decision", "phải từ 6 đến 12", steps.decisionFor(13));
        on("2024-03-12").minorDecisionIsIssuedFor(9);

        run.isWaitingAt("record-complaint", "record-petition", "record-protest");
        given("record-complaint", COURT, "2024-03-19");
        given("record-petition", LABOUR_OFFICE, "2024-03-19");
        given("record-protest", PROCURACY, "2024-03-21");
        steps.allRemedyWindowsClose();
        expect("declare-effect", COURT, "2024-03-25");
        on("2024-03-22").decisionTakesEffect();
        expect("bring-person", DISTRICT_POLICE, "2024-03-27");
        on("2024-03-25").personIsBrought();
        expect("take-over-person", FACILITY, "2024-03-26");
        on("2024-03-26").facilityTakesOver();

        expect("open-treatment-plan", FACILITY, "2024-04-02");
        on("2024-04-01").treatmentIsPlanned();
        // Nine months from 26 March end on 26 December.
        run.firesOn("half-term-reached", LocalDate.of(2024, 8, 10)).passTime("half-term-reached");
        expect("assess-half-term", FACILITY, "2024-08-16");
        steps.nothingIsProposedAtHalfTerm();
        run.firesOn("release-near", LocalDate.of(2024, 12, 11)).passTime("release-near");
        expect("issue-certificate", FACILITY, "2024-12-25");
        on("2024-12-25").certificateIsIssued();
        expect("receive-returnee", COMMUNE_POLICE, "2024-12-31");
        on("2024-12-26").personComesHome();

        run.isClosedAs("completed").has("variant", "minor").has("termMonths", 9);
        onlyPersonHolds(Finding.NAME, Finding.GUARDIAN);
    }

    @Test
    void anAdultWithoutAHomeUnderInterimManagementUntilTheHandover() {
        caseIsOpenedBy("ca.binhkieu", Finding.on(FOUND, "residence", "unstable"));
        expect("verify-residence", COMMUNE_POLICE, "2024-02-06");
        on("2024-02-05").residenceStaysUnclear();
        run.isWaitingAt("prepare-dossier", "decide-interim-management");
        given("prepare-dossier", COMMUNE_POLICE, "2024-02-15");
        given("decide-interim-management", "lanh-dao-ubnd-xa-binh-kieu", "2024-02-06");
        on("2024-02-06").interimManagementGoesTo("social-body");
        run.isWaitingAt("prepare-dossier", "supervise-interim");
        given("supervise-interim", "doan-the-xa-binh-kieu", "2024-05-06");

        on("2024-02-15").dossierReachesCourt();
        run.isWaitingAt("register-receipt", "supervise-interim");
        on("2024-03-01").courtOrdersMonths(12).nobodyObjects();
        run.isWaitingAt("bring-person", "supervise-interim");
        steps.personIsBrought();
        run.isWaitingAt("take-over-person", "supervise-interim");
        steps.facilityTakesOver();
        run.isWaitingAt("open-treatment-plan").hasPassed("interim-over");
        steps.treatmentIsCompleted();

        run.isClosedAs("completed", "interim-ended");
        everyProcessBearsTheCode("CNBB-2024-BINH-KIEU-\\d{4}", "rehab-interim-management");
        onlyPersonHolds(Finding.NAME);
    }

    @Test
    void aCaseTheDistrictPoliceOpenAndAssign() {
        caseIsOpenedBy("ca.huyen", Finding.on(FOUND));
        expect("assign-commune", DISTRICT_POLICE, "2024-02-02");
        time.set(LocalDate.of(2024, 2, 2));
        run.completeAs("ca.huyen", "assign-commune", "commune", "nhue-duong");
        expect("prepare-dossier", "cong-an-xa-nhue-duong", "2024-02-15");
        on("2024-02-15").dossierReachesPhongLdtbxh();
        expect("check-dossier", LABOUR_OFFICE, "2024-02-22");
        steps.dossierIsFoundComplete().courtOrdersMonths(12).nobodyObjects();
        steps.personIsBrought().facilityTakesOver().treatmentIsPlanned();
        run.passTime("half-term-reached");
        steps.nothingIsProposedAtHalfTerm();
        run.passTime("release-near");
        steps.certificateIsIssued();
        run.isGivenTo("receive-returnee", "cong-an-xa-nhue-duong");
        steps.personComesHome();

        run.isClosedAs("completed").has("commune", "nhue-duong");
        everyProcessBearsTheCode("CNBB-2024-HUYEN-\\d{4}", "rehab-intake", "rehab-treatment");
        onlyPersonHolds(Finding.NAME);
    }

    @Test
    void aDossierTheCourtReturnsAndTheCommunePoliceSupplement() {
        caseIsOpenedBy("ca.binhkieu", Finding.on(FOUND));
        on("2024-02-22").dossierReachesCourt();
        expect("register-receipt", COURT, "2024-02-26");
        on("2024-02-23").courtReturnsDossier();
        expect("supplement-dossier", COMMUNE_POLICE, "2024-02-27");
        on("2024-02-26").dossierIsSupplemented();
        expect("check-dossier", LABOUR_OFFICE, "2024-03-04");
        on("2024-03-01").dossierIsFoundComplete();
        expect("register-receipt", COURT, "2024-03-05");
        on("2024-03-04").courtOrdersMonths(12).nobodyObjects();
        steps.personIsBrought().facilityTakesOver().treatmentIsCompleted();

        run.isClosedAs("completed").has("sentOn", LocalDate.of(2024, 3, 1));
        onlyPersonHolds(Finding.NAME, "Thiếu bản tường trình");
    }

    @Test
    void aDecisionTheProvincialCourtRemits() {
        caseIsOpenedBy("ca.binhkieu", Finding.on(FOUND));
        on("2024-02-22").dossierReachesCourt();
        on("2024-03-01").courtOrdersMonths(12);
        on("2024-03-05").personComplains();
        expect("forward-file", COURT, "2024-03-07");
        on("2024-03-07").fileIsForwarded();
        expect("review-session", PROVINCIAL_COURT, "2024-03-21");
        on("2024-03-20").provincialCourtDecidesTo("remit");
        expect("register-receipt", COURT, "2024-03-22");
        assertThat(run.value("termMonths")).as("the first decision is void").isNull();
        on("2024-03-21").courtRefuses();
        steps.nobodyObjects();

        run.isClosedAs("not-applied").has("finalOutcome", "in-force-not-apply");
        everyProcessBearsTheCode("CNBB-2024-BINH-KIEU-\\d{4}", "rehab-court", "rehab-remedies");
        onlyPersonHolds(Finding.NAME);
    }

    @Test
    void aSuspendedCaseThatIsStoppedAndRemittedIsCountedAnew() {
        caseIsOpenedBy("ca.binhkieu", Finding.on(FOUND));
        on("2024-02-22").dossierReachesCourt();
        on("2024-03-01").courtTakesCaseOn().courtSuspends();
        on("2024-03-05").courtStopsSuspendedCase().personComplains().fileIsForwarded();
        on("2024-03-20").provincialCourtDecidesTo("remit");
        on("2024-03-21").courtTakesCaseOn().sessionIsSetFor(LocalDate.of(2024, 3, 28));
        // Fifteen days from the second acceptance.
        expect("hold-session", COURT, "2024-04-05");
    }
}
