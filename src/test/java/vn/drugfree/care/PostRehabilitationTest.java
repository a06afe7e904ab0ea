package vn.drugfree.care;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import vn.drugfree.input.InvalidInput;
import vn.drugfree.testing.CaseRun;
import vn.drugfree.testing.Cases;
import vn.drugfree.testing.DistrictTime;
import vn.drugfree.testing.ProcessTest;
import vn.drugfree.testing.Values;
import vn.drugfree.testing.World;

@ProcessTest(covers = "post-rehabilitation")
class PostRehabilitationTest {

    // A Monday; one and two years later are working days, too.
    private static final LocalDate COMPLETED = LocalDate.of(2024, 3, 4);
    private static final LocalDate RETURNED = LocalDate.of(2024, 3, 5);
    private static final LocalDate DECIDED = LocalDate.of(2024, 3, 7);
    private static final LocalDate ONE_YEAR = LocalDate.of(2025, 3, 4);
    private static final LocalDate TWO_YEARS = LocalDate.of(2026, 3, 4);
    private static final LocalDate LATER = LocalDate.of(2024, 4, 2);

    private static final String COMMITTEE = "ubnd-xa-binh-kieu";
    private static final String POLICE = "cong-an-xa-binh-kieu";
    private static final String LABOUR = "phong-ldtbxh";

    @Autowired Cases cases;
    @Autowired DistrictTime time;
    @Autowired World world;
    @Autowired JdbcClient database;
    @Autowired RuntimeService processes;

    private CaseRun run;
    private SupportSteps support;

    @BeforeEach
    void nobodyIsManaged() {
        world.isEmpty();
        time.set(RETURNED);
    }

    @Test
    void twoYearsAfterCompulsoryRehabilitationEndWithAPaper() {
        returns(People.adult(), "compulsory");
        run.isWaitingAt("decide-post-management")
                .isGivenTo("decide-post-management", "lanh-dao-" + COMMITTEE)
                .isDue("decide-post-management", LocalDate.of(2024, 3, 8));
        register().isIn("suspected").hasEvents("rehab-completed");
        managementIsDecided();
        register().isIn("post-rehabilitation").hasEvents("rehab-completed", "management-file");
        run.isWaitingAt("first-contact", "assign-helper", "record-test")
                .isGivenTo("first-contact", LABOUR)
                .isDue("first-contact", LocalDate.of(2024, 4, 3))
                .has("supportFrom", DECIDED)
                .firesOn("period-over", TWO_YEARS)
                .passTime("period-over")
                .isWaitingAt("first-contact", "issue-end-certificate")
                .isGivenTo("issue-end-certificate", COMMITTEE)
                .isDue("issue-end-certificate", LocalDate.of(2026, 3, 10));
        LocalDate ended = time.today();
        run.complete(
                        "issue-end-certificate",
                        "endCertificateNumber",
                        "8/GXN-UBND",
                        "postRehabEndedOn",
                        ended,
                        "endCertificateHandedOver",
                        true)
                .hasEndedAt("period-served")
                // What was never asked is asked no more, and not counted as done.
                .isWaitingAt();
        register().isClosedFor("post-rehab-over").hasEvents("rehab-completed", "management-file");
    }

    @ParameterizedTest
    @CsvSource({"voluntary, adult", "substitution, adult", "compulsory, minor"})
    void everybodyElseIsManagedForOneYear(String kind, String variant) {
        returns(
                variant.equals("minor") ? People.minor(LocalDate.of(2008, 5, 5)) : People.adult(),
                kind);
        managementIsDecided();
        run.has("variant", variant).firesOn("period-over", ONE_YEAR);
    }

    @Test
    void whoCompletesRehabilitationInTheDistrictComesHere() {
        returns(People.adult(), "compulsory");
        Object person = run.value("personCode");
        processes.deleteProcessInstance(run.id(), "another case takes over");
        run =
                cases.handOver(
                        "rehabilitation-completed",
                        "caseCode",
                        "CNTN-1",
                        "commune",
                        "nhue-duong",
                        "personCode",
                        person,
                        "completedOn",
                        COMPLETED,
                        "rehabKind",
                        "voluntary");
        run.hasPassed("rehabilitation-done")
                .isGivenTo("decide-post-management", "lanh-dao-ubnd-xa-nhue-duong")
                .has("variant", "adult");
        // Who sends the person here has kept the completion.
        register().livesIn("nhue-duong").hasEvents("rehab-completed");
        managementIsDecided();
        run.firesOn("period-over", ONE_YEAR);
    }

