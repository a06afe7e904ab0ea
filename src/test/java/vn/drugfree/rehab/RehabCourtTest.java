package vn.drugfree.rehab;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.drugfree.testing.ProcessTest;

@ProcessTest(covers = "rehab-court")
class RehabCourtTest extends CourtScenario {

    private static final LocalDate RESUMED = LocalDate.of(2024, 5, 27);

    @Test
    void aDossierThatLacksPapersIsReturned() {
        dossierArrives(march(1), "person", ADULT);
        court.isWaitingAt("register-receipt").isGivenTo("register-receipt", "toa-an-huyen");
        court.complete(
                "register-receipt",
                "registerNumber",
                "15/2024",
                "receivedOn",
                march(1),
                "receiptCheck",
                "incomplete",
                "person",
                Map.of("dossierDefects", "Thiếu bản tường trình"));
        court.hasEndedAt("dossier-returned").has("courtOutcome", "returned");
        court.has("announcedOn", null).has("termMonths", null);
        assertThat(court.value("person").toString())
                .contains("Nguyễn Văn An", "Thiếu bản tường trình");
    }

    @Test
    void theCourtOrdersTheMeasureForAnAdult() {
        dossierArrives(march(1), "person", ADULT);
        dossierIsReceived(march(1));
        court.isWaitingAt("accept-case").isGivenTo("accept-case", "toa-an-huyen");
        caseIsAccepted(march(1));
        court.isWaitingAt("notify-acceptance").isGivenTo("notify-acceptance", "toa-an-huyen");
        acceptanceIsNotified(march(4));
        court.isWaitingAt("examine-dossier").isGivenTo("examine-dossier", "toa-an-huyen");
        sessionIsSetFor(march(12));
        court.isWaitingAt("hold-session").isGivenTo("hold-session", "toa-an-huyen");
        court.has("sessionDate", march(12)).has("ruling", null).has("courtOutcome", null);
        on(march(12)).complete("hold-session", "ruling", "apply");
        court.isWaitingAt("issue-decision").isGivenTo("issue-decision", "toa-an-huyen");
        measureIsOrdered("issue-decision", 24, march(12));
        court.hasEndedAt("applied").has("courtOutcome", "apply").has("variant", "adult");
        court.has("termMonths", 24).has("announcedOn", march(12)).has("sessionDate", march(12));
    }

    @Test
    void theCourtDoesNotOrderTheMeasure() {
        sessionOpensFor(ADULT, "adult");
        court.complete("hold-session", "ruling", "not-apply").isWaitingAt("issue-other-decision");
        court.isGivenTo("issue-other-decision", "toa-an-huyen");
        otherDecisionIsSent(march(13));
        court.hasEndedAt("not-applied").has("courtOutcome", "not-apply");
        court.has("announcedOn", march(13)).has("termMonths", null);
    }

    @Test
    void theCourtStopsTheCaseInTheSession() {
        sessionOpensFor(ADULT, "adult");
        court.complete("hold-session", "ruling", "stop", "stopReason", "withdrawn");
        otherDecisionIsSent(march(12));
        court.hasEndedAt("stopped").has("courtOutcome", "stopped").has("termMonths", null);
    }

    @ParameterizedTest
    @ValueSource(strings = {"adult", "minor"})
    void theCourtStopsTheCaseBeforeAnySession(String variant) {
        judgeExaminesDossierOf(variant.equals("minor") ? MINOR : ADULT, variant);
        court.complete("examine-dossier", "ruling", "stop", "stopReason", "deceased");
        court.isWaitingAt("issue-other-decision").has("variant", variant).has("sessionDate", null);
        otherDecisionIsSent(march(5));
        court.hasEndedAt("stopped").has("courtOutcome", "stopped");
    }

    @Test
    void theJudgeAsksForDocumentsAndGetsThem() {
        judgeExaminesDossierOf(ADULT, "adult");
        documentsAreRequested();
        court.isWaitingAt("supply-documents").isGivenTo("supply-documents", "phong-ldtbxh");
        court.has("ruling", null);
        on(march(6)).complete("supply-documents", "documentsSuppliedOn", march(6));
        court.isWaitingAt("examine-dossier").hasNoTimer("supply-window-closed");
    }

