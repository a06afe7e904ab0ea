package vn.drugfree.rehab;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import vn.drugfree.testing.ProcessTest;

@ProcessTest(covers = "rehab-enforcement")
class RehabEnforcementTest extends EnforcementScenario {

    @Test
    void thePersonIsBroughtAndTheCentreTakesOver() {
        run.isWaitingAt("bring-person")
                .isGivenTo("bring-person", "cong-an-huyen")
                // Five days end on Saturday, 9 March.
                .isDue("bring-person", LocalDate.of(2024, 3, 11))
                .firesOn("decision-expired", EXPIRY);
        time.set(LocalDate.of(2024, 3, 8));
        run.complete("bring-person", "bringResult", "present")
                .isWaitingAt("take-over-person")
                .isGivenTo("take-over-person", "co-so-cai-nghien")
                .isDue("take-over-person", LocalDate.of(2024, 3, 11));
        takenOver(LocalDate.of(2024, 3, 8));
        run.hasEndedAt("person-taken-over", "handed-over")
                .has("enforcementOutcome", "handed-over")
                .has("handedOverOn", LocalDate.of(2024, 3, 8))
                .hasNoTimer("decision-expired");
    }

    @Test
    void theLastDayNeverFallsIntoTet() {
        decisionInForceFrom(LocalDate.of(2024, 2, 5))
                .isDue("bring-person", LocalDate.of(2024, 2, 15));
        // A year later is the first day of Tết 2025; offices open again on 3 February.
        decisionInForceFrom(LocalDate.of(2024, 1, 29))
                .firesOn("decision-expired", LocalDate.of(2025, 2, 3));
    }

    @Test
    void daysInHidingDoNotCountHoweverOftenThePersonHides() {
        time.set(LocalDate.of(2024, 3, 8));
        run.complete("bring-person", "bringResult", "absconded")
                .isWaitingAt("issue-search-decision")
                .isGivenTo("issue-search-decision", "cong-an-huyen")
                .isDue("issue-search-decision", LocalDate.of(2024, 3, 11))
                .hasNoTimer("decision-expired");
        time.set(LocalDate.of(2024, 3, 12));
        searched(LocalDate.of(2024, 3, 10));
        run.isGivenTo("search-person", "cong-an-huyen")
                .isDue("search-person", LocalDate.of(2024, 4, 11))
                .hasNoTimer("decision-expired");
        found(LocalDate.of(2024, 3, 30));
        // Twenty days in hiding, from the 10th to the 29th, do not count; five days to bring the
        // person, from the day of finding.
        run.isWaitingAt("bring-person")
                .firesOn("decision-expired", EXPIRY.plusDays(20))
                .isDue("bring-person", LocalDate.of(2024, 4, 4));

        time.set(LocalDate.of(2024, 4, 2));
        run.complete("bring-person", "bringResult", "absconded").hasNoTimer("decision-expired");
        searched(LocalDate.of(2024, 4, 1));
        // Thirty days end in the days off around 30 April.
        run.isDue("search-person", LocalDate.of(2024, 5, 2));
        found(LocalDate.of(2024, 4, 11));
        run.firesOn("decision-expired", EXPIRY.plusDays(30))
                .isDue("bring-person", LocalDate.of(2024, 4, 16));

        run.complete("bring-person", "bringResult", "present");
        takenOver(LocalDate.of(2024, 4, 11));
        run.hasEndedAt("handed-over").has("enforcementOutcome", "handed-over");
    }

