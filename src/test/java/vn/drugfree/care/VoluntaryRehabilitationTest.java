package vn.drugfree.care;

import java.time.LocalDate;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.drugfree.calendar.Days;
import vn.drugfree.testing.CaseRun;
import vn.drugfree.testing.Cases;
import vn.drugfree.testing.DistrictTime;
import vn.drugfree.testing.ProcessTest;
import vn.drugfree.testing.Values;
import vn.drugfree.testing.World;

@ProcessTest(covers = "voluntary-rehabilitation")
class VoluntaryRehabilitationTest {

    private static final LocalDate DETERMINED = LocalDate.of(2024, 3, 1);
    // A Monday; five working days later is the Monday after.
    private static final LocalDate CAME = LocalDate.of(2024, 3, 4);
    private static final LocalDate WINDOW_CLOSES = LocalDate.of(2024, 3, 11);
    private static final LocalDate DECIDED = LocalDate.of(2024, 3, 6);
    private static final LocalDate STARTED = LocalDate.of(2024, 3, 8);

    private static final String COMMITTEE = "ubnd-xa-binh-kieu";
    private static final String POLICE = "cong-an-xa-binh-kieu";
    private static final String FACILITY = "co-so-cai-nghien";

    @Autowired Cases cases;
    @Autowired DistrictTime time;
    @Autowired World world;
    @Autowired JdbcClient database;
    @Autowired RuntimeService processes;

    private CaseRun run;
    private SupportSteps support;

    @BeforeEach
    void somebodyComesToRegister() {
        world.isEmpty();
        time.set(CAME);
        opened(People.adult());
    }

    @Test
    void rehabilitationAtHomeIsCompleted() {
        register().isIn("addicted").hasEvents();
        run.isGivenTo("offer-registration", COMMITTEE).isDue("offer-registration", WINDOW_CLOSES);
        registersFor("home");
        run.isGivenTo("decide-request", "lanh-dao-" + COMMITTEE)
                .isDue("decide-request", LocalDate.of(2024, 3, 7));
        isAccepted(6);
        register().isIn("voluntary-rehabilitation");
        run.isWaitingAt("make-home-plan")
                .isGivenTo("make-home-plan", "tram-y-te-xa-binh-kieu")
                .isDue("make-home-plan", LocalDate.of(2024, 3, 13));
        homePlanIsMade();
        // Six months from the decision.
        run.has("termEndsOn", LocalDate.of(2024, 9, 6))
                .firesOn("term-over", LocalDate.of(2024, 9, 6))
                .has("supportFrom", STARTED);
        support.helperIsFound();
        support.noteIsWritten(LocalDate.of(2024, 4, 8));
        run.isWaitingAt("write-note", "record-test")
                .passTime("term-over")
                .isWaitingAt("review-completion")
                .isGivenTo("review-completion", COMMITTEE)
                .isDue("review-completion", LocalDate.of(2024, 9, 11));
        allStagesAreDone();
        run.isWaitingAt("issue-completion")
                .isGivenTo("issue-completion", "lanh-dao-" + COMMITTEE)
                .isDue("issue-completion", LocalDate.of(2024, 9, 11))
                .complete(
                        "issue-completion",
                        "completionNumber",
                        "12/GXN-UBND",
                        "completedOn",
                        LocalDate.of(2024, 9, 6))
                .hasEndedAt("rehabilitation-completed")
                .hasPassed("note-completed");
        register().hasEvents("monthly-note", "contact", "rehab-completed");
    }