    @Test
    void theJudgeGoesOnWithoutDocumentsThatDoNotCome() {
        judgeExaminesDossierOf(ADULT, "adult");
        documentsAreRequested();
        court.passTime("supply-window-closed").isWaitingAt("examine-dossier");
        sessionIsSetFor(march(14));
        court.isWaitingAt("hold-session").has("sessionDate", march(14));
    }

    @Test
    void aPostponedSessionIsHeldOnItsNewDay() {
        sessionOpensFor(ADULT, "adult");
        court.complete("hold-session", "ruling", "postpone", "newSessionDate", march(14));
        court.isWaitingAt("hold-session").has("sessionDate", march(14)).has("ruling", null);
        on(march(14)).complete("hold-session", "ruling", "postpone", "newSessionDate", march(15));
        court.isWaitingAt("hold-session").has("sessionDate", march(15)).has("extended", false);
        on(march(15)).complete("hold-session", "ruling", "apply");
        measureIsOrdered("issue-decision", 18, march(15));
        court.hasEndedAt("applied").has("sessionDate", march(15));
    }

    @Test
    void aDifficultCaseIsDecidedInTheExtendedSession() {
        sessionIsExtendedTo(march(25));
        court.isWaitingAt("hold-extended-session").has("extended", true).has("ruling", null);
        court.isGivenTo("hold-extended-session", "toa-an-huyen");
        on(march(25)).complete("hold-extended-session", "ruling", "apply");
        measureIsOrdered("issue-decision", 18, march(25));
        court.hasEndedAt("applied").has("sessionDate", march(25));
    }

    @Test
    void theExtendedSessionMayRefuseTheMeasure() {
        sessionIsExtendedTo(march(25));
        on(march(25)).complete("hold-extended-session", "ruling", "not-apply");
        otherDecisionIsSent(march(25));
        court.hasEndedAt("not-applied").has("courtOutcome", "not-apply");
    }

    @Test
    void theExtendedSessionMayStopTheCase() {
        sessionIsExtendedTo(march(25));
        on(march(25))
                .complete("hold-extended-session", "ruling", "stop", "stopReason", "prosecuted");
        otherDecisionIsSent(march(25));
        court.hasEndedAt("stopped").has("courtOutcome", "stopped");
    }

    @Test
    void anExtendedSessionStaysExtendedWhenPostponedOrResumed() {
        sessionIsExtendedTo(march(25));
        on(march(25))
                .complete(
                        "hold-extended-session", "ruling", "postpone", "newSessionDate", march(26));
        court.isWaitingAt("hold-extended-session").has("sessionDate", march(26));
        isSuspendedOn(march(26), "hold-extended-session");
        on(RESUMED)
                .complete(
                        "review-suspension",
                        "suspensionReview",
                        "open-session",
                        "resumedOn",
                        RESUMED,
                        "newSessionDate",
                        LocalDate.of(2024, 5, 30));
        court.isWaitingAt("hold-extended-session").has("sessionDate", LocalDate.of(2024, 5, 30));
        // 62 days from 26 March to 26 May do not count; thirty days end on Saturday, 1 June.
        court.isDue("hold-extended-session", LocalDate.of(2024, 6, 3));
    }

    @Test
    void aCaseSuspendedBeforeAnySessionResumesToTheFirst() {
        judgeExaminesDossierOf(ADULT, "adult");
        isSuspendedOn(march(5), "examine-dossier");
        court.isWaitingAt("review-suspension").isGivenTo("review-suspension", "toa-an-huyen");
        court.has("ruling", null).hasPassed("session-clock-stopped");
        on(march(15))
                .complete(
                        "review-suspension",
                        "suspensionReview",
                        "open-session",
                        "resumedOn",
                        march(15),
                        "newSessionDate",
                        march(20));
        court.isWaitingAt("hold-session").has("sessionDate", march(20));
        // Ten days from 5 to 14 March do not count.
        court.hasPassed("session-clock-resumed").isDue("hold-session", march(26));
        court.has("extended", false);
    }

