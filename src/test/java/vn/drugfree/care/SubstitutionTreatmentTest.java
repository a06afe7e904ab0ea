package vn.drugfree.care;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.lang.Nullable;
import vn.drugfree.testing.CaseRun;
import vn.drugfree.testing.Cases;
import vn.drugfree.testing.DistrictTime;
import vn.drugfree.testing.ProcessTest;
import vn.drugfree.testing.Values;
import vn.drugfree.testing.World;

@ProcessTest(covers = "substitution-treatment")
class SubstitutionTreatmentTest {

    private static final LocalDate DETERMINED = LocalDate.of(2024, 3, 1);
    // A Monday; five working days later is the Monday after.
    private static final LocalDate APPLIED = LocalDate.of(2024, 3, 4);
    private static final LocalDate ANSWER_DUE = LocalDate.of(2024, 3, 11);
    private static final LocalDate ANSWERED = LocalDate.of(2024, 3, 8);
    private static final LocalDate REVIEWED = LocalDate.of(2024, 4, 5);

    private static final String HEALTH_CENTRE = "tt-y-te";
    private static final String POLICE = "cong-an-xa-binh-kieu";

    @Autowired Cases cases;
    @Autowired DistrictTime time;
    @Autowired World world;
    @Autowired JdbcClient database;

    private CaseRun run;

    @BeforeEach
    void nobodyIsTreatedYet() {
        world.isEmpty();
        time.set(APPLIED);
    }

    @Test
    void treatmentIsCompleted() {
        isAskedFor(People.adult());
        run.isWaitingAt("answer-application")
                .isGivenTo("answer-application", HEALTH_CENTRE)
                .isDue("answer-application", ANSWER_DUE);
        register().isIn("addicted");
        isAdmitted();
        register().isIn("substitution-treatment");
        run.isGivenTo("treatment-review", HEALTH_CENTRE)
                .isDue("treatment-review", LocalDate.of(2024, 4, 8));
        reviewSays("missed-doses", REVIEWED);
        // 5 May is a Sunday.
        run.isWaitingAt("treatment-review").isDue("treatment-review", LocalDate.of(2024, 5, 6));
        reviewSays("continue", LocalDate.of(2024, 5, 6));
        reviewSays("dose-free", LocalDate.of(2024, 6, 3));
        run.isWaitingAt("confirm-completion")
                .isGivenTo("confirm-completion", HEALTH_CENTRE)
                .isDue("confirm-completion", LocalDate.of(2024, 6, 6))
                .complete(
                        "confirm-completion",
                        "completionNumber",
                        "5/GXN-TTYT",
                        "completedOn",
                        LocalDate.of(2024, 6, 3),
                        "peoplesCommitteeInformed",
                        true)
                .hasEndedAt("rehabilitation-completed");
        register().hasEvents("monthly-note", "monthly-note", "monthly-note", "rehab-completed");
    }

    @Test
    void theHealthCentreSaysWhichCommuneIsInCharge() {
        run = cases.open("substitution-treatment", "yt.huyen", application(People.adult()));
        run.isWaitingAt("assign-commune")
                .isGivenTo("assign-commune", HEALTH_CENTRE)
                .isDue("assign-commune", APPLIED.plusDays(1))
                .complete("assign-commune", "commune", "nhue-duong")
                .isWaitingAt("answer-application");
        register().isIn("addicted").livesIn("nhue-duong");
    }

    @Test
    void whoeverRegisteredAtTheCommuneIsAnswered() {
        run =
                cases.open(
                        "voluntary-rehabilitation",
                        "ubnd.binhkieu",
                        Values.map(
                                "person",
                                People.adult(),
                                "determinedOn",
                                DETERMINED,
                                "opioid",
                                true));
        run.complete(
                "offer-registration",
                "rehabForm",
                "substitution",
                "identityChecked",
                true,
                "applicationOn",
                APPLIED);
        run = cases.running("substitution-treatment");
        run.hasPassed("substitution-requested")
                .has("determinedOn", DETERMINED)
                .isWaitingAt("answer-application")
                .isDue("answer-application", ANSWER_DUE);
        isAdmitted();
        register().isIn("substitution-treatment");
    }

    @Test
    void somebodyUnderSixteenNeedsTheGuardiansConsent() {
        isAskedFor(People.minor(LocalDate.of(2008, 3, 5)));
        run.isWaitingAt("collect-consent")
                .isGivenTo("collect-consent", "ubnd-xa-binh-kieu")
                .isDue("collect-consent", LocalDate.of(2024, 3, 7))
                .refuses(
                        "collect-consent",
                        "phải được đánh dấu",
                        "consent",
                        "given",
                        "consentAnsweredOn",
                        APPLIED,
                        "consentForwarded",
                        false)
                .complete(
                        "collect-consent",
                        "consent",
                        "given",
                        "consentAnsweredOn",
                        APPLIED,
                        "consentForwarded",
                        true)
                .isWaitingAt("answer-application");
    }