    @Test
    void rehabilitationAtAFacilityIsCompleted() {
        isAdmittedToTheFacility();
        run.isGivenTo("facility-note", FACILITY)
                .isDue("facility-note", LocalDate.of(2024, 4, 8))
                .firesOn("term-over", LocalDate.of(2024, 9, 8));
        noteSays("continue", LocalDate.of(2024, 4, 5));
        // 5 May is a Sunday.
        run.isWaitingAt("facility-note").isDue("facility-note", LocalDate.of(2024, 5, 6));
        run.passTime("term-over");
        allStagesAreDone();
        run.isWaitingAt("issue-certificate")
                .isGivenTo("issue-certificate", FACILITY)
                .isDue("issue-certificate", LocalDate.of(2024, 9, 11))
                .complete(
                        "issue-certificate",
                        "completionNumber",
                        "34/GXN",
                        "completedOn",
                        LocalDate.of(2024, 9, 8),
                        "peoplesCommitteeInformed",
                        true)
                .hasEndedAt("rehabilitation-completed");
        register().isIn("voluntary-rehabilitation").hasEvents("monthly-note", "rehab-completed");
    }

    @Test
    void whoeverRefusesIsReportedAtOnce() {
        run.complete("offer-registration", "rehabForm", "refused");
        isReportedForNotRegistering(CAME);
    }

    @Test
    void whoeverDoesNotRegisterInTimeIsReported() {
        run.firesOn("registration-window-closed", WINDOW_CLOSES)
                .passTime("registration-window-closed");
        isReportedForNotRegistering(WINDOW_CLOSES.plusDays(1));
    }

    @Test
    void theWindowCountsFromTheDeterminationIfAnotherCaseMadeIt() {
        String person = (String) run.value("personCode");
        processes.deleteProcessInstance(run.id(), "another case takes over");
        processes
                .createMessageCorrelation("addiction-determined")
                .processInstanceBusinessKey("XDTN-1")
                .setVariable("caseCode", "XDTN-1")
                .setVariable("commune", "binh-kieu")
                .setVariable("personCode", person)
                .setVariable("determinedOn", Days.startOf(DETERMINED))
                .setVariable("opioid", false)
                .correlateStartMessage();
        run = cases.running("voluntary-rehabilitation");
        run.hasPassed("addiction-determined")
                .isDue("offer-registration", LocalDate.of(2024, 3, 8))
                .firesOn("registration-window-closed", LocalDate.of(2024, 3, 8))
                .has("variant", "adult");
    }

    @Test
    void substitutionTreatmentIsAskedFor() {
        run.refuses(
                        "offer-registration",
                        "chưa được điền",
                        "rehabForm",
                        "substitution",
                        "identityChecked",
                        true)
                .complete(
                        "offer-registration",
                        "rehabForm",
                        "substitution",
                        "identityChecked",
                        true,
                        "applicationOn",
                        CAME)
                .hasEndedAt("substitution-requested")
                .isWaitingAt("answer-application");
        cases.running("substitution-treatment")
                .has("applicationOn", CAME)
                .has("determinedOn", DETERMINED)
                .has("personCode", run.value("personCode"));
    }

    @Test
    void substitutionTreatmentIsForOpioidsOnly() {
        processes.setVariable(run.id(), "opioid", false);
        run.refuses(
                "offer-registration",
                "Phiếu kết quả mới",
                "rehabForm",
                "substitution",
                "identityChecked",
                true,
                "applicationOn",
                CAME);
    }

    @Test
    void aMinorRegistersThroughTheGuardian() {
        opened(People.minor(LocalDate.of(2008, 5, 5)));
        run.has("variant", "minor")
                .refuses(
                        "offer-registration",
                        "Người đại diện hợp pháp",
                        "rehabForm",
                        "community",
                        "identityChecked",
                        true,
                        "resultSlipCopied",
                        true,
                        "fileCompleteOn",
                        CAME)
                .complete(
                        "offer-registration",
                        "rehabForm",
                        "community",
                        "identityChecked",
                        true,
                        "guardianRegisters",
                        true,
                        "resultSlipCopied",
                        true,
                        "fileCompleteOn",
                        CAME)
                .isWaitingAt("decide-request");
    }

