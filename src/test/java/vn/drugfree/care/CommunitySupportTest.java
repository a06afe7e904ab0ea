package vn.drugfree.care;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.drugfree.testing.ProcessTest;
import vn.drugfree.testing.Values;

@ProcessTest(covers = "community-support")
class CommunitySupportTest extends FollowedPersonScenario {

    private static final String COMMITTEE = "ubnd-xa-binh-kieu";
    private static final String UNION = "doan-the-xa-binh-kieu";
    private static final String POLICE = "cong-an-xa-binh-kieu";

    private static final LocalDate ACCEPTED = LocalDate.of(2024, 6, 12);
    private static final LocalDate NOTED = LocalDate.of(2024, 7, 8);

    @Test
    void aHelperIsNamedAndWritesANoteEachMonth() {
        begins();
        run.isWaitingAt("assign-helper", "record-test")
                .isGivenTo("assign-helper", COMMITTEE)
                .isDue("assign-helper", LocalDate.of(2024, 6, 13))
                .complete("assign-helper", "supportBody", "veterans", "person", helper())
                .isWaitingAt("accept-person", "record-test")
                .isGivenTo("accept-person", UNION)
                .isDue("accept-person", LocalDate.of(2024, 6, 13));
        time.set(ACCEPTED);
        run.complete("accept-person", "helpAnswer", "accept", "acceptedOn", ACCEPTED)
                .has("helperCommune", "binh-kieu")
                .isWaitingAt("write-note", "record-test")
                .isGivenTo("write-note", UNION)
                .isDue("write-note", LocalDate.of(2024, 7, 12))
                // 45 days on is a Saturday.
                .firesOn("missed-notes", LocalDate.of(2024, 7, 29));
        support.noteIsWritten(NOTED);
        run.isWaitingAt("write-note", "record-test")
                .isDue("write-note", LocalDate.of(2024, 8, 8))
                .firesOn("missed-notes", LocalDate.of(2024, 8, 22));
        register().hasEvents("monthly-note", "contact");
    }

    @Test
    void aNoteThatNobodyWasThereIsNoContact() {
        isHelped();
        support.noteIsWritten(NOTED);
        LocalDate nobodyThere = LocalDate.of(2024, 8, 5);
        time.set(nobodyThere);
        run.complete("write-note", "noteResult", "not-met", "notedOn", nobodyThere)
                .isDue("write-note", LocalDate.of(2024, 9, 5))
                .firesOn("missed-notes", LocalDate.of(2024, 8, 22));
        register().hasEvents("monthly-note", "contact", "monthly-note");
    }

    @Test
    void anOrganisationThatDeclinesIsReplaced() {
        begins();
        run.complete("assign-helper", "supportBody", "veterans", "person", helper())
                .refuses("accept-person", "«Lý do không nhận»: chưa", "helpAnswer", "decline")
                .complete("accept-person", "helpAnswer", "decline", "declineReason", "no-capacity")
                .isWaitingAt("assign-helper", "record-test")
                .has("declineReason", "no-capacity");
        support.helperIsFound();
        run.isWaitingAt("write-note", "record-test")
                .has("supportBody", "women-union")
                // A helper who is looked for later is not asked for with this reason.
                .has("declineReason", null);
    }

    @Test
    void theHeadIsAskedWhenThereIsNoContactForLongAndUrgesTheHelper() {
        isHelped();
        noContactForLong();
        run.isWaitingAt("write-note", "review-support", "record-test")
                .isGivenTo("review-support", "lanh-dao-" + COMMITTEE)
                // From Friday, as the timer fires at the end of the 25th.
                .isDue("review-support", LocalDate.of(2024, 7, 31))
                .refuses("review-support", "«Quyết định»: chưa được điền")
                .complete("review-support", "reviewDecision", "urge")
                .isWaitingAt("write-note", "record-test")
                .hasPassed("urged")
                .hasNoTimer("missed-notes");
    }