    @Test
    void supportIsGivenUntilNothingIsWanted() {
        isManaged();
        time.set(LATER);
        firstContact("counselled", "wanted");
        run.isWaitingAt("give-support", "assign-helper", "record-test")
                .isGivenTo("give-support", LABOUR)
                // Thirty days on is a Thursday, the day after the May holidays.
                .isDue("give-support", LocalDate.of(2024, 5, 2));
        isGiven("training", true);
        run.isWaitingAt("give-support", "assign-helper", "record-test").has("supportGiven", null);
        isGiven("loan", true);
        isGiven("job", false);
        run.isWaitingAt("assign-helper", "record-test").hasPassed("support-settled");
        register()
                .hasEvents(
                        "rehab-completed",
                        "management-file",
                        "counselling",
                        "support-asked",
                        "training",
                        "loan",
                        "job");
    }

    @Test
    void whoeverWantsNoSupportAnyMoreGetsNone() {
        isManaged();
        time.set(LATER);
        firstContact("not-counselled", "wanted");
        run.complete("give-support", "supportGiven", "declined")
                .isWaitingAt("assign-helper", "record-test");
        register().hasEvents("rehab-completed", "management-file", "support-asked");
    }

    @Test
    void whoeverWantsNoSupportIsNotOfferedIt() {
        isManaged();
        time.set(LATER);
        firstContact("counselled", "not-wanted");
        run.isWaitingAt("assign-helper", "record-test");
        register().hasEvents("rehab-completed", "management-file", "counselling");
    }

    @Test
    void aRelapseLeadsToCompulsoryRehabilitation() {
        isManaged();
        support.helperIsFound().positiveTest(LATER);
        run.isWaitingAt("request-determination", "first-contact");
        cases.running("addiction-determination")
                .has("determinationGroup", "post-rehab")
                .has("positiveTestOn", LATER);
        determined().doctorFindsAddiction().resultIsIssued().policeAct();
        run.hasEndedAt("relapsed")
                .hasPassed("hand-over-to-compulsory")
                // Nobody has to offer work any more.
                .isWaitingAt("record-finding");
        cases.running("compulsory-rehabilitation")
                .has("ground", "relapse-in-post-rehab")
                .has("violationDate", LATER)
                .has("determinationDate", LATER)
                .has("personCode", run.value("personCode"))
                // The age group, not the group of the term.
                .has("variant", "adult");
        register()
                .isIn("addicted")
                .hasEvents("rehab-completed", "management-file", "test-positive", "referred");
    }

    @Test
    void whoeverIsNotAddictedIsHelpedOnByTheSameHelper() {
        isManaged();
        support.helperIsFound().positiveTest(LATER);
        determined().doctorFindsNoAddiction().resultIsIssued().policeAct();
        run.isWaitingAt("first-contact", "write-note", "record-test")
                .has("determinationResult", "not-addicted")
                .firesOn("period-over", TWO_YEARS)
                .isDue("write-note", LocalDate.of(2024, 5, 2));
        register().isIn("post-rehabilitation");
    }

    @Test
    void whoeverDoesNotObeyIsWarnedAndHelpedOn() {
        isManaged();
        support.helperIsFound().breach(LATER);
        run.isWaitingAt("first-contact", "warn-person")
                .isGivenTo("warn-person", POLICE)
                .isDue("warn-person", LocalDate.of(2024, 4, 5))
                .refuses(
                        "warn-person",
                        "«Ngày nhắc nhở»: không được trước ngày 02/04/2024",
                        "warningMinutes",
                        true,
                        "warnedOn",
                        LATER.minusDays(1))
                .complete("warn-person", "warningMinutes", true, "warnedOn", LATER)
                .isWaitingAt("first-contact", "write-note", "record-test")
                .firesOn("period-over", TWO_YEARS);
        register()
                .isIn("post-rehabilitation")
                .hasEvents("rehab-completed", "management-file", "breach");
    }

