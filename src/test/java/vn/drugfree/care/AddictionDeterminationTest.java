package vn.drugfree.care;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Date;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.drugfree.calendar.DistrictClock;
import vn.drugfree.input.InvalidInput;
import vn.drugfree.testing.CaseRun;
import vn.drugfree.testing.Cases;
import vn.drugfree.testing.DistrictTime;
import vn.drugfree.testing.ProcessTest;
import vn.drugfree.testing.Values;
import vn.drugfree.testing.World;

@ProcessTest(covers = "addiction-determination")
class AddictionDeterminationTest {

    // A Thursday; the weekend does not stop the hours of custody.
    private static final LocalDate TESTED = LocalDate.of(2024, 6, 6);
    private static final LocalDateTime ALERT = LocalDateTime.of(2024, 6, 10, 7, 45);
    private static final LocalDateTime LIMIT = LocalDateTime.of(2024, 6, 11, 7, 45);

    private static final String POLICE = "cong-an-xa-binh-kieu";
    private static final String HEAD_OF_POLICE = "lanh-dao-cong-an-xa-binh-kieu";
    private static final String FACILITY = "co-so-y-te-xd";

    @Autowired Cases cases;
    @Autowired DistrictTime time;
    @Autowired World world;
    @Autowired JdbcClient database;

    private CaseRun run;
    private DeterminationSteps steps;

    @BeforeEach
    void itIsTheDayOfTheTest() {
        world.isEmpty();
        time.set(TESTED);
    }

    @Test
    void whoIsAtLibertyIsDeterminedAtTheFacility() {
        policeAsk("ca.binhkieu");
        run.isWaitingAt("request-determination")
                .isGivenTo("request-determination", POLICE)
                .isDue("request-determination", LocalDate.of(2024, 6, 7))
                .has("variant", "adult");
        register().isIn("suspected").hasEvents("test-positive");
        steps.isRequested();
        run.isWaitingAt("receive-person")
                .isGivenTo("receive-person", FACILITY)
                .isDue("receive-person", LocalDate.of(2024, 6, 11))
                .hasNoTimer("custody-alert")
                .hasNoTimer("custody-limit");
        steps.personComes();
        run.isWaitingAt("conclude-determination")
                .isGivenTo("conclude-determination", FACILITY)
                .isDue("conclude-determination", LocalDate.of(2024, 6, 13));
        steps.doctorFindsAddiction();
        run.isWaitingAt("issue-result").isGivenTo("issue-result", FACILITY);
        isDueAt("issue-result", TESTED.atTime(12, 30));
        steps.resultIsIssued();
        run.isWaitingAt("act-on-result")
                .isGivenTo("act-on-result", POLICE)
                .isDue("act-on-result", LocalDate.of(2024, 6, 7));
        steps.policeAct();
        run.hasEndedAt("addiction-handed-over")
                .hasNotPassed("release-person")
                .has("determinationResult", "addicted");
        register().isIn("addicted").hasEvents("test-positive", "referred");
    }

    @Test
    void custodyCountsInHoursFromTheMinuteItBegan() {
        personIsHeld();
        isDueAt("receive-person", TESTED.plusDays(1).atTime(7, 45));
        steps.personComes();
        isDueAt("conclude-determination", LIMIT);
        // Two criteria without withdrawal do not tell yet, and custody goes on.
        steps.doctorFinds("criterionCraving", "criterionHarm");
        run.isWaitingAt("observe-again").isGivenTo("observe-again", FACILITY);
        isDueAt("observe-again", LIMIT);
        steps.personIsWatched();
        run.isWaitingAt("conclude-determination").passTime("custody-alert");
        isNow(ALERT);
        run.isWaitingAt("conclude-determination", "prepare-release")
                .isGivenTo("prepare-release", HEAD_OF_POLICE)
                .refuses("prepare-release", "chưa được điền", "custodyPlan", "extended-lawfully");
        isDueAt("prepare-release", LIMIT);
        run.complete("prepare-release", "custodyPlan", "prepare-release")
                .isWaitingAt("conclude-determination");
        steps.doctorFindsNoAddiction().resultIsIssued();
        run.hasNoTimer("custody-limit")
                .isWaitingAt("release-person")
                .isGivenTo("release-person", HEAD_OF_POLICE);
        isDueAt("release-person", LIMIT);
        steps.personIsReleased("09:00").policeAct();
        run.hasEndedAt("use-handed-over").has("determinationResult", "not-addicted");
        register().isIn("suspected");
    }

    @Test
    void aConclusionEndsTheAlert() {
        personIsHeld();
        steps.personComes();
        run.passTime("custody-alert");
        steps.doctorFindsAddiction();
        run.isWaitingAt("issue-result").hasNoTimer("custody-limit");
    }