    @Test
    void theHeadAsksForAnotherHelper() {
        isHelped();
        noContactForLong();
        run.complete("review-support", "reviewDecision", "other-helper")
                .isWaitingAt("assign-helper", "record-test")
                .has("reviewDecision", "other-helper")
                .has("helperCommune", null);
        support.helperIsFound();
        LocalDate accepted = time.today();
        run.isWaitingAt("write-note", "record-test")
                .has("helperCommune", "binh-kieu")
                .has("lastContactOn", accepted)
                .has("reviewDecision", null);
    }

    @Test
    void aNoteClosesTheQuestionToTheHead() {
        isHelped();
        noContactForLong();
        support.noteIsWritten(LocalDate.of(2024, 7, 29));
        run.isWaitingAt("write-note", "record-test").hasNotPassed("urged");
    }

    @Test
    void aHelperWhoCannotGoOnIsReplaced() {
        isHelped();
        run.complete("write-note", "noteResult", "helper-unavailable")
                .isWaitingAt("assign-helper", "record-test")
                .isGivenTo("assign-helper", COMMITTEE)
                // Should the case leave and come back now, there is nobody who helps.
                .has("helperCommune", null);
        register().hasEvents();
    }

    @Test
    void testsGoOnEveryQuarterUntilOneIsPositive() {
        begins();
        run.isGivenTo("record-test", POLICE).isDue("record-test", LocalDate.of(2024, 9, 10));
        LocalDate tested = LocalDate.of(2024, 8, 14);
        time.set(tested);
        run.complete("record-test", "testResult", "negative", "testedOn", tested)
                .isWaitingAt("assign-helper", "record-test")
                .isDue("record-test", LocalDate.of(2024, 11, 14));
        support.positiveTest(LocalDate.of(2024, 8, 20));
        run.hasEndedAt("support-ended-by-positive-test")
                .isWaitingAt()
                .has("supportOutcome", "positive-test")
                .has("positiveTestOn", LocalDate.of(2024, 8, 20));
        register().hasEvents("test-negative", "test-positive");
    }