    @Test
    void aMoveWithinTheDistrictGoesOnInTheNewCommune() {
        isManaged();
        support.helperIsFound().moved("nhue-duong", LATER);
        run.isWaitingAt("first-contact", "notify-new-commune")
                .isGivenTo("notify-new-commune", POLICE);
        support.newCommuneIsTold();
        run.isGivenTo("receive-file", "cong-an-xa-nhue-duong");
        support.newCommuneReceivesTheFile();
        run.isGivenTo("take-over", "ubnd-xa-nhue-duong").isGivenTo("confirm-departure", COMMITTEE);
        support.newCommitteeTakesOver().oldCommitteeConfirms();
        run.isWaitingAt("first-contact", "assign-helper", "record-test")
                .isGivenTo("assign-helper", "ubnd-xa-nhue-duong")
                .isGivenTo("record-test", "cong-an-xa-nhue-duong")
                .firesOn("period-over", TWO_YEARS);
        register().livesIn("nhue-duong").isIn("post-rehabilitation");
        support.helperIsFound();
        run.isGivenTo("write-note", "doan-the-xa-nhue-duong");
    }

    @Test
    void whoeverDoesNotArriveIsHelpedOnByTheSameHelper() {
        isManaged();
        support.helperIsFound().moved("nhue-duong", LATER).newCommuneIsTold();
        run.complete("receive-file", "arrival", "not-arrived")
                .isWaitingAt("first-contact", "write-note", "record-test")
                .isGivenTo("write-note", "doan-the-xa-binh-kieu");
        register().livesIn("binh-kieu");
    }

    @Test
    void aMoveOutOfTheDistrictIsToldAndEndsTheCase() {
        isManaged();
        support.moved("outside", LATER);
        Map<String, Object> destination = Values.map("destination", "Huyện Kim Động");
        run.isWaitingAt("first-contact", "tell-destination")
                .isGivenTo("tell-destination", POLICE)
                .isDue("tell-destination", LocalDate.of(2024, 4, 5))
                .refuses(
                        "tell-destination",
                        "«Nơi đến (xã, huyện, tỉnh)»: chưa",
                        "fileSent",
                        true,
                        "destinationToldOn",
                        LATER)
                .refuses(
                        "tell-destination",
                        "«Ngày báo nơi đến»: không được trước ngày 02/04/2024",
                        "person",
                        destination,
                        "fileSent",
                        true,
                        "destinationToldOn",
                        DECIDED)
                .complete(
                        "tell-destination",
                        "person",
                        destination,
                        "fileSent",
                        true,
                        "destinationToldOn",
                        LATER)
                .hasEndedAt("moved-out")
                .isWaitingAt();
        register().isClosedFor("moved-out").hasEvents("rehab-completed", "management-file");
    }

    @ParameterizedTest
    @ValueSource(strings = {"died", "imprisoned", "other-measure"})
    void managementEndsWithWhoeverIsNoLongerThere(String reason) {
        isManaged();
        time.set(LATER);
        firstContact("counselled", "wanted");
        support.left(reason, LATER);
        run.hasEndedAt("ended-early").isWaitingAt();
        register()
                .isClosedFor(reason)
                .hasEvents("rehab-completed", "management-file", "counselling", "support-asked");
    }

