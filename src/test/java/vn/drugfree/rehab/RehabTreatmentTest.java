package vn.drugfree.rehab;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.drugfree.testing.CaseRun;
import vn.drugfree.testing.Cases;
import vn.drugfree.testing.DistrictTime;
import vn.drugfree.testing.ProcessTest;

@ProcessTest(covers = "rehab-treatment")
class RehabTreatmentTest {

    // Eighteen months from the handover; half of them is 274 days.
    private static final LocalDate HANDOVER = LocalDate.of(2024, 3, 8);
    private static final LocalDate HALF_TERM = LocalDate.of(2024, 12, 7);
    private static final LocalDate DECISION = LocalDate.of(2024, 12, 20);
    private static final LocalDate TERM_END = LocalDate.of(2025, 9, 8);

    // Fifteen days before is a Sunday; a countdown gives way to the Friday before.
    private static final LocalDate RELEASE_NEAR = LocalDate.of(2025, 8, 22);

    @Autowired Cases cases;
    @Autowired DistrictTime time;

    private CaseRun run;

    @BeforeEach
    void thePersonIsInTheCentre() {
        run = handedOver(HANDOVER, 18);
    }

    @Test
    void theTermIsServedToItsEnd() {
        run.isWaitingAt("open-treatment-plan")
                .isGivenTo("open-treatment-plan", "co-so-cai-nghien")
                .isDue("open-treatment-plan", LocalDate.of(2024, 3, 15));
        halfTermIsReached();
        run.has("termEndsOn", TERM_END).has("halfTermOn", HALF_TERM);
        run.isGivenTo("assess-half-term", "co-so-cai-nghien")
                .isDue("assess-half-term", LocalDate.of(2024, 12, 13))
                .complete("assess-half-term", "proposal", "no-proposal")
                .hasNotPassed("decide-proposal");
        theTermEndsOn(TERM_END, RELEASE_NEAR);
        run.isGivenTo("issue-certificate", "co-so-cai-nghien")
                // The day before is a Sunday.
                .isDue("issue-certificate", LocalDate.of(2025, 9, 5));
        certificateIsIssuedOn(LocalDate.of(2025, 9, 5));
        run.isGivenTo("receive-returnee", "cong-an-xa-binh-kieu")
                .isDue("receive-returnee", LocalDate.of(2025, 9, 11));
        thePersonIsBackOn(TERM_END);
        run.hasEndedAt("completed").has("returnedOn", TERM_END);
    }

    @Test
    void aTermThatEndsAfterTetIsCertifiedBeforeIt() {
        run = handedOver(LocalDate.of(2024, 2, 3), 12);
        // 8 to 14 February 2024 are off.
        run.isDue("open-treatment-plan", LocalDate.of(2024, 2, 16));
        halfTermIsReached();
        run.complete("assess-half-term", "proposal", "no-proposal");
        // Tết 2025: 27 to 31 January, with the weekends around it.
        theTermEndsOn(LocalDate.of(2025, 2, 3), LocalDate.of(2025, 1, 17));
        run.isDue("issue-certificate", LocalDate.of(2025, 1, 24));
        certificateIsIssuedOn(LocalDate.of(2025, 1, 24));
        run.isDue("receive-returnee", LocalDate.of(2025, 2, 6));
    }

    @Test
    void theCourtReducesTheTerm() {
        reductionIsProposed();
        run.isGivenTo("decide-proposal", "toa-an-huyen")
                .isDue("decide-proposal", LocalDate.of(2024, 12, 20));
        theCourtReducesBy(4);
        theTermEndsOn(LocalDate.of(2025, 5, 8), LocalDate.of(2025, 4, 23));
        run.isDue("issue-certificate", LocalDate.of(2025, 5, 7)).hasPassed("shorten-term");
        theRestIsDoneOn(LocalDate.of(2025, 5, 8));
    }

    @Test
    void aReductionIsThreeToSixMonthsForMerit() {
        halfTermIsReached();
        run.refuses(
                        "assess-half-term",
                        "phải được đánh dấu",
                        "proposal",
                        "propose-reduction",
                        "lastThreeMonthsGood",
                        true,
                        "hasMerit",
                        false,
                        "proposedReductionMonths",
                        4)
                .refuses(
                        "assess-half-term",
                        "phải từ 3 đến 6",
                        "proposal",
                        "propose-reduction",
                        "lastThreeMonthsGood",
                        true,
                        "hasMerit",
                        true,
                        "proposedReductionMonths",
                        7);
        reductionIsProposedNow();
        time.set(DECISION);
        run.refuses(
                        "decide-proposal",
                        "phải từ 3 đến 6",
                        "proposalDecision",
                        "reduce",
                        "reductionMonths",
                        2,
                        "proposalDecidedOn",
                        DECISION)
                .refuses(
                        "decide-proposal",
                        "trước ngày 07/12/2024",
                        "proposalDecision",
                        "refuse",
                        "proposalDecidedOn",
                        LocalDate.of(2024, 12, 6));
    }

