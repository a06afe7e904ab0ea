package vn.drugfree.certification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.drugfree.calendar.Days;
import vn.drugfree.testing.CaseRun;
import vn.drugfree.testing.ProcessTest;
import vn.drugfree.testing.Values;

@ProcessTest(covers = {"commune-certification", "certification-appraisal"})
class CommuneCertificationTest extends CertificationScenario {

    private static final LocalDate HANDED_IN = LocalDate.of(2024, 11, 8);
    private static final LocalDate VISITED = LocalDate.of(2024, 11, 20);

    /** Of the district, in the order of the table, with somebody who answers. */
    private static final Map<String, String> VOTERS =
            Map.of(
                    "cong-an-huyen", "ca.huyen",
                    "phong-ldtbxh", "ldtbxh.huyen",
                    "tt-y-te", "yt.huyen",
                    "phong-noi-vu", "nv.huyen",
                    "phong-vhtt", "vhtt.huyen",
                    "mttq-huyen", "mttq.huyen");

    @Autowired FormService forms;

    private CaseRun run;

    @Test
    void aCommuneIsFoundFreeOfDrugs() {
        run = communeBegins();
        run.isWaitingAt("register-target")
                .isGivenTo("register-target", "lanh-dao-ubnd-xa-binh-kieu")
                .isDue("register-target", LocalDate.of(2024, 1, 31))
                .firesOn("registration-closed", LocalDate.of(2024, 10, 31))
                .has("plannedTarget", "drug-free")
                .has("communeTarget", "drug-free");
        registers();
        run.firesOn("self-assessment-opens", LocalDate.of(2024, 10, 31))
                .passTime("self-assessment-opens")
                .isWaitingAt("submit-self-assessment")
                .isGivenTo("submit-self-assessment", "ubnd-xa-binh-kieu")
                .isDue("submit-self-assessment", LocalDate.of(2024, 11, 15))
                .firesOn("self-assessment-closed", LocalDate.of(2024, 11, 25))
                .refuses("submit-self-assessment", "mục chưa nhập", "dossierSent", true);
        assertThat(shown("submit-self-assessment")).contains("\"dossierClosesOn\":\"25/11/2024\"");
        handsIn();
        run.isGivenTo("check-self-assessment", "cong-an-huyen")
                .isDue("check-self-assessment", LocalDate.of(2024, 11, 15));
        time.set(LocalDate.of(2024, 11, 11));
        run.complete("check-self-assessment", "checkResult", "complete")
                .isWaitingAt("visit-commune")
                .isGivenTo("visit-commune", "cong-an-huyen")
                .isDue("visit-commune", LocalDate.of(2024, 11, 25));
        isVisited();
        assertThat(votes()).hasSize(6);
        for (Task vote : votes()) {
            assertThat(Days.dayOf(vote.getDueDate())).isEqualTo(LocalDate.of(2024, 12, 4));
        }
        run.firesOn("voting-over", LocalDate.of(2024, 12, 9));
        votesAre("for", "for", "for", "for", "against", "for");
        run.has("communeClass", "drug-free")
                .has("councilClass", "drug-free")
                .has("votesFor", 5L)
                .has("votesAgainst", 1L)
                .has("votesMissing", 0L);

        run.isWaitingAt("post-notice")
                .isGivenTo("post-notice", "ubnd-xa-binh-kieu")
                .isDue("post-notice", LocalDate.of(2024, 11, 25));
        isPosted(LocalDate.of(2024, 11, 21));
        run.isDue("record-complaint", LocalDate.of(2024, 11, 28))
                .firesOn("public-notice-ended", LocalDate.of(2024, 11, 28));
        assertThat(groupsOf(run.waiting("record-complaint")))
                .isEqualTo("[cong-an-huyen, ubnd-xa-binh-kieu]");
        run.passTime("public-notice-ended")
                .isWaitingAt("decide-recognition")
                .isGivenTo("decide-recognition", "lanh-dao-ubnd-huyen")
                // The notice ended at midnight.
                .isDue("decide-recognition", LocalDate.of(2024, 12, 6));
        assertThat(tasks.getVariable(run.waiting("decide-recognition").getId(), "voteList"))
                .asString()
                .contains("Công an huyện Khoái Châu:** đồng ý – Số liệu rõ ràng.")
                .contains("Phòng Văn hóa và Thông tin huyện Khoái Châu:** không đồng ý")
                .hasLineCount(6);
        LocalDate decided = LocalDate.of(2024, 12, 3);
        isDecided("drug-free", decided);
        assertThat(status().recognised()).isTrue();
        assertThat(status().className()).isEqualTo("Không có ma túy");
        assertThat(status().decidedOn()).isEqualTo(decided);
        assertThat(sheetResult()).isEqualTo("drug-free");

        CaseRun upkeep = cases.running("status-upkeep");
        assertThat(upkeep.code()).startsWith("GVKM-2024-BINH-KIEU-");
        upkeep.has("recognisedOn", decided)
                .has("reviewYear", 2024)
                .has("sourceCase", run.code() + "-BINH-KIEU")
                .has("commune", COMMUNE);
        run.isWaitingAt("report-recognition")
                .isGivenTo("report-recognition", "cong-an-huyen")
                .isDue("report-recognition", LocalDate.of(2024, 12, 10));
        isReported();
        run.hasPassed("upkeep-begins", "accepted-by-council");
    }

