package vn.drugfree.rehab;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.drugfree.testing.CaseRun;
import vn.drugfree.testing.Cases;
import vn.drugfree.testing.DistrictTime;
import vn.drugfree.testing.ProcessTest;
import vn.drugfree.testing.Values;

@ProcessTest(covers = "rehab-intake")
class RehabIntakeTest {

    private static final LocalDate FOUND = LocalDate.of(2024, 2, 6);
    // The third working day after 6 February: Tết takes the days from the 8th to the 14th.
    private static final LocalDate THIRD_DAY = LocalDate.of(2024, 2, 16);
    private static final String POLICE = "cong-an-xa-binh-kieu";
    private static final String POLICE_OF_HOME = "cong-an-xa-nhue-duong";

    @Autowired Cases cases;
    @Autowired DistrictTime time;

    @BeforeEach
    void itIsTheDayOfTheFinding() {
        time.set(FOUND);
    }

    @Test
    void aPersonWithAHomeGoesStraightToTheDossier() {
        intake().hasEndedAt("dossier-may-begin")
                .has("eligible", true)
                .has("variant", "adult")
                .has("ineligibilityReason", null)
                .has("residence", "stable");
    }

    @Test
    void theDistrictPoliceAssignACaseThatHasNoCommune() {
        intake("commune", null)
                .isWaitingAt("assign-commune")
                .isGivenTo("assign-commune", "cong-an-huyen")
                .isDue("assign-commune", FOUND.plusDays(1))
                .complete("assign-commune", "commune", "nhue-duong")
                .hasEndedAt("dossier-may-begin")
                .has("commune", "nhue-duong");
    }

    @Test
    void somebodyTheMeasureIsNotForGetsAnotherOne() {
        intake("exclusion", "pregnant")
                .isWaitingAt("record-ineligibility")
                .isGivenTo("record-ineligibility", POLICE)
                .isDue("record-ineligibility", THIRD_DAY)
                .complete(
                        "record-ineligibility",
                        "otherMeasure",
                        "voluntary-rehab",
                        "otherMeasureOn",
                        FOUND)
                .hasEndedAt("not-eligible")
                .has("eligible", false)
                .has("ineligibilityReason", "pregnant");
    }

    @Test
    void anUnclearHomeMayTurnOutToBeHere() {
        unclearHome()
                .isGivenTo("verify-residence", POLICE)
                .isDue("verify-residence", THIRD_DAY)
                .complete(
                        "verify-residence",
                        "residenceResult",
                        "stable-here",
                        "person",
                        Values.map("address", "Thôn Đông"))
                .hasEndedAt("dossier-may-begin")
                .has("residence", "stable")
                .has("dossierFrom", FOUND);
    }

    @Test
    void aHomeElsewhereTakesTheCaseThereAndTheDossierCountsFromTheHandover() {
        CaseRun run = unclearHome();
        time.set(LocalDate.of(2024, 2, 7));
        run.complete(
                        "verify-residence",
                        "residenceResult",
                        "stable-elsewhere",
                        "homeCommune",
                        "nhue-duong",
                        "person",
                        Values.map("address", "Thôn Tây"))
                .isWaitingAt("accept-handover")
                .isGivenTo("accept-handover", POLICE_OF_HOME)
                .isDue("accept-handover", LocalDate.of(2024, 2, 15));
        time.set(LocalDate.of(2024, 2, 15));
        run.complete("accept-handover", "handoverReceived", true)
                .hasEndedAt("dossier-may-begin")
                .has("commune", "nhue-duong")
                .has("residence", "stable")
                .has("dossierFrom", LocalDate.of(2024, 2, 15));
    }

    @Test
    void aHomeThatStaysUnclearCallsForInterimManagement() {
        unclearHome()
                .complete("verify-residence", "residenceResult", "still-unstable")
                .hasEndedAt("residence-unstable")
                .has("residence", "unstable");
    }

    private CaseRun unclearHome() {
        return intake("residence", "unstable").isWaitingAt("verify-residence");
    }

    private CaseRun intake(Object... others) {
        return cases.begin("rehab-intake", Finding.handedOn(FOUND, others));
    }
}
