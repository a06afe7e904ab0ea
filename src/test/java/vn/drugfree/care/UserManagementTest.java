package vn.drugfree.care;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.drugfree.input.InvalidInput;
import vn.drugfree.testing.CaseRun;
import vn.drugfree.testing.Cases;
import vn.drugfree.testing.DistrictTime;
import vn.drugfree.testing.ProcessTest;
import vn.drugfree.testing.Values;
import vn.drugfree.testing.World;

@ProcessTest(covers = "user-management")
class UserManagementTest {

    private static final LocalDate TESTED = LocalDate.of(2024, 6, 3);
    private static final LocalDate DECIDED = LocalDate.of(2024, 6, 7);
    // A year after the decision is a Saturday.
    private static final LocalDate PERIOD_ENDS = LocalDate.of(2025, 6, 9);

    private static final String POLICE = "cong-an-xa-binh-kieu";
    private static final String COMMITTEE = "ubnd-xa-binh-kieu";

    @Autowired Cases cases;
    @Autowired DistrictTime time;
    @Autowired World world;
    @Autowired JdbcClient database;

    private CaseRun run;
    private SupportSteps support;

    @BeforeEach
    void itIsTheDayOfTheTest() {
        world.isEmpty();
        time.set(TESTED);
    }

    @Test
    void aYearWithoutAnotherTestEndsWithAPaper() {
        useIsFound("here");
        run.isWaitingAt("propose-management")
                .isGivenTo("propose-management", POLICE)
                .isDue("propose-management", TESTED.plusDays(1));
        register().isIn("suspected").hasEvents("test-positive");
        managementIsProposed("none", "not-fined");
        run.isWaitingAt("decide-management")
                .isGivenTo("decide-management", "lanh-dao-ubnd-xa-binh-kieu")
                .isDue("decide-management", LocalDate.of(2024, 6, 6));
        managementIsDecided();
        register().isIn("user-management").hasEvents("test-positive");
        run.isWaitingAt("notify-person")
                .isGivenTo("notify-person", COMMITTEE)
                .isDue("notify-person", LocalDate.of(2024, 6, 12));
        personIsNotified();
        run.isWaitingAt("assign-helper", "record-test")
                .firesOn("period-over", PERIOD_ENDS)
                .passTime("period-over")
                .isWaitingAt("close-management")
                .isGivenTo("close-management", COMMITTEE)
                .isDue("close-management", LocalDate.of(2025, 6, 13))
                .refuses(
                        "close-management",
                        "trước ngày 07/06/2024",
                        "closingNumber",
                        "9/TB",
                        "managementClosedOn",
                        TESTED,
                        "closingHandedOver",
                        true)
                .complete(
                        "close-management",
                        "closingNumber",
                        "9/TB-UBND",
                        "managementClosedOn",
                        PERIOD_ENDS,
                        "closingHandedOver",
                        true)
                .hasEndedAt("term-over");
        register().isClosedFor("term-over");
    }

    @Test
    void whatIsEnteredMustFit() {
        assertThatThrownBy(() -> useIsFound("somewhere"))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("không có lựa chọn này");
        assertThatThrownBy(() -> useIsFound("here", "positiveTestOn", TESTED.plusDays(1)))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("sau ngày 03/06/2024");
        useIsFound("here");
        run.refuses("propose-management", "chưa được điền", "determinationGroup", "none")
                .refuses(
                        "propose-management",
                        "trước ngày 03/06/2024",
                        "determinationGroup",
                        "none",
                        "fineResult",
                        "fined",
                        "finedOn",
                        TESTED.minusDays(1),
                        "proposalNumber",
                        "3/ĐN",
                        "proposedOn",
                        TESTED);
        managementIsProposed("none", "not-fined");
        run.refuses("decide-management", "chưa được điền", "managementDecision", "manage")
                .refuses("decide-management", "chưa được điền", "managementDecision", "return");
    }

    @Test
    void theChairmanSendsAProposalBackAndThenRefusesIt() {
        useIsFound("here");
        managementIsProposed("none", "fined");
        run.complete(
                        "decide-management",
                        "managementDecision",
                        "return",
                        "person",
                        Map.of("returnReason", "Thiếu phiếu kết quả"))
                .isWaitingAt("propose-management");
        managementIsProposed("none", "fined");
        run.complete(
                        "decide-management",
                        "managementDecision",
                        "refuse",
                        "refusedOn",
                        TESTED,
                        "person",
                        Map.of("returnReason", "Thuốc chữa bệnh có kê đơn"))
                .hasEndedAt("no-use-found");
        register().isClosedFor("no-use-found").hasEvents("test-positive");
    }