    @Test
    void aCommuneThatNobodyChoseMayWantMoreAndOneThatWasChosenSaysWhyItWantsLess() {
        run = communeBegins(List.of("nhue-duong"));
        run.has("plannedTarget", "reduce")
                .complete("register-target", commitment("communeTarget", "drug-free"))
                .has("communeTarget", "drug-free");
        run = communeBegins();
        run.refuses(
                        "register-target",
                        "Vì sao đăng ký thấp hơn",
                        commitment("communeTarget", "reduce"))
                .complete(
                        "register-target",
                        commitment(
                                "communeTarget",
                                "reduce",
                                "targetReason",
                                "Năm nay xã còn ba người đang cai nghiện."))
                .has("communeTarget", "reduce");
    }

    /** A round that was opened late leaves ten working days; the 21st is a Sunday. */
    @ParameterizedTest
    @CsvSource({"2024-01-22, 2024-01-31", "2024-01-23, 2024-02-06", "2024-03-04, 2024-03-18"})
    void whoeverHearsOfItLateHasSomeDays(LocalDate begun, LocalDate due) {
        time.set(begun);
        communeBegins().isDue("register-target", due);
    }

    @Test
    void whoeverDoesNotRegisterAndHandsNothingInIsClassedByTheTable() {
        run = communeBegins();
        run.passTime("registration-closed")
                .isWaitingAt("submit-self-assessment")
                .passTime("self-assessment-closed")
                .isWaitingAt("decide-recognition")
                .hasPassed("classified-by-table")
                .hasNotPassed("visit-commune", "post-notice")
                .has("selfAssessed", false)
                .has("councilClass", "has-drug-evils")
                .has("votesFor", null)
                // Closed at midnight of the 25th.
                .isDue("decide-recognition", LocalDate.of(2024, 12, 3));
        isDecided("has-drug-evils", time.today());
        assertThat(status().recognised()).isFalse();
        assertThat(processes.createProcessInstanceQuery().processDefinitionKey("status-upkeep"))
                .satisfies(it -> assertThat(it.count()).isZero());
        isReported();
        run.hasNotPassed("upkeep-begins");
    }

    @Test
    void aDossierIsReturnedTwiceAtMost() {
        isHandedIn();
        run.refuses("check-self-assessment", "Kết quả kiểm tra")
                .refuses(
                        "check-self-assessment",
                        "Cần bổ sung những gì",
                        "checkResult",
                        "incomplete");
        isReturned();
        run.isWaitingAt("supplement-self-assessment")
                .isGivenTo("supplement-self-assessment", "ubnd-xa-binh-kieu")
                .isDue("supplement-self-assessment", LocalDate.of(2024, 11, 13))
                .firesOn("supplement-closed", LocalDate.of(2024, 11, 20));
        time.set(LocalDate.of(2024, 11, 12));
        run.complete("supplement-self-assessment", "supplementSent", true)
                .isDue("check-self-assessment", LocalDate.of(2024, 11, 19));
        isReturned();
        run.has("supplements", 2L)
                .refuses("supplement-self-assessment", "phần bổ sung")
                .complete("supplement-self-assessment", "supplementSent", true)
                // There is nothing to choose any more.
                .complete("check-self-assessment")
                .isWaitingAt("visit-commune");
    }

    @Test
    void aDossierThatIsNotCompletedIsLookedAtAsItIs() {
        isHandedIn();
        isReturned();
        run.passTime("supplement-closed").isWaitingAt("visit-commune");
    }