    @Test
    void papersAreAskedForOnce() {
        registersFor("home");
        run.refuses("decide-request", "Giấy tờ còn thiếu", "papersMissing", true)
                .complete(
                        "decide-request",
                        "papersMissing",
                        true,
                        "person",
                        Values.map("missingPapers", "Bản sao căn cước"))
                .isWaitingAt("complete-file")
                .isGivenTo("complete-file", COMMITTEE)
                .isDue("complete-file", LocalDate.of(2024, 3, 7));
        time.set(LocalDate.of(2024, 3, 7));
        run.complete(
                        "complete-file",
                        "supplementResult",
                        "supplied",
                        "fileCompleteOn",
                        LocalDate.of(2024, 3, 7))
                .isDue("decide-request", LocalDate.of(2024, 3, 12))
                .refuses("decide-request", "Quyết định", "papersMissing", true);
    }

    @Test
    void afterARefusalAnotherFormMayBeRegisteredFor() {
        registersFor("home");
        time.set(DECIDED);
        run.refuses(
                        "decide-request",
                        "Lý do không chấp nhận",
                        "requestDecision",
                        "refuse",
                        "rehabDecidedOn",
                        DECIDED)
                .complete(
                        "decide-request",
                        "requestDecision",
                        "refuse",
                        "rehabDecidedOn",
                        DECIDED,
                        "person",
                        Values.map("requestRefusalReason", "Gia đình không bảo đảm"))
                .isWaitingAt("offer-registration")
                .isDue("offer-registration", LocalDate.of(2024, 3, 13))
                .firesOn("registration-window-closed", LocalDate.of(2024, 3, 13))
                .has("determinedOn", DETERMINED);
    }

    @Test
    void theTermIsSixToTwelveMonths() {
        registersFor("home");
        for (int months : new int[] {5, 13}) {
            run.refuses(
                    "decide-request",
                    "phải từ 6 đến 12",
                    "requestDecision",
                    "accept",
                    "termMonths",
                    months,
                    "rehabDecisionNumber",
                    "1/QĐ-UBND",
                    "rehabDecidedOn",
                    CAME);
        }
        run.refuses(
                "decide-request",
                "không được trước ngày 04/03/2024",
                "requestDecision",
                "accept",
                "termMonths",
                6,
                "rehabDecisionNumber",
                "1/QĐ-UBND",
                "rehabDecidedOn",
                DETERMINED);
    }

    @Test
    void whoeverDoesNotComeToTheFacilityIsReported() {
        registersFor("facility");
        isAccepted(12);
        run.isWaitingAt("admit-to-facility")
                .isGivenTo("admit-to-facility", FACILITY)
                .isDue("admit-to-facility", LocalDate.of(2024, 3, 13));
        time.set(STARTED);
        run.complete("admit-to-facility", "admission", "did-not-come", "violationOn", STARTED);
        isReportedForViolation("no-voluntary-rehab", STARTED);
    }

