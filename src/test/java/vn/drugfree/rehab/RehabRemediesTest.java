package vn.drugfree.rehab;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.drugfree.testing.ProcessTest;

@ProcessTest(covers = "rehab-remedies")
class RehabRemediesTest extends RemediesScenario {

    @Test
    void aDecisionThatNobodyContestsIsInForce() {
        decisionIsAnnounced("apply", 18);
        remedies.isWaitingAt("record-complaint", "record-petition", "record-protest");
        remedies.isGivenTo("record-complaint", "toa-an-huyen");
        remedies.isGivenTo("record-petition", "phong-ldtbxh");
        remedies.isGivenTo("record-protest", "vks-huyen");
        allWindowsClose();
        remedies.isWaitingAt("declare-effect").isGivenTo("declare-effect", "toa-an-huyen");
        decisionTakesEffect("lateFiling", "none");
        remedies.hasEndedAt("no-complaint", "no-petition", "no-protest", "in-force-apply");
        remedies.has("finalOutcome", "in-force-apply").has("termMonths", 18);
        remedies.has("effectiveOn", march(22));
    }

    @ParameterizedTest
    @ValueSource(strings = {"not-apply", "stopped"})
    void aDecisionWithoutTheMeasureThatNobodyContestsIsInForce(String outcome) {
        decisionIsAnnounced(outcome, null);
        allWindowsClose();
        decisionTakesEffect("lateFiling", "none");
        remedies.hasEndedAt("in-force-not-apply").has("finalOutcome", "in-force-not-apply");
        remedies.has("termMonths", null).has("effectiveOn", march(22));
    }

    @Test
    void eachWindowClosesWithoutTheOthers() {
        decisionIsAnnounced("apply", 18);
        remedies.passTime("petition-window-closed");
        remedies.isWaitingAt("record-complaint", "record-protest");
        remedies.passTime("complaint-window-closed").isWaitingAt("record-protest");
        remedies.passTime("protest-window-closed").isWaitingAt("declare-effect");
    }

    @Test
    void aFilingThatIsTooLateChangesNothing() {
        decisionIsAnnounced("apply", 18);
        allWindowsClose();
        decisionTakesEffect("lateFiling", "refused-late", "lateFiledOn", march(22));
        remedies.hasEndedAt("in-force-apply").has("termMonths", 18);
        remedies.has("lateFiledOn", march(22)).has("reviewResult", null);
    }

    @ParameterizedTest
    @ValueSource(strings = {"accepted-force-majeure", "filed-in-time"})
    void aLateFilingThatIsAcceptedIsReviewed(String reason) {
        decisionIsAnnounced("apply", 18);
        allWindowsClose();
        on(march(25)).complete("declare-effect", "lateFiling", reason, "lateFiledOn", march(25));
        remedies.isWaitingAt("forward-file").has("effectiveOn", null);
        fileIsForwarded(march(26));
        courtReviews("uphold");
        remedies.hasEndedAt("in-force-apply").has("effectiveOn", april(2)).has("termMonths", 18);
    }

    @Test
    void aComplaintClosesAllWindows() {
        decisionIsAnnounced("apply", 18);
        complaintIsFiled(march(13));
        fileWaitsAndNoWindowIsOpen();
        remedies.isGivenTo("forward-file", "toa-an-huyen").hasPassed("complaint-filed");
        remedies.has("complaintOn", march(13)).has("complainant", "lawyer");
    }

    @Test
    void aPetitionClosesAllWindows() {
        decisionIsAnnounced("not-apply", null);
        petitionIsFiled(march(15));
        fileWaitsAndNoWindowIsOpen();
        remedies.hasPassed("petition-filed").has("petitionOn", march(15));
    }

    @Test
    void aProtestClosesAllWindows() {
        decisionIsAnnounced("apply", 18);
        protestIsFiled(march(18));
        fileWaitsAndNoWindowIsOpen();
        remedies.hasPassed("protest-filed").has("protestOn", march(18));
    }