    @Test
    void votesThatAreNotGivenCountAgainst() {
        isHandedIn();
        run.complete("check-self-assessment", "checkResult", "complete");
        isVisited();
        votesAre("for", "for", "for");
        run.passTime("voting-over")
                .hasPassed("not-accepted")
                .has("votesFor", 3L)
                .has("votesMissing", 3L)
                .has("communeClass", "drug-free")
                .has("councilClass", "has-drug-evils")
                .isWaitingAt("post-notice");
    }

    /** The council looks once more; what it says then is not posted again. */
    @Test
    void aComplaintLeadsToASecondAppraisal() {
        isAppraised();
        isPosted(VISITED);
        LocalDate complained = LocalDate.of(2024, 11, 25);
        time.set(complained);
        run.completeAs(
                        COMMITTEE,
                        "record-complaint",
                        "complaintOn",
                        complained,
                        "complaintText",
                        "Ở thôn Đoài vẫn còn một tụ điểm.")
                .isWaitingAt("visit-commune")
                .isDue("visit-commune", LocalDate.of(2024, 11, 28));
        finds(STANDING, "G1", 0, 1);
        run.complete("visit-commune", "councilVisitOn", complained, "figuresConfirmed", true)
                .firesOn("voting-over", LocalDate.of(2024, 12, 2));
        assertThat(votes()).hasSize(6);
        assertThat(Days.dayOf(votes().get(0).getDueDate())).isEqualTo(LocalDate.of(2024, 11, 28));
        votesAre("against", "against", "against", "against", "against", "against");
        run.isWaitingAt("decide-recognition")
                .has("communeClass", "key-area-3")
                .has("councilClass", "key-area-3")
                .has("votesAgainst", 6L);
        assertThat(
                        database.sql("select count(*) from review.council_vote where vote = 'for'")
                                .query(Long.class)
                                .single())
                .as("the first votes are kept")
                .isEqualTo(6);
        isDecided("key-area-3", complained);
        assertThat(status().className()).isEqualTo("Trọng điểm về ma túy loại III");
    }

    @Test
    void theChairmanMayDecideOtherwiseAndSaysWhy() {
        isAppraised();
        isPosted(VISITED);
        run.passTime("public-notice-ended")
                .refuses(
                        "decide-recognition",
                        "Vì sao khác loại đề nghị",
                        entries(decision("has-drug-evils", time.today())))
                .refuses(
                        "decide-recognition",
                        "Ngày quyết định»: không được sau ngày",
                        entries(decision("drug-free", time.today().plusDays(1))));
        Map<String, Object> other = decision("has-drug-evils", time.today());
        other.put("classReason", "Mới phát sinh vụ việc sau ngày thẩm định.");
        run.complete("decide-recognition", entries(other));
        assertThat(status().classCode()).isEqualTo("has-drug-evils");
    }

    @Test
    void whoeverIsBlockedByAVetoIsNotRecognised() {
        database.sql(
                        """
                        with scored as (
                            insert into review.sheet
                                (kind, sheet_year, unit, body, commune, case_code, version,
                                 criteria, mode)
                            values ('score', 2024, 'ubnd-xa-binh-kieu', 'ubnd-xa', 'binh-kieu',
                                    'TEST', 'kc-2024', 'commune-score', '')
                            returning id)
                        insert into review.veto
                            (sheet_id, code, name, evidence, proposed_at, upheld, decided_at)
                        select id, 'V4', 'Điểm liệt', 'Kết luận kiểm tra', now(), true, now()
                          from scored
                        """)
                .update();
        isAppraised();
        run.has("communeClass", "has-drug-evils");
        isPosted(VISITED);
        Map<String, Object> wanted = decision("drug-free", LocalDate.of(2024, 11, 28));
        wanted.put("classReason", "Xã đã cố gắng nhiều trong năm.");
        run.passTime("public-notice-ended");
        wanted.put("recognisedOn", time.today());
        run.refuses("decide-recognition", "điểm liệt chặn công nhận", entries(wanted));
    }

    @Test
    void aLateDecisionIsDueBeforeTheYearEnds() {
        isAppraised();
        time.set(LocalDate.of(2024, 12, 17));
        isPosted(LocalDate.of(2024, 12, 17));
        run.passTime("public-notice-ended").isDue("decide-recognition", LocalDate.of(2024, 12, 30));
    }