    @ParameterizedTest
    @CsvSource({
        "breach, no-voluntary-rehab, monthly-note violation-record",
        "positive-test, use-during-voluntary-rehab, monthly-note test-positive violation-record"
    })
    void whoeverBreaksOffOrUsesDrugsAtTheFacilityIsReported(
            String result, String ground, String events) {
        isAdmittedToTheFacility();
        noteSays(result, LocalDate.of(2024, 4, 5));
        isReportedForViolation(ground, LocalDate.of(2024, 4, 5));
        register().hasEvents(events.split(" "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"died", "imprisoned"})
    void managementEndsWithWhoeverIsNoLongerAtTheFacility(String result) {
        isAdmittedToTheFacility();
        noteSays(result, LocalDate.of(2024, 4, 5));
        run.isClosedAs("closed", "stay-over");
        register().isClosedFor(result);
    }

    @Test
    void aFacilityNoteIsNotOlderThanTheLastOne() {
        isAdmittedToTheFacility();
        noteSays("continue", LocalDate.of(2024, 4, 5));
        run.refuses(
                "facility-note",
                "không được trước ngày 05/04/2024",
                "facilityResult",
                "continue",
                "facilityNoteOn",
                LocalDate.of(2024, 4, 4),
                "person",
                Values.map("facilityNoteText", "Ổn định"));
    }

    @Test
    void aPositiveTestAtHomeIsReported() {
        isSupportedAtHome();
        support.positiveTest(LocalDate.of(2024, 4, 5));
        isReportedForViolation("use-during-voluntary-rehab", LocalDate.of(2024, 4, 5));
        register().hasEvents("test-positive", "violation-record");
    }

    @Test
    void whoeverBreaksOffAtHomeIsReported() {
        isSupportedAtHome();
        support.breach(LocalDate.of(2024, 4, 5));
        isReportedForViolation("no-voluntary-rehab", LocalDate.of(2024, 4, 5));
    }

    @Test
    void aTermThatEndsInTheMiddleOfAMoveEndsInTheNewCommune() {
        isSupportedAtHome();
        support.moved("nhue-duong", STARTED.plusDays(30))
                .newCommuneIsTold()
                .newCommuneReceivesTheFile();
        run.passTime("term-over")
                .isWaitingAt("review-completion")
                .isGivenTo("review-completion", "ubnd-xa-nhue-duong");
        register().livesIn("nhue-duong");
    }

    @Test
    void whoeverMovesIsSupportedInTheNewCommune() {
        isSupportedAtHome();
        LocalDate moved = LocalDate.of(2024, 4, 5);
        support.moved("nhue-duong", moved).communeTakesOver();
        register().livesIn("nhue-duong").isIn("voluntary-rehabilitation");
        run.has("commune", "nhue-duong")
                .has("supportFrom", moved)
                .isGivenTo("assign-helper", "ubnd-xa-nhue-duong");
        support.helperIsFound();
        // The term goes on.
        run.firesOn("term-over", LocalDate.of(2024, 9, 6));
    }

    @Test
    void whoeverLeavesTheDistrictIsAnnounced() {
        isSupportedAtHome();
        LocalDate moved = LocalDate.of(2024, 4, 5);
        support.moved("outside", moved);
        run.isWaitingAt("announce-departure")
                .isGivenTo("announce-departure", POLICE)
                .isDue("announce-departure", LocalDate.of(2024, 4, 10))
                .complete(
                        "announce-departure",
                        "fileForwarded",
                        true,
                        "departureAnnouncedOn",
                        moved,
                        "person",
                        Values.map("destination", "Huyện khác"))
                .isClosedAs("closed", "support-over");
        register().isClosedFor("moved-out");
    }

    @ParameterizedTest
    @ValueSource(strings = {"died", "imprisoned", "other-measure"})
    void managementEndsWithWhoeverIsNoLongerAtHome(String reason) {
        isSupportedAtHome();
        support.left(reason, LocalDate.of(2024, 4, 5));
        run.isClosedAs("closed", "support-over");
        register().isClosedFor(reason);
    }

    @Test
    void theTermIsExtendedOnceAndThenReported() {
        isSupportedAtHome();
        run.passTime("term-over");
        extendsTheTermBy(2);
        run.has("termEndsOn", LocalDate.of(2024, 11, 6))
                .firesOn("term-over", LocalDate.of(2024, 11, 6));
        support.helperIsFound();
        run.passTime("term-over")
                .isWaitingAt("review-completion")
                // Asked for, and not to be had a second time.
                .complete(
                        "review-completion",
                        "completionReview",
                        "not-done",
                        "extendTerm",
                        true,
                        "extensionMonths",
                        2,
                        "person",
                        Values.map("completionOpinion", "Chưa đạt"));
        isReportedForViolation("no-voluntary-rehab", LocalDate.of(2024, 11, 6));
    }

    @Test
    void anExtendedTermGoesOnAtTheFacility() {
        isAdmittedToTheFacility();
        run.passTime("term-over");
        extendsTheTermBy(1);
        run.isWaitingAt("facility-note").firesOn("term-over", LocalDate.of(2024, 10, 8));
    }

    private void opened(Map<String, Object> person) {
        run =
                cases.open(
                        "voluntary-rehabilitation",
                        "ubnd.binhkieu",
                        Values.map("person", person, "determinedOn", DETERMINED, "opioid", true));
        support = new SupportSteps(run, time);
        run.isWaitingAt("offer-registration");
    }

    private void registersFor(String form) {
        run.complete(
                        "offer-registration",
                        "rehabForm",
                        form,
                        "identityChecked",
                        true,
                        "resultSlipCopied",
                        true,
                        "fileCompleteOn",
                        CAME)
                .isWaitingAt("decide-request");
    }

    private void isAccepted(int months) {
        time.set(DECIDED);
        run.complete(
                "decide-request",
                "requestDecision",
                "accept",
                "termMonths",
                months,
                "rehabDecisionNumber",
                "1/QĐ-UBND",
                "rehabDecidedOn",
                DECIDED);
    }

    private void homePlanIsMade() {
        time.set(STARTED);
        run.complete("make-home-plan", "stagesPlanned", true, "homePlanOn", STARTED);
    }

    private void isSupportedAtHome() {
        registersFor("home");
        isAccepted(6);
        homePlanIsMade();
        support.helperIsFound();
    }

    private void isAdmittedToTheFacility() {
        registersFor("facility");
        isAccepted(6);
        time.set(STARTED);
        run.complete("admit-to-facility", "admission", "admitted", "admittedOn", STARTED)
                .isWaitingAt("facility-note");
    }

    private void noteSays(String result, LocalDate day) {
        time.set(day);
        run.complete(
                "facility-note",
                "facilityResult",
                result,
                "facilityNoteOn",
                day,
                "person",
                Values.map("facilityNoteText", "Ghi chép trong tháng"));
    }

    private void allStagesAreDone() {
        run.complete(
                "review-completion",
                "completionReview",
                "done",
                "person",
                Values.map("completionOpinion", "Đã qua đủ các giai đoạn"));
    }

    private void extendsTheTermBy(int months) {
        Map<String, Object> opinion = Values.map("completionOpinion", "Cần thêm thời gian");
        run.refuses(
                        "review-completion",
                        "phải từ 1 đến 6",
                        "completionReview",
                        "not-done",
                        "extendTerm",
                        true,
                        "extensionMonths",
                        7,
                        "person",
                        opinion)
                .complete(
                        "review-completion",
                        "completionReview",
                        "not-done",
                        "extendTerm",
                        true,
                        "extensionMonths",
                        months,
                        "person",
                        opinion);
    }

    private void isReportedForNotRegistering(LocalDate violation) {
        run.isWaitingAt("record-no-registration")
                .isGivenTo("record-no-registration", POLICE)
                .isDue("record-no-registration", twoWorkingDaysAfterToday());
        time.set(violation);
        run.complete(
                        "record-no-registration",
                        "violationOn",
                        violation,
                        "noRegistrationRecorded",
                        true)
                .hasEndedAt("not-registered");
        isHandedOver("no-voluntary-rehab", violation);
        register().isIn("addicted");
    }

    private void isReportedForViolation(String ground, LocalDate violation) {
        run.isWaitingAt("record-violation")
                .isGivenTo("record-violation", POLICE)
                .isDue("record-violation", twoWorkingDaysAfterToday())
                .has("violationOn", violation)
                .refuses("record-violation", "phải được đánh dấu", "violationRecordSigned", false)
                .complete(
                        "record-violation",
                        "violationRecordSigned",
                        true,
                        "violationRecordedOn",
                        time.today())
                .hasEndedAt("compulsory-needed");
        isHandedOver(ground, violation);
    }

    private void isHandedOver(String ground, LocalDate violation) {
        run.isWaitingAt("record-finding");
        cases.running("compulsory-rehabilitation")
                .has("ground", ground)
                .has("violationDate", violation)
                .has("determinationDate", DETERMINED)
                .has("caseCode", run.code());
    }

    /** For days outside of holidays. */
    private LocalDate twoWorkingDaysAfterToday() {
        return switch (time.today().getDayOfWeek()) {
            case THURSDAY, FRIDAY -> time.today().plusDays(4);
            case SATURDAY -> time.today().plusDays(3);
            default -> time.today().plusDays(2);
        };
    }

    private RegisterView register() {
        return new RegisterView(database, run);
    }
}