    @Test
    void whatIsEnteredMustFit() {
        startIsRefused("«Đã hoàn thành hình thức cai nghiện»: không có lựa chọn này", "prison");
        startIsRefused(
                "«Ngày hoàn thành cai nghiện»: không được sau ngày 05/03/2024",
                "voluntary",
                "completedOn",
                RETURNED.plusDays(1));
        startIsRefused(
                "«Đã xem giấy xác nhận hoàn thành cai nghiện»: phải được đánh dấu",
                "voluntary",
                "completionPaper",
                false);
        returns(People.adult(), "compulsory");
        run.refuses(
                        "decide-post-management",
                        "«Ngày quyết định»: không được trước ngày 04/03/2024",
                        decision(COMPLETED.minusDays(1)))
                .refuses(
                        "decide-post-management",
                        "«Ngày quyết định»: không được sau ngày 05/03/2024",
                        decision(DECIDED))
                .refuses(
                        "decide-post-management",
                        "«Số quyết định quản lý sau cai nghiện»: chưa",
                        "postRehabDecidedOn",
                        RETURNED);
        managementIsDecided();
        run.refuses(
                        "first-contact",
                        "«Việc tư vấn»: chưa",
                        "firstContactOn",
                        DECIDED,
                        "supportWanted",
                        "wanted")
                .refuses(
                        "first-contact",
                        "«Ngày gặp»: không được trước ngày 07/03/2024",
                        "firstContactOn",
                        RETURNED,
                        "counselled",
                        "counselled",
                        "supportWanted",
                        "wanted");
        firstContact("counselled", "wanted");
        run.refuses("give-support", "«Ngày hỗ trợ»: chưa", "supportGiven", "job")
                .refuses(
                        "give-support",
                        "«Lần này đã hỗ trợ»: không có lựa chọn này",
                        "supportGiven",
                        "money")
                .passTime("period-over")
                .refuses(
                        "issue-end-certificate",
                        "«Đã giao giấy xác nhận cho người được quản lý»: phải được đánh dấu",
                        "endCertificateNumber",
                        "8/GXN-UBND",
                        "postRehabEndedOn",
                        TWO_YEARS,
                        "endCertificateHandedOver",
                        false)
                .refuses(
                        "issue-end-certificate",
                        "«Ngày xác nhận»: không được trước ngày 07/03/2024",
                        "endCertificateNumber",
                        "8/GXN-UBND",
                        "postRehabEndedOn",
                        RETURNED,
                        "endCertificateHandedOver",
                        true);
    }

    @Test
    void whatTheLabourDivisionAndTheHelperWriteDoesNotGetLost() {
        isManaged();
        run.complete(
                "first-contact",
                "firstContactOn",
                time.today(),
                "counselled",
                "counselled",
                "supportWanted",
                "wanted",
                "person",
                Values.map("supportNote", "Muốn làm may"));
        support.helperIsFound().breach(LATER);
        assertThat(String.valueOf(run.value("person"))).contains("Muốn làm may", "Trần Thị Giúp");
    }

    private void startIsRefused(String reason, String kind, Object... others) {
        assertThatThrownBy(() -> returns(People.adult(), kind, others))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining(reason);
    }

    private void returns(Map<String, Object> person, String kind, Object... others) {
        Map<String, Object> entries =
                Values.map(
                        "person",
                        person,
                        "rehabKind",
                        kind,
                        "completedOn",
                        COMPLETED,
                        "completionPaper",
                        true);
        entries.putAll(Values.map(others));
        run = cases.open("post-rehabilitation", "ubnd.binhkieu", entries);
        support = new SupportSteps(run, time);
    }

    private void isManaged() {
        returns(People.adult(), "compulsory");
        managementIsDecided();
    }

    private void managementIsDecided() {
        time.set(DECIDED);
        run.complete("decide-post-management", decision(DECIDED));
    }

    private static Object[] decision(LocalDate day) {
        return new Object[] {
            "postRehabNumber",
            "17/QĐ-UBND",
            "postRehabDecidedOn",
            day,
            "managementFileOpened",
            true,
            "postRehabHandedOver",
            true
        };
    }

    private void firstContact(String counselled, String wanted) {
        run.complete(
                "first-contact",
                "firstContactOn",
                time.today(),
                "counselled",
                counselled,
                "supportWanted",
                wanted);
    }

    private void isGiven(String kind, boolean more) {
        run.complete(
                "give-support",
                "supportGiven",
                kind,
                "supportedOn",
                time.today(),
                "moreSupport",
                more);
    }

    private DeterminationSteps determined() {
        return new DeterminationSteps(run, time).isRequested().personComes();
    }

    private RegisterView register() {
        return new RegisterView(database, run);
    }
}
