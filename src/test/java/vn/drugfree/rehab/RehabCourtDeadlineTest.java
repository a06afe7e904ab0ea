package vn.drugfree.rehab;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.drugfree.testing.ProcessTest;

@ProcessTest
class RehabCourtDeadlineTest extends CourtScenario {

    @Test
    void eachStepHasItsOwnDueDateAroundTet() {
        // 8 to 14 February are off: two working days from the 6th are the 7th and the 15th.
        dossierArrives(february(6), "person", ADULT);
        court.isDue("register-receipt", february(15));
        dossierIsReceived(february(7));
        court.isDue("accept-case", february(15));
        caseIsAccepted(february(15));
        court.isDue("notify-acceptance", february(19));
        acceptanceIsNotified(february(16));
        court.isDue("examine-dossier", february(21));
        on(february(19));
        sessionIsSetFor(february(27));
        court.isDue("hold-session", march(1));
        on(february(27)).complete("hold-session", "ruling", "apply");
        court.isDue("issue-decision", february(29));
    }

    @Test
    void aSessionThatFallsIntoTetIsDueAfterIt() {
        // Fifteen days from 29 January are the 13th, in Tết; thirty are the 28th, a Wednesday.
        dossierArrives(january(29), "person", ADULT);
        dossierIsReceived(january(29));
        caseIsAccepted(january(29));
        acceptanceIsNotified(january(30));
        sessionIsSetFor(february(6));
        court.isDue("hold-session", february(15));
        on(february(6)).complete("hold-session", "ruling", "extend", "newSessionDate", february(7));
        court.isDue("hold-extended-session", february(28));
        on(february(7)).complete("hold-extended-session", "ruling", "not-apply");
        court.isDue("issue-other-decision", february(16));
    }

    @Test
    void documentsAndDecisionWaitOutTheHolidaysOfApril() {
        dossierArrives(april(16), "person", ADULT);
        dossierIsReceived(april(16));
        caseIsAccepted(april(16));
        // 18 April is the day of the Hùng kings.
        court.isDue("notify-acceptance", april(19));
        acceptanceIsNotified(april(19));
        court.isDue("examine-dossier", april(24));
        on(april(24))
                .complete(
                        "examine-dossier",
                        "ruling",
                        "request-documents",
                        "person",
                        Map.of("requestedDocuments", "Bệnh án tại Trung tâm Y tế"));
        // Five days end on 29 April, which is off until 1 May.
        court.isDue("supply-documents", may(2)).firesOn("supply-window-closed", may(2));
        // The window closes at the end of Thursday; Saturday 4 May is worked for 29 April.
        court.passTime("supply-window-closed").isDue("examine-dossier", may(7));
        on(may(3)).complete("examine-dossier", "ruling", "stop", "stopReason", "health-bar");
        court.isDue("issue-other-decision", may(6));
    }

    @Test
    void timeInSuspensionDoesNotCount() {
        dossierArrives(january(2), "person", ADULT);
        dossierIsReceived(january(2));
        caseIsAccepted(january(2));
        acceptanceIsNotified(january(3));
        on(january(10))
                .complete(
                        "examine-dossier",
                        "ruling",
                        "suspend",
                        "suspendReason",
                        "illness",
                        "suspendedOn",
                        january(10));
        // A month later is a Saturday in Tết.
        court.isDue("review-suspension", february(15));
        on(february(15)).complete("review-suspension", "suspensionReview", "suspend");
        court.isDue("review-suspension", march(15));
        on(march(15))
                .complete(
                        "review-suspension",
                        "suspensionReview",
                        "open-session",
                        "resumedOn",
                        march(15),
                        "newSessionDate",
                        march(20));
        // Seven days counted before 10 January, eight more from 15 March on.
        court.isDue("hold-session", march(22));
        // Thirty days in all end on Saturday, 6 April.
        on(march(20)).complete("hold-session", "ruling", "extend", "newSessionDate", april(5));
        court.isDue("hold-extended-session", april(8));
    }

    @Test
    void aMinorsSessionAndDecisionFollowTheirOwnOrdinance() {
        dossierArrives(april(15), "variant", "minor", "person", MINOR);
        court.isDue("register-receipt", april(17));
        dossierIsReceived(april(15));
        court.isDue("accept-case", april(16));
        caseIsAccepted(april(15));
        court.isDue("notify-acceptance", april(17));
        acceptanceIsNotified(april(16));
        on(april(17));
        sessionIsSetFor(april(26));
        // Fifteen days end on 30 April, a day off like the next.
        court.isDue("hold-session", may(2));
        on(april(26)).complete("hold-session", "ruling", "apply", "guardianPresent", true);
        court.isDue("issue-minor-decision", may(3));
    }

    private static LocalDate january(int day) {
        return LocalDate.of(2024, 1, day);
    }

    private static LocalDate february(int day) {
        return LocalDate.of(2024, 2, day);
    }

    private static LocalDate april(int day) {
        return LocalDate.of(2024, 4, day);
    }

    private static LocalDate may(int day) {
        return LocalDate.of(2024, 5, day);
    }
}