    /** Two members answer at their own time; neither sees the other's answer in the form. */
    @Test
    void everyMemberHasAnAnswerOfItsOwn() {
        isHandedIn();
        run.complete("check-self-assessment", "checkResult", "complete");
        isVisited();
        Task first = voteOf("tt-y-te");
        assertThatThrownBy(() -> answer("yt.huyen", first, "vote", "for"))
                .hasStackTraceContaining("Lý do, không ghi tên người");
        assertThatThrownBy(
                        () ->
                                answer(
                                        "nv.huyen",
                                        first,
                                        "vote",
                                        "for",
                                        "voteReason",
                                        "Số liệu rõ ràng."))
                .as("somebody else's vote")
                .isInstanceOf(AuthorizationException.class);
        answer("yt.huyen", first, "vote", "for", "voteReason", "Số liệu rõ ràng.");
        assertThat(tasks.getVariable(voteOf("phong-noi-vu").getId(), "vote")).isNull();
        assertThat(
                        database.sql(
                                        "select voted_by from review.council_vote"
                                                + " where vote is not null")
                                .query(String.class)
                                .single())
                .isEqualTo("yt.huyen");
    }

    private void registers() {
        run.complete("register-target", commitment("communeTarget", "drug-free")).isWaitingAt();
    }

    private Object[] commitment(Object... more) {
        Map<String, Object> entered =
                Values.map("commitmentNumber", "01/CK-UBND", "committedOn", time.today());
        entered.putAll(Values.map(more));
        return entries(entered);
    }

    /** The self-assessment is with the district's police. */
    private void isHandedIn() {
        run = communeBegins();
        registers();
        run.passTime("self-assessment-opens");
        handsIn();
    }

    private void handsIn() {
        time.set(HANDED_IN);
        fillsIn(COMMITTEE);
        run.completeAs(COMMITTEE, "submit-self-assessment", "dossierSent", true)
                .isWaitingAt("check-self-assessment");
    }

    private void isReturned() {
        run.complete(
                "check-self-assessment",
                "checkResult",
                "incomplete",
                "supplementNote",
                "Thiếu biên bản họp tự đánh giá.");
    }

    private void isVisited() {
        time.set(VISITED);
        confirms(STANDING);
        run.completeAs(
                STANDING, "visit-commune", "councilVisitOn", VISITED, "figuresConfirmed", true);
    }

    private void isAppraised() {
        isHandedIn();
        run.complete("check-self-assessment", "checkResult", "complete");
        isVisited();
        votesAre("for", "for", "for", "for", "for", "for");
        run.isWaitingAt("post-notice");
    }

    private void isPosted(LocalDate day) {
        time.set(day);
        run.complete("post-notice", "postedOn", day).isWaitingAt("record-complaint");
    }

    private void isDecided(String given, LocalDate day) {
        time.set(day);
        run.completeAs(CHAIRMAN, "decide-recognition", entries(decision(given, day)));
    }

    private void isReported() {
        run.complete("report-recognition", "reportNumber", "45/BC-CAH", "reportedOn", time.today())
                .hasEndedAt("commune-classified");
    }

    /** The answers of the members in the order of the table. */
    private void votesAre(String... answers) {
        List<String> members =
                List.of(
                        "cong-an-huyen",
                        "phong-ldtbxh",
                        "tt-y-te",
                        "phong-noi-vu",
                        "phong-vhtt",
                        "mttq-huyen");
        for (int i = 0; i < answers.length; i++) {
            answer(
                    VOTERS.get(members.get(i)),
                    voteOf(members.get(i)),
                    "vote",
                    answers[i],
                    "voteReason",
                    "Số liệu rõ ràng.");
        }
    }

    private void answer(String officer, Task vote, Object... entered) {
        cases.as(
                officer,
                () -> forms.submitTaskForm(vote.getId(), Values.entered(Values.map(entered))));
    }

    private List<Task> votes() {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(run.code())
                .taskDefinitionKey("cast-vote")
                .list();
    }

    private Task voteOf(String member) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(run.code())
                .taskDefinitionKey("cast-vote")
                .taskCandidateGroup(member)
                .singleResult();
    }

    private String shown(String task) {
        return String.valueOf(tasks.getVariable(run.waiting(task).getId(), "shown"));
    }

    private String sheetResult() {
        return database.sql("select result from review.sheet").query(String.class).single();
    }

    private static Object[] entries(Map<String, Object> entered) {
        return entered.entrySet().stream()
                .flatMap(it -> Stream.of(it.getKey(), it.getValue()))
                .toArray();
    }
}