    @Test
    void custodyEndsAtItsLimitWhateverIsKnown() {
        personIsHeld();
        // Enough criteria, but not for long enough.
        steps.personComes()
                .doctorFinds(false, "criterionCraving", "criterionControl", "criterionHarm");
        run.isWaitingAt("observe-again");
        run.passTime("custody-alert").passTime("custody-limit");
        isNow(LIMIT);
        run.isWaitingAt("release-person")
                .isGivenTo("release-person", HEAD_OF_POLICE)
                .has("determinationResult", null)
                .hasPassed("custody-over")
                .refuses(
                        "release-person",
                        "không đúng định dạng",
                        "releasedOn",
                        LIMIT.toLocalDate(),
                        "releasedAtTime",
                        "7h45",
                        "custodyRecordClosed",
                        true);
        isDueAt("release-person", LIMIT);
        steps.personIsReleased("07:45");
        run.isWaitingAt("request-repeat")
                .isGivenTo("request-repeat", POLICE)
                .isDue("request-repeat", LocalDate.of(2024, 6, 12))
                .refuses("request-repeat", "chưa được điền", "repeatDecision", "give-up");
        steps.policeAskAgain();
        run.isWaitingAt("request-determination");
        steps.isRequested().personStaysAway();
        run.isWaitingAt("request-repeat");
        steps.policeGiveUp();
        run.hasEndedAt("use-handed-over").has("determinationResult", null);
    }

    @Test
    void custodyEndsAtItsLimitEvenIfTheFacilityNeverSawThePerson() {
        personIsHeld();
        run.isWaitingAt("receive-person").passTime("custody-alert").passTime("custody-limit");
        run.isWaitingAt("release-person").hasPassed("custody-over");
    }

    @Test
    void whatIsEnteredMustFit() {
        assertThatThrownBy(() -> opened("ca.binhkieu", "requestKind", "police"))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("chưa được điền");
        policeAsk("ca.binhkieu");
        refusesCustody("không đúng định dạng", TESTED, "25:10");
        refusesCustody("không đúng định dạng", TESTED, "7:45");
        refusesCustody("sau ngày 06/06/2024", TESTED.plusDays(1), "07:45");
        refusesCustody("chưa được điền", null, "07:45");
        run.refuses(
                "request-determination",
                "trước ngày 06/06/2024",
                "requestNumber",
                "15/CV",
                "requestedOn",
                TESTED.minusDays(1),
                "custody",
                "not-held");
        steps.isRequested();
        run.refuses(
                "receive-person",
                "phải được đánh dấu",
                "attendance",
                "present",
                "arrivedOn",
                TESTED,
                "medicalFile",
                false);
        steps.personComes();
        run.refuses("conclude-determination", "chưa được điền", "criterionCraving", true);
        steps.doctorFindsAddiction();
        run.refuses(
                "issue-result",
                "trước ngày 06/06/2024",
                "resultNumber",
                "07/PKQ",
                "determinedOn",
                TESTED.minusDays(1),
                "resultInTwoCopies",
                true,
                "resultHandedOver",
                true);
    }

    @Test
    void theDistrictPoliceNameTheCommune() {
        policeAsk("ca.huyen");
        run.isWaitingAt("assign-commune")
                .isGivenTo("assign-commune", "cong-an-huyen")
                .isDue("assign-commune", LocalDate.of(2024, 6, 7))
                .complete("assign-commune", "commune", "nhue-duong")
                .isWaitingAt("request-determination")
                .isGivenTo("request-determination", "cong-an-xa-nhue-duong");
        steps.isRequested();
        register().livesIn("nhue-duong");
    }

    @Test
    void aMinorsGuardianIsTold() {
        opened(
                "ca.binhkieu",
                "requestKind",
                "police",
                "person",
                People.minor(LocalDate.of(2008, 5, 1)),
                "positiveTestOn",
                TESTED,
                "determinationGroup",
                "under-management");
        run.has("variant", "minor")
                .refuses(
                        "request-determination",
                        "chưa được điền",
                        "requestNumber",
                        "15/CV",
                        "requestedOn",
                        TESTED,
                        "custody",
                        "not-held");
        steps.isRequested();
        // Being at liberty decides here, not the age.
        run.isDue("receive-person", LocalDate.of(2024, 6, 11)).has("variant", "minor");
    }

    @Test
    void aVolunteerComesWithAnApplicationAndAPhoto() {
        opened("xd.huyen", "requestKind", "volunteer");
        run.isWaitingAt("receive-person")
                .isDue("receive-person", LocalDate.of(2024, 6, 11))
                .has("determinationGroup", "volunteer")
                .refuses(
                        "receive-person",
                        "chưa được điền",
                        "homeCommune",
                        "binh-kieu",
                        "attendance",
                        "present",
                        "arrivedOn",
                        TESTED,
                        "medicalFile",
                        true,
                        "volunteerApplication",
                        true)
                .refuses(
                        "receive-person",
                        "chưa được điền",
                        "attendance",
                        "present",
                        "arrivedOn",
                        TESTED,
                        "medicalFile",
                        true,
                        "volunteerApplication",
                        true,
                        "photoIdChecked",
                        true);
        volunteerComes();
        run.has("commune", "binh-kieu");
        steps.doctorFindsNoAddiction().resultIsIssued();
        run.isWaitingAt("receive-volunteer-result")
                .isGivenTo("receive-volunteer-result", "ubnd-xa-binh-kieu")
                .isDue("receive-volunteer-result", LocalDate.of(2024, 6, 7));
        steps.communeActs();
        run.hasEndedAt("no-use-found").hasNotPassed("request-determination");
        register().isClosedFor("no-use-found").livesIn("binh-kieu");
    }