    @Test
    void whoLivesInAnotherCommuneIsManagedThere() {
        useIsFound("elsewhere");
        run.isWaitingAt("name-home")
                .isGivenTo("name-home", POLICE)
                .isDue("name-home", TESTED.plusDays(1))
                .refuses(
                        "name-home",
                        "chưa được điền",
                        "transferTo",
                        "in-district",
                        "movedOn",
                        TESTED)
                .refuses(
                        "name-home",
                        "không có lựa chọn này",
                        "transferTo",
                        "in-district",
                        "newCommune",
                        "binh-kieu",
                        "movedOn",
                        TESTED)
                .complete(
                        "name-home",
                        "transferTo",
                        "in-district",
                        "newCommune",
                        "nhue-duong",
                        "movedOn",
                        TESTED);
        support.communeTakesOver();
        run.isWaitingAt("propose-management")
                .isGivenTo("propose-management", "cong-an-xa-nhue-duong")
                .has("commune", "nhue-duong");
        register().livesIn("nhue-duong").isIn("suspected");
    }

    @Test
    void whoLivesOutsideTheDistrictLeavesTheRegister() {
        useIsFound("elsewhere");
        run.complete(
                        "name-home",
                        "transferTo",
                        "outside",
                        "person",
                        Map.of("destination", "Thành phố Hưng Yên"),
                        "fileSent",
                        true,
                        "movedOn",
                        TESTED)
                .hasEndedAt("home-outside");
        register().isClosedFor("moved-out");
    }

    @Test
    void someoneWithoutAHomeIsManagedHereAndDeterminedFirst() {
        useIsFound("none");
        managed("no-residence", "not-fined");
        run.isWaitingAt("request-determination");
        determined().doctorFindsNoAddiction().resultIsIssued().policeAct();
        run.hasPassed("handed-back").isWaitingAt("assign-helper", "record-test");
        register().isIn("user-management");
    }

    @Test
    void whoIsFoundAddictedGoesOnToVoluntaryRehabilitation() {
        useIsFound("here");
        managed("commune-education", "not-fined");
        determined().doctorFindsAddiction().resultIsIssued().policeAct();
        run.hasEndedAt("found-addicted", "handed-back")
                .has("determinationResult", "addicted")
                .has("opioid", true);
        register().isIn("addicted").hasEvents("test-positive", "referred");
        assertThat(run.value("determinedOn")).isEqualTo(DECIDED);
    }

    @Test
    void aDeterminationWithoutResultLeavesThePersonUnderManagement() {
        useIsFound("here");
        managed("under-management", "not-fined");
        determination().isRequested().personStaysAway().policeGiveUp();
        run.has("determinationResult", "not-determined")
                .isWaitingAt("assign-helper", "record-test");
    }

    @Test
    void anotherPositiveTestAsksForDetermination() {
        underManagement("not-fined");
        LocalDate day = LocalDate.of(2024, 9, 4);
        support.positiveTest(day);
        run.isWaitingAt("handle-positive-test")
                .isGivenTo("handle-positive-test", POLICE)
                .isDue("handle-positive-test", day.plusDays(1));
        testIsHandled("not-fined");
        run.has("educationApplies", false)
                .has("determinationGroup", "under-management")
                .isWaitingAt("request-determination");
        register().hasEvents("test-positive", "test-positive", "violation-record");
        determined().doctorFindsNoAddiction().resultIsIssued().policeAct();
        run.isWaitingAt("assign-helper", "record-test").firesOn("period-over", PERIOD_ENDS);
    }

    @Test
    void theThirdRecordWithinSixMonthsAfterTwoFinesLeadsToEducation() {
        underManagement("fined");
        support.positiveTest(LocalDate.of(2024, 8, 5));
        testIsHandled("fined");
        run.has("educationApplies", false);
        determined().doctorFindsNoAddiction().resultIsIssued().policeAct();
        LocalDate third = LocalDate.of(2024, 10, 7);
        support.positiveTest(third);
        testIsHandled("not-fined");
        run.has("educationApplies", true)
                .isWaitingAt("propose-education")
                .isGivenTo("propose-education", POLICE)
                .isDue("propose-education", LocalDate.of(2024, 10, 10))
                .complete(
                        "propose-education", "educationDossier", true, "educationProposedOn", third)
                .hasEndedAt("education-proposed");
        register().isClosedFor("education-measure");
    }

    @Test
    void aFineMoreThanSixMonthsAgoNoLongerCounts() {
        underManagement("fined");
        support.positiveTest(LocalDate.of(2024, 12, 4));
        testIsHandled("fined");
        determined().doctorFindsNoAddiction().resultIsIssued().policeAct();
        support.positiveTest(LocalDate.of(2024, 12, 20));
        testIsHandled("fined");
        run.has("educationApplies", false).isWaitingAt("request-determination");
    }

    @Test
    void whoDoesNotObeyIsWarnedAndStaysUnderManagement() {
        underManagement("not-fined");
        support.helperIsFound();
        LocalDate day = LocalDate.of(2024, 7, 2);
        support.breach(day);
        run.isWaitingAt("warn-person")
                .isGivenTo("warn-person", POLICE)
                .isDue("warn-person", LocalDate.of(2024, 7, 5))
                .refuses(
                        "warn-person",
                        "trước ngày 02/07/2024",
                        "warningMinutes",
                        true,
                        "warnedOn",
                        day.minusDays(1))
                .complete("warn-person", "warningMinutes", true, "warnedOn", day)
                // The helper is known already.
                .isWaitingAt("write-note", "record-test")
                .firesOn("period-over", PERIOD_ENDS);
        register().hasEvents("test-positive", "breach");
    }