    @Test
    void withoutTheGuardiansConsentAnotherFormIsOffered() {
        isAskedFor(People.minor(LocalDate.of(2008, 3, 5)));
        time.set(ANSWERED);
        run.complete("collect-consent", "consent", "refused", "consentAnsweredOn", ANSWERED);
        anotherFormIsOffered();
    }

    @Test
    void whoeverIsRefusedIsOfferedAnotherForm() {
        isAskedFor(People.adult());
        time.set(ANSWERED);
        run.refuses(
                        "answer-application",
                        "Lý do từ chối",
                        "applicationAnswer",
                        "refuse",
                        "answeredOn",
                        ANSWERED)
                .complete(
                        "answer-application",
                        "applicationAnswer",
                        "refuse",
                        "treatmentRefusal",
                        "not-opioid",
                        "answeredOn",
                        ANSWERED);
        anotherFormIsOffered();
    }

    @Test
    void anAnswerIsNotOlderThanTheApplication() {
        isAskedFor(People.adult());
        run.refuses(
                "answer-application",
                "không được trước ngày 04/03/2024",
                "applicationAnswer",
                "admit",
                "answeredOn",
                DETERMINED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"quit", "removed"})
    void whoeverBreaksOffIsReported(String result) {
        isTreated();
        reviewSays(result, REVIEWED);
        run.isWaitingAt("record-substitution-end")
                .isGivenTo("record-substitution-end", POLICE)
                .isDue("record-substitution-end", LocalDate.of(2024, 4, 9))
                .complete(
                        "record-substitution-end",
                        "endRecordSigned",
                        true,
                        "endRecordedOn",
                        REVIEWED)
                .hasEndedAt("compulsory-needed")
                .isWaitingAt("record-finding");
        cases.running("compulsory-rehabilitation")
                .has("ground", "no-substitution-treatment")
                .has("violationDate", REVIEWED)
                .has("determinationDate", DETERMINED);
        register().hasEvents("monthly-note", "violation-record");
    }

    @Test
    void whoeverMovesIsTreatedOn() {
        isTreated();
        time.set(REVIEWED);
        run.refuses(
                "treatment-review",
                "không có lựa chọn này",
                "treatmentResult",
                "moved-within",
                "newCommune",
                "binh-kieu",
                "reviewOn",
                REVIEWED,
                "person",
                Values.map("reviewNote", "Chuyển nhà"));
        reviewSays("moved-within", REVIEWED, "nhue-duong");
        new SupportSteps(run, time).communeTakesOver();
        run.has("commune", "nhue-duong")
                .isWaitingAt("treatment-review")
                .isDue("treatment-review", LocalDate.of(2024, 5, 6));
        register().isIn("substitution-treatment").livesIn("nhue-duong");
    }

    @Test
    void whoeverLeavesTheDistrictIsAnnounced() {
        isTreated();
        reviewSays("moved-out", REVIEWED);
        run.isWaitingAt("announce-departure")
                .isGivenTo("announce-departure", POLICE)
                .isDue("announce-departure", LocalDate.of(2024, 4, 10))
                .complete(
                        "announce-departure",
                        "fileForwarded",
                        true,
                        "departureAnnouncedOn",
                        REVIEWED,
                        "person",
                        Values.map("destination", "Huyện khác"))
                .isClosedAs("closed");
        register().isClosedFor("moved-out");
    }

    @ParameterizedTest
    @ValueSource(strings = {"died", "imprisoned"})
    void managementEndsWithWhoeverIsNoLongerTreated(String result) {
        isTreated();
        reviewSays(result, REVIEWED);
        run.isClosedAs("closed");
        register().isClosedFor(result);
    }

    private static Map<String, Object> application(Map<String, Object> person) {
        return Values.map("person", person, "determinedOn", DETERMINED, "applicationOn", APPLIED);
    }

    private void isAskedFor(Map<String, Object> person) {
        run = cases.open("substitution-treatment", "ubnd.binhkieu", application(person));
    }

    private void isTreated() {
        isAskedFor(People.adult());
        isAdmitted();
    }

    private void isAdmitted() {
        time.set(ANSWERED);
        run.complete("answer-application", "applicationAnswer", "admit", "answeredOn", ANSWERED)
                .isWaitingAt("treatment-review");
    }

    private void reviewSays(String result, LocalDate day) {
        reviewSays(result, day, null);
    }

    private void reviewSays(String result, LocalDate day, @Nullable String newCommune) {
        time.set(day);
        run.complete(
                "treatment-review",
                "treatmentResult",
                result,
                "reviewOn",
                day,
                "newCommune",
                newCommune,
                "person",
                Values.map("reviewNote", "Ghi chép trong tháng"));
    }

    private void anotherFormIsOffered() {
        run.hasEndedAt("other-form-offered").isWaitingAt("offer-registration");
        cases.running("voluntary-rehabilitation")
                .has("determinedOn", DETERMINED)
                .has("opioid", false)
                // Five working days from the refusal.
                .isDue("offer-registration", LocalDate.of(2024, 3, 15));
        register().isIn("addicted");
    }

    private RegisterView register() {
        return new RegisterView(database, run);
    }
}