    @Test
    void aRefusedRequestSendsThePoliceBackWhileTheYearRunsOn() {
        postponementAskedOn(LocalDate.of(2024, 3, 20));
        run.isGivenTo("confirm-circumstances", "ubnd-xa-binh-kieu")
                .isDue("confirm-circumstances", LocalDate.of(2024, 3, 25))
                .firesOn("decision-expired", EXPIRY);
        run.complete("confirm-circumstances", "circumstances", "not-confirmed")
                .isWaitingAt("decide-postponement")
                .isGivenTo("decide-postponement", "toa-an-huyen")
                .isDue("decide-postponement", LocalDate.of(2024, 3, 27));
        time.set(LocalDate.of(2024, 3, 27));
        run.complete("decide-postponement", "postponementDecision", "refuse")
                .isWaitingAt("bring-person")
                // Five days from the refusal.
                .isDue("bring-person", LocalDate.of(2024, 4, 1))
                .firesOn("decision-expired", EXPIRY)
                .has("bringResult", null)
                .hasNotPassed("postponement-over");
    }

    @Test
    void afterThePostponementThePersonIsBrought() {
        postponedOn(LocalDate.of(2024, 3, 20), LocalDate.of(2024, 4, 25));
        run.isWaitingAt()
                .firesOn("postponement-over", LocalDate.of(2024, 4, 25))
                .passTime("postponement-over")
                .isWaitingAt("reassess-postponement")
                .isGivenTo("reassess-postponement", "toa-an-huyen")
                // 29 April to 1 May are off, Saturday 4 May is worked.
                .isDue("reassess-postponement", LocalDate.of(2024, 5, 6));
        time.set(LocalDate.of(2024, 5, 6));
        run.complete("reassess-postponement", "reassessment", "continue")
                .isWaitingAt("bring-person")
                // Five days end on Saturday, 11 May.
                .isDue("bring-person", LocalDate.of(2024, 5, 13))
                .firesOn("decision-expired", EXPIRY)
                .complete("bring-person", "bringResult", "present")
                .isWaitingAt("take-over-person");
    }

    @Test
    void progressDuringThePostponementExempts() {
        postponedOn(LocalDate.of(2024, 3, 20), LocalDate.of(2024, 4, 25));
        run.passTime("postponement-over")
                .complete("reassess-postponement", "reassessment", "exempt")
                .hasEndedAt("person-exempt", "exempted")
                .has("enforcementOutcome", "exempted");
    }

    @Test
    void theCourtMayExemptAtOnce() {
        circumstancesConfirmedOn(LocalDate.of(2024, 3, 20));
        run.complete("decide-postponement", "postponementDecision", "exempt")
                .hasEndedAt("person-exempt", "exempted")
                .has("enforcementOutcome", "exempted")
                .has("handedOverOn", null);
    }

    @Test
    void theYearEndsBeforeThePersonIsBrought() {
        theYearRunsOut("not-brought");
    }

    @Test
    void theYearEndsBeforeTheCentreTakesOver() {
        run.complete("bring-person", "bringResult", "present");
        theYearRunsOut("not-received");
    }

    @Test
    void theYearEndsBeforeTheCommuneConfirms() {
        postponementAskedOn(LocalDate.of(2024, 3, 20));
        theYearRunsOut("postponed");
    }

    @Test
    void theYearEndsBeforeTheCourtDecides() {
        circumstancesConfirmedOn(LocalDate.of(2024, 3, 20));
        theYearRunsOut("postponed");
    }

    @Test
    void theYearEndsDuringThePostponement() {
        postponedOn(LocalDate.of(2024, 3, 20), LocalDate.of(2025, 6, 2));
        theYearRunsOut("postponed");
        run.hasNoTimer("postponement-over");
    }

    @Test
    void theYearEndsBeforeTheCourtLooksAgain() {
        postponedOn(LocalDate.of(2024, 3, 20), LocalDate.of(2024, 4, 25));
        run.passTime("postponement-over");
        theYearRunsOut("postponed");
    }

    private void theYearRunsOut(String cause) {
        run.firesOn("decision-expired", EXPIRY)
                .passTime("decision-expired")
                .isWaitingAt("record-expiry")
                .isGivenTo("record-expiry", "toa-an-huyen")
                .isDue("record-expiry", LocalDate.of(2025, 3, 12))
                .complete("record-expiry", "expiryCause", cause, "expiryNotified", true)
                .hasEndedAt("expired")
                .has("enforcementOutcome", "expired");
    }
}