    @Test
    void aMoveWithinTheDistrictGoesOnWithTheSameTerm() {
        underManagement("not-fined");
        support.helperIsFound().moved("nhue-duong", LocalDate.of(2024, 7, 2)).communeTakesOver();
        run.isWaitingAt("assign-helper", "record-test")
                .isGivenTo("assign-helper", "ubnd-xa-nhue-duong")
                .isGivenTo("record-test", "cong-an-xa-nhue-duong")
                .firesOn("period-over", PERIOD_ENDS);
        register().livesIn("nhue-duong").isIn("user-management");
    }

    @Test
    void aMoveOutOfTheDistrictIsToldAndEndsTheCase() {
        underManagement("not-fined");
        LocalDate day = LocalDate.of(2024, 7, 2);
        support.moved("outside", day);
        run.isWaitingAt("tell-destination")
                .isGivenTo("tell-destination", POLICE)
                .isDue("tell-destination", LocalDate.of(2024, 7, 5))
                .complete(
                        "tell-destination",
                        "person",
                        Map.of("destination", "Huyện Kim Động"),
                        "fileSent",
                        true,
                        "destinationToldOn",
                        day)
                .hasEndedAt("moved-out");
        register().isClosedFor("moved-out");
    }

    @Test
    void deathEndsTheCase() {
        underManagement("not-fined");
        support.died(LocalDate.of(2024, 7, 2));
        run.hasEndedAt("ended-early");
        register().isClosedFor("died");
    }

    @Test
    void anotherMeasureEndsTheCase() {
        underManagement("not-fined");
        support.left("other-measure", LocalDate.of(2024, 7, 2));
        run.hasEndedAt("ended-early");
        register().isClosedFor("other-measure");
    }

    @Test
    void whoIsFoundNotAddictedWithoutACaseOfTheOwnComesHere() {
        CaseRun determination =
                cases.open(
                        "addiction-determination",
                        "ca.binhkieu",
                        Values.map(
                                "person",
                                People.adult(),
                                "requestKind",
                                "police",
                                "positiveTestOn",
                                TESTED,
                                "determinationGroup",
                                "no-residence"));
        new DeterminationSteps(determination, time)
                .isRequested()
                .personComes()
                .doctorFindsNoAddiction()
                .resultIsIssued()
                .policeAct();
        determination.hasEndedAt("use-handed-over");
        CaseRun management = cases.running("user-management");
        assertThat(management.code()).isEqualTo(determination.code());
        management
                .has("positiveTestOn", TESTED)
                .has("personCode", determination.value("personCode"))
                .isWaitingAt("propose-management")
                .hasPassed("use-reported");
    }

    private void useIsFound(String residesHere, Object... others) {
        Map<String, Object> entries =
                Values.map(
                        "person",
                        People.adult(),
                        "signOfUse",
                        "found-on-scene",
                        "testSlip",
                        true,
                        "positiveTestOn",
                        TESTED,
                        "residesHere",
                        residesHere);
        entries.putAll(Values.map(others));
        run = cases.open("user-management", "ca.binhkieu", entries);
        support = new SupportSteps(run, time);
    }

    private void managementIsProposed(String group, String fine) {
        run.complete(
                "propose-management",
                "determinationGroup",
                group,
                "fineResult",
                fine,
                "finedOn",
                fine.equals("fined") ? TESTED : null,
                "proposalNumber",
                "3/ĐN-CAX",
                "proposedOn",
                TESTED);
    }

    private void managementIsDecided() {
        time.set(DECIDED);
        run.complete(
                "decide-management",
                "managementDecision",
                "manage",
                "managementNumber",
                "21/QĐ-UBND",
                "managementDecidedOn",
                DECIDED);
    }

    private void personIsNotified() {
        run.complete(
                "notify-person",
                "decisionHandedOver",
                true,
                "personalPlanMade",
                true,
                "managementNotifiedOn",
                DECIDED);
    }

    private void managed(String group, String fine) {
        managementIsProposed(group, fine);
        managementIsDecided();
        personIsNotified();
    }

    private void underManagement(String fine) {
        useIsFound("here");
        managed("none", fine);
    }

    private void testIsHandled(String fine) {
        run.complete(
                "handle-positive-test",
                "violationMinutes",
                true,
                "fineResult",
                fine,
                "finedOn",
                fine.equals("fined") ? time.today() : null);
    }

    private DeterminationSteps determination() {
        return new DeterminationSteps(run, time);
    }

    private DeterminationSteps determined() {
        return determination().isRequested().personComes();
    }

    private RegisterView register() {
        return new RegisterView(database, run);
    }
}