    @Test
    void aVolunteerWithAPositiveTestIsManaged() {
        opened("xd.huyen", "requestKind", "volunteer");
        volunteerComes();
        steps.doctorFindsNoAddiction().resultIsIssued().communeActs("positiveTestOn", TESTED);
        run.hasEndedAt("use-handed-over").isWaitingAt("propose-management");
        register().isIn("suspected").hasEvents("test-positive");
    }

    @Test
    void aVolunteerWhoStaysAwayIsNoAddict() {
        opened("xd.huyen", "requestKind", "volunteer");
        run.complete("receive-person", "homeCommune", "binh-kieu", "attendance", "absent")
                .isWaitingAt("receive-volunteer-result")
                .complete("receive-volunteer-result", "actedOn", TESTED)
                .hasEndedAt("no-use-found")
                .has("determinationResult", null);
    }

    @Test
    void aVolunteerOfTheCommuneWhoIsAddictedGoesOn() {
        opened("ca.binhkieu", "requestKind", "volunteer");
        volunteerComes();
        steps.doctorFindsAddiction().resultIsIssued().communeActs();
        run.hasEndedAt("addiction-handed-over");
        register().isIn("addicted");
    }

    @Test
    void aCaseThatWaitsGetsTheResultBack() {
        run =
                cases.open(
                        "user-management",
                        "ca.binhkieu",
                        Values.map(
                                "person",
                                People.adult(),
                                "signOfUse",
                                "traces",
                                "testSlip",
                                true,
                                "positiveTestOn",
                                TESTED,
                                "residesHere",
                                "here"));
        run.complete(
                        "propose-management",
                        "determinationGroup",
                        "volunteer",
                        "fineResult",
                        "not-fined",
                        "proposalNumber",
                        "3/ĐN",
                        "proposedOn",
                        TESTED)
                .complete(
                        "decide-management",
                        "managementDecision",
                        "manage",
                        "managementNumber",
                        "21/QĐ",
                        "managementDecidedOn",
                        TESTED)
                .complete(
                        "notify-person",
                        "decisionHandedOver",
                        true,
                        "personalPlanMade",
                        true,
                        "managementNotifiedOn",
                        TESTED)
                .isWaitingAt("receive-person");
        steps = new DeterminationSteps(run, time);
        steps.personComes("volunteerApplication", true, "photoIdChecked", true)
                .doctorFinds("criterionCraving", "criterionWithdrawal")
                .resultIsIssued()
                .communeActs();
        run.hasPassed("determination-needed", "handed-back", "determination-known")
                .has("determinationResult", "not-addicted")
                .has("opioid", false);
    }

    private void policeAsk(String officer) {
        opened(
                officer,
                "requestKind",
                "police",
                "positiveTestOn",
                TESTED,
                "determinationGroup",
                "no-residence");
    }

    private void opened(String officer, Object... others) {
        Map<String, Object> entries = Values.map("person", People.adult());
        entries.putAll(Values.map(others));
        run = cases.open("addiction-determination", officer, entries);
        steps = new DeterminationSteps(run, time);
    }

    private void personIsHeld() {
        policeAsk("ca.binhkieu");
        steps.isRequestedInCustody(TESTED, "07:45");
    }

    private void volunteerComes() {
        steps.personComes(
                "homeCommune", "binh-kieu", "volunteerApplication", true, "photoIdChecked", true);
    }

    private void refusesCustody(String reason, LocalDate heldOn, String at) {
        run.refuses(
                "request-determination",
                reason,
                "requestNumber",
                "15/CV",
                "requestedOn",
                TESTED,
                "custody",
                "held",
                "custodyNumber",
                "12/QĐ",
                "heldOn",
                heldOn,
                "heldAtTime",
                at);
    }

    private void isDueAt(String task, LocalDateTime moment) {
        assertThat(run.waiting(task).getDueDate())
                .as("due date of " + task)
                .isEqualTo(date(moment));
    }

    private void isNow(LocalDateTime moment) {
        assertThat(time.instant()).isEqualTo(date(moment.plusSeconds(1)).toInstant());
    }

    private static Date date(LocalDateTime moment) {
        return Date.from(moment.atZone(DistrictClock.ZONE).toInstant());
    }

    private RegisterView register() {
        return new RegisterView(database, run);
    }
}