    @ParameterizedTest
    @ValueSource(strings = {"died", "imprisoned", "other-measure"})
    void whoeverIsNoLongerThereEndsIt(String reason) {
        isHelped();
        time.set(NOTED);
        run.complete("write-note", "noteResult", "left", "leftReason", reason, "endedOn", ACCEPTED)
                .hasEndedAt("support-ended-by-note")
                .isWaitingAt()
                .has("supportOutcome", reason)
                .has("endedOn", ACCEPTED);
        isHelped();
        support.left(reason, NOTED);
        run.hasEndedAt("support-ended-by-police")
                .isWaitingAt()
                .has("supportOutcome", reason)
                .has("endedOn", NOTED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nhue-duong", "outside"})
    void whoeverMovesEndsIt(String to) {
        isHelped();
        support.moved(to, NOTED);
        run.hasEndedAt("support-ended-by-police");
        hasMoved(to);
        isHelped();
        boolean outside = to.equals("outside");
        run.complete(
                        "write-note",
                        "noteResult",
                        "left",
                        "leftReason",
                        "moved",
                        "moveTarget",
                        outside ? "outside" : "in-district",
                        "newCommune",
                        outside ? null : to,
                        "movedOn",
                        NOTED)
                .hasEndedAt("support-ended-by-note");
        hasMoved(to);
    }

    @Test
    void whoeverDoesNotObeyEndsIt() {
        isHelped();
        support.breach(NOTED);
        run.hasEndedAt("support-ended-by-police");
        hasNotObeyed();
        isHelped();
        run.complete("write-note", "noteResult", "breach", "breachOn", NOTED)
                .hasEndedAt("support-ended-by-note");
        hasNotObeyed();
    }

    @Test
    void aKnownHelperGoesOn() {
        begins("helperCommune", "binh-kieu");
        run.isWaitingAt("write-note", "record-test")
                .isDue("write-note", LocalDate.of(2024, 7, 10))
                .firesOn("missed-notes", LocalDate.of(2024, 7, 25));
        begins("helperCommune", "nhue-duong");
        run.isWaitingAt("assign-helper", "record-test").has("helperCommune", null);
    }

    @Test
    void whatIsEnteredMustFit() {
        begins();
        run.refuses("assign-helper", "«Đoàn thể giúp đỡ»: chưa", "person", helper())
                .refuses(
                        "assign-helper",
                        "«Đoàn thể giúp đỡ»: không có lựa chọn này",
                        "supportBody",
                        "police",
                        "person",
                        helper())
                .refuses(
                        "assign-helper",
                        "«Họ và tên người giúp đỡ»: chưa",
                        "supportBody",
                        "veterans")
                .complete("assign-helper", "supportBody", "veterans", "person", helper())
                .refuses("accept-person", "«Ngày nhận»: chưa", "helpAnswer", "accept")
                .refuses(
                        "accept-person",
                        "«Ngày nhận»: không được trước ngày 10/06/2024",
                        "helpAnswer",
                        "accept",
                        "acceptedOn",
                        FROM.minusDays(1))
                .complete("accept-person", "helpAnswer", "accept", "acceptedOn", FROM)
                .refuses("write-note", "«Ghi chép lần này»: chưa")
                .refuses(
                        "write-note",
                        "«Ngày gặp hoặc ngày ghi chép»: không được sau ngày 10/06/2024",
                        "noteResult",
                        "met",
                        "notedOn",
                        FROM.plusDays(1))
                .refuses("write-note", "«Ngày vi phạm»: chưa", "noteResult", "breach")
                .refuses(
                        "write-note",
                        "«Vì sao không theo dõi được nữa»: chưa",
                        "noteResult",
                        "left")
                .refuses("record-test", "«Ngày xét nghiệm»: chưa", "testResult", "negative")
                .refuses(
                        "record-test",
                        "«Ngày xét nghiệm»: không được trước ngày 10/06/2024",
                        "testResult",
                        "positive",
                        "testedOn",
                        FROM.minusDays(1))
                .refuses(
                        "record-test",
                        "«Chuyển đi đâu»: chưa",
                        "testResult",
                        "left",
                        "leftReason",
                        "moved")
                .refuses(
                        "record-test",
                        "«Xã, thị trấn nơi đến»: không có lựa chọn này",
                        "testResult",
                        "left",
                        "leftReason",
                        "moved",
                        "moveTarget",
                        "in-district",
                        "newCommune",
                        "binh-kieu",
                        "movedOn",
                        FROM);
    }

    @Test
    void aNoteIsNotOlderThanTheLastOne() {
        isHelped();
        support.noteIsWritten(NOTED);
        run.refuses(
                "write-note",
                "«Ngày gặp hoặc ngày ghi chép»: không được trước ngày 08/07/2024",
                "noteResult",
                "met",
                "notedOn",
                NOTED.minusDays(1));
    }

    private void begins(Object... variables) {
        isCalled("community-support", variables);
    }

    private void isHelped() {
        begins();
        support.helperIsFound();
        run.isWaitingAt("write-note", "record-test");
    }

    private void noContactForLong() {
        run.firesOn("missed-notes", LocalDate.of(2024, 7, 25)).passTime("missed-notes");
    }

    private void hasMoved(String to) {
        run.isWaitingAt()
                .has("supportOutcome", "moved")
                .has("newCommune", to)
                .has("movedOn", NOTED);
    }

    private void hasNotObeyed() {
        run.isWaitingAt()
                .has("supportOutcome", "breach")
                .has("breachOn", NOTED)
                .has("newCommune", null);
    }

    private static Map<String, Object> helper() {
        return Values.map("helperName", "Trần Thị Giúp");
    }
}
