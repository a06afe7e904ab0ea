package vn.drugfree.rehab;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.drugfree.testing.ProcessTest;

@ProcessTest
class RehabRemediesDeadlineTest extends RemediesScenario {

    @ParameterizedTest
    @ValueSource(strings = {"adult", "minor"})
    void complaintAndPetitionHaveFiveWorkingDaysAndTheProcuracySeven(String variant) {
        decisionIsAnnounced("apply", 12, "variant", variant);
        windowsOfFiveAndSevenDaysEndOn(march(19), march(21));
        allWindowsClose();
        // The last window closes at the end of Thursday.
        remedies.isDue("declare-effect", march(25));
    }

    @Test
    void theWindowsStayOpenOverTet() {
        // 8 to 14 February are off: 6, 7, 15, 16, 19 and 20, 21 February count.
        decisionIsAnnouncedOn(february(5), "courtOutcome", "apply", "termMonths", 18);
        windowsOfFiveAndSevenDaysEndOn(february(19), february(21));
    }

    @Test
    void aSaturdayThatIsWorkedCounts() {
        // 25, 26 April, 2, 3, 4 May and 6, 7 May: Saturday the 4th is worked for 29 April.
        decisionIsAnnouncedOn(april(24), "courtOutcome", "apply", "termMonths", 18);
        windowsOfFiveAndSevenDaysEndOn(may(4), may(7));
    }

    @Test
    void theWindowsAreCountedFromTheAnnouncementNotFromWhenItWasRecorded() {
        time.set(march(15));
        remedies =
                cases.begin(
                        "rehab-remedies",
                        "announcedOn",
                        march(12),
                        "courtOutcome",
                        "apply",
                        "termMonths",
                        18);
        windowsOfFiveAndSevenDaysEndOn(march(19), march(21));
    }

    @Test
    void theFileIsForwardedInTwoWorkingDaysAndReviewedInTen() {
        decisionIsAnnouncedOn(april(16), "courtOutcome", "apply", "termMonths", 18);
        complaintIsFiled(april(17));
        // 18 April is the day of the Hùng kings.
        remedies.isDue("forward-file", april(22));
        fileIsForwarded(april(22));
        // 23 to 26 April, 2 to 4 May and 6 to 8 May.
        remedies.isDue("review-session", may(8));
    }

    private void windowsOfFiveAndSevenDaysEndOn(LocalDate fifth, LocalDate seventh) {
        remedies.isDue("record-complaint", fifth).firesOn("complaint-window-closed", fifth);
        remedies.isDue("record-petition", fifth).firesOn("petition-window-closed", fifth);
        remedies.isDue("record-protest", seventh).firesOn("protest-window-closed", seventh);
    }

    private static LocalDate february(int day) {
        return LocalDate.of(2024, 2, day);
    }

    private static LocalDate may(int day) {
        return LocalDate.of(2024, 5, day);
    }
}