    @Test
    void aRefusalLeavesTheTerm() {
        reductionIsProposed();
        theCourtDecides("refuse");
        theTermEndsOn(TERM_END, RELEASE_NEAR);
        theRestIsDoneOn(TERM_END);
    }

    @Test
    void aSuspensionCountsAndThePersonComesBack() {
        suspensionIsProposed();
        theCourtDecides("suspend");
        run.isWaitingAt("record-resumption")
                .isGivenTo("record-resumption", "co-so-cai-nghien")
                .isDue("record-resumption", LocalDate.of(2025, 3, 20))
                .refuses("record-resumption", "chưa được điền", "resumption", "resumed");
        time.set(LocalDate.of(2025, 2, 17));
        run.complete(
                "record-resumption",
                "resumption",
                "resumed",
                "resumedOn",
                LocalDate.of(2025, 2, 17));
        theTermEndsOn(TERM_END, RELEASE_NEAR);
        theRestIsDoneOn(TERM_END);
    }

    @Test
    void whoeverRecoversShortlyBeforeTheEndStaysAtHome() {
        suspensionIsProposed();
        theCourtDecides("suspend");
        time.set(LocalDate.of(2025, 7, 1));
        run.complete("record-resumption", "resumption", "not-resumed").has("resumedOn", null);
        theTermEndsOn(TERM_END, RELEASE_NEAR);
        theRestIsDoneOn(TERM_END);
    }

    @Test
    void anExemptionEndsTheTermOnTheDayOfTheDecision() {
        halfTermIsReached();
        run.complete("assess-half-term", "proposal", "propose-exemption");
        // Decided on a Friday, recorded on the Monday after.
        time.set(LocalDate.of(2024, 12, 23));
        run.complete(
                        "decide-proposal",
                        "proposalDecision",
                        "exempt-rest",
                        "proposalDecidedOn",
                        DECISION)
                .isWaitingAt("issue-certificate")
                .hasNotPassed("release-near")
                .has("termEndsOn", DECISION)
                // The centre has one more working day for it.
                .isDue("issue-certificate", LocalDate.of(2024, 12, 24));
        certificateIsIssuedOn(LocalDate.of(2024, 12, 24));
        run.isDue("receive-returnee", LocalDate.of(2024, 12, 30));
        thePersonIsBackOn(LocalDate.of(2024, 12, 25));
        run.hasEndedAt("completed");
    }

    private CaseRun handedOver(LocalDate day, int months) {
        time.set(day);
        return cases.begin("rehab-treatment", "handedOverOn", day, "termMonths", months);
    }

    private void halfTermIsReached() {
        LocalDate handover = (LocalDate) run.value("handedOverOn");
        run.complete("open-treatment-plan", "fiveStagesPlanned", true, "treatmentPlanOn", handover)
                .isWaitingAt()
                .firesOn("half-term-reached", (LocalDate) run.value("halfTermOn"))
                .passTime("half-term-reached")
                .isWaitingAt("assess-half-term");
    }

    private void reductionIsProposed() {
        halfTermIsReached();
        reductionIsProposedNow();
    }

    private void reductionIsProposedNow() {
        time.set(LocalDate.of(2024, 12, 13));
        run.complete(
                        "assess-half-term",
                        "proposal",
                        "propose-reduction",
                        "lastThreeMonthsGood",
                        true,
                        "hasMerit",
                        true,
                        "proposedReductionMonths",
                        5)
                .isWaitingAt("decide-proposal");
    }

    private void suspensionIsProposed() {
        halfTermIsReached();
        run.complete(
                        "assess-half-term",
                        "proposal",
                        "propose-suspension",
                        "hospitalPaperAttached",
                        true)
                .isWaitingAt("decide-proposal");
    }

    private void theCourtReducesBy(int months) {
        time.set(DECISION);
        run.complete(
                "decide-proposal",
                "proposalDecision",
                "reduce",
                "reductionMonths",
                months,
                "proposalDecidedOn",
                DECISION);
    }

    private void theCourtDecides(String decision) {
        time.set(DECISION);
        run.complete(
                "decide-proposal", "proposalDecision", decision, "proposalDecidedOn", DECISION);
    }

    private void theTermEndsOn(LocalDate day, LocalDate releaseNear) {
        run.isWaitingAt()
                .has("termEndsOn", day)
                .firesOn("release-near", releaseNear)
                .passTime("release-near")
                .isWaitingAt("issue-certificate");
    }

    private void certificateIsIssuedOn(LocalDate day) {
        time.set(day);
        run.complete("issue-certificate", "communeNotified", true, "certificateOn", day)
                .isWaitingAt("receive-returnee");
    }

    private void thePersonIsBackOn(LocalDate day) {
        time.set(day);
        run.complete("receive-returnee", "returnedOn", day, "peoplesCommitteeTold", true);
    }

    private void theRestIsDoneOn(LocalDate day) {
        certificateIsIssuedOn(day);
        thePersonIsBackOn(day);
        run.hasEndedAt("completed");
    }
}