    @Test
    void aSuspensionThatLastsIsLookedAtAgain() {
        judgeExaminesDossierOf(ADULT, "adult");
        isSuspendedOn(march(5), "examine-dossier");
        on(LocalDate.of(2024, 4, 5)).complete("review-suspension", "suspensionReview", "suspend");
        court.isWaitingAt("review-suspension").has("ruling", null).has("suspensionReview", null);
        court.has("suspendedOn", march(5)).hasNotPassed("session-clock-resumed");
    }

    @Test
    void aCaseSuspendedInTheSessionMayBeStopped() {
        sessionOpensFor(ADULT, "adult");
        isSuspendedOn(march(12), "hold-session");
        on(march(20))
                .complete(
                        "review-suspension",
                        "suspensionReview",
                        "stop",
                        "stopReason",
                        "not-eligible");
        otherDecisionIsSent(march(20));
        court.hasEndedAt("stopped").has("courtOutcome", "stopped");
        // A court that hears the case again must not find the clock still stopped.
        court.hasPassed("session-clock-resumed");
    }

    @Test
    void theCourtOrdersTheMeasureForAMinorInTheGuardiansPresence() {
        sessionOpensFor(MINOR, "minor");
        court.complete("hold-session", "ruling", "apply", "guardianPresent", true);
        court.isWaitingAt("issue-minor-decision");
        court.isGivenTo("issue-minor-decision", "toa-an-huyen");
        measureIsOrdered("issue-minor-decision", 12, march(12));
        court.hasEndedAt("applied").has("variant", "minor").has("termMonths", 12);
    }

    @Test
    void aMinorWhoTurns18OnThePostponedDayIsTreatedAsAnAdult() {
        sessionOpensFor(bornOn(LocalDate.of(2006, 3, 13)), "minor");
        court.has("variant", "minor");
        court.complete("hold-session", "ruling", "postpone", "newSessionDate", march(13));
        court.has("variant", "adult");
        on(march(13)).complete("hold-session", "ruling", "apply").isWaitingAt("issue-decision");
        measureIsOrdered("issue-decision", 12, march(13));
        court.hasEndedAt("applied").has("termMonths", 12);
    }

    @Test
    void aSecondRoundForgetsTheResultsOfTheFirst() {
        dossierArrives(
                march(1),
                "person",
                ADULT,
                "courtOutcome",
                "apply",
                "announcedOn",
                LocalDate.of(2024, 1, 10),
                "termMonths",
                18,
                "sessionDate",
                LocalDate.of(2024, 1, 9),
                "newSessionDate",
                LocalDate.of(2024, 1, 9),
                "extended",
                true,
                "acceptedOn",
                LocalDate.of(2024, 1, 2));
        court.has("courtOutcome", null).has("announcedOn", null).has("termMonths", null);
        court.has("sessionDate", null);
        dossierIsReceived(march(1));
        caseIsAccepted(march(1));
        acceptanceIsNotified(march(4));
        sessionIsSetFor(march(12));
        // Fifteen days from the second acceptance end on a Saturday.
        court.isWaitingAt("hold-session").isDue("hold-session", march(18));
    }

    private void documentsAreRequested() {
        court.complete(
                "examine-dossier",
                "ruling",
                "request-documents",
                "person",
                Map.of("requestedDocuments", "Bệnh án tại Trung tâm Y tế"));
    }

    private void sessionIsExtendedTo(LocalDate day) {
        sessionOpensFor(ADULT, "adult");
        court.complete("hold-session", "ruling", "extend", "newSessionDate", day);
    }

    private void isSuspendedOn(LocalDate day, String task) {
        on(day).complete(task, "ruling", "suspend", "suspendReason", "illness", "suspendedOn", day);
        court.isWaitingAt("review-suspension");
    }
}