    @Test
    void aComplaintClosesTheWindowsThatAreLeft() {
        decisionIsAnnounced("apply", 18);
        remedies.passTime("petition-window-closed");
        complaintIsFiled(march(19));
        fileWaitsAndNoWindowIsOpen();
        remedies.hasPassed("no-petition", "complaint-filed").hasNotPassed("declare-effect");
    }

    @Test
    void aPetitionClosesTheWindowsThatAreLeft() {
        decisionIsAnnounced("apply", 18);
        remedies.passTime("complaint-window-closed");
        petitionIsFiled(march(19));
        fileWaitsAndNoWindowIsOpen();
        remedies.hasPassed("no-complaint", "petition-filed").hasNotPassed("declare-effect");
    }

    @Test
    void aProtestClosesTheLastWindow() {
        decisionIsAnnounced("apply", 18);
        remedies.passTime("complaint-window-closed").passTime("petition-window-closed");
        protestIsFiled(march(20));
        fileWaitsAndNoWindowIsOpen();
        remedies.hasPassed("no-complaint", "no-petition", "protest-filed");
        remedies.hasNotPassed("declare-effect");
    }

    @Test
    void theProvincialCourtUpholdsTheMeasure() {
        decisionIsContested("apply", 18);
        remedies.isWaitingAt("review-session").isGivenTo("review-session", "toa-an-tinh");
        courtReviews("uphold");
        remedies.hasEndedAt("in-force-apply").has("finalOutcome", "in-force-apply");
        remedies.has("termMonths", 18).has("effectiveOn", april(2));
    }

    @Test
    void theProvincialCourtUpholdsThatThereIsNoMeasure() {
        decisionIsContested("not-apply", null);
        courtReviews("uphold");
        remedies.hasEndedAt("in-force-not-apply").has("finalOutcome", "in-force-not-apply");
        remedies.has("termMonths", null).has("effectiveOn", april(2));
    }

    @ParameterizedTest
    @CsvSource({
        "apply, 18, adult, amendedTermAdult, 12",
        "apply, 12, minor, amendedTermMinor, 6",
        "not-apply, , adult, amendedTermAdult, 24"
    })
    void theProvincialCourtSetsATermOfItsOwn(
            String outcome, Integer term, String variant, String field, int newTerm) {
        decisionIsContested(outcome, term, "variant", variant);
        courtReviews("amend", field, newTerm);
        remedies.hasEndedAt("in-force-apply").has("finalOutcome", "in-force-apply");
        remedies.has("termMonths", newTerm).has("effectiveOn", april(2));
    }

    @Test
    void theProvincialCourtCancelsTheDecision() {
        decisionIsContested("apply", 18);
        courtReviews("cancel");
        remedies.hasEndedAt("cancelled").has("finalOutcome", "cancelled");
        remedies.has("termMonths", null).has("effectiveOn", null);
    }

    @Test
    void theProvincialCourtSendsTheCaseBack() {
        decisionIsContested("apply", 18);
        courtReviews("remit");
        remedies.hasEndedAt("remitted").has("finalOutcome", "remitted");
        remedies.has("termMonths", null).has("effectiveOn", null);
    }

    @Test
    void aSecondRoundForgetsTheResultsOfTheFirst() {
        decisionIsAnnounced(
                "apply",
                18,
                "finalOutcome",
                "remitted",
                "effectiveOn",
                LocalDate.of(2024, 1, 10),
                "lateFiling",
                "filed-in-time",
                "reviewResult",
                "amend",
                "amendedTermAdult",
                24,
                "amendedTermMinor",
                6);
        remedies.has("finalOutcome", null).has("effectiveOn", null).has("lateFiling", null);
        remedies.has("reviewResult", null);
        remedies.has("amendedTermAdult", null).has("amendedTermMinor", null);
    }
}
