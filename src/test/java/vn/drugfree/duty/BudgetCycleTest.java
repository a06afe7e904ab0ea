package vn.drugfree.duty;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricDecisionOutputInstance;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.drugfree.calendar.Days;
import vn.drugfree.testing.AnsweredRow;
import vn.drugfree.testing.CaseRun;
import vn.drugfree.testing.Cases;
import vn.drugfree.testing.ChangedDecision;
import vn.drugfree.testing.Clauses;
import vn.drugfree.testing.DistrictTime;
import vn.drugfree.testing.ProcessTest;
import vn.drugfree.testing.Values;
import vn.drugfree.testing.World;
import vn.drugfree.testing.YearlyWork;

/** The budget of 2025, in the year 2024: who asks, states, advises, appraises and decides. */
@ProcessTest(covers = {"budget-cycle", "budget-spending"})
class BudgetCycleTest {

    private static final String LEAD = "phong-tckh";
    private static final String LEAD_OFFICER = "tc.huyen";
    private static final String ROLES = "budget-roles";
    private static final String TEXT = "Nội dung dùng để thử nghiệm.";
    private static final List<String> PURPOSES =
            List.of("Outreach", "Management", "Rehab", "Crime", "Steering");

    /** A Monday. */
    private static final LocalDate JUNE = LocalDate.of(2024, 6, 10);

    @Autowired Cases cases;
    @Autowired DistrictTime time;
    @Autowired World world;
    @Autowired JdbcClient database;
    @Autowired ProcessEngine engine;
    @Autowired TaskService tasks;
    @Autowired FormService forms;
    @Autowired ManagementService management;
    @Autowired DecisionService decisions;
    @Autowired HistoryService history;
    @Autowired RepositoryService repository;

    @BeforeEach
    void nothingWasPlanned() {
        world.isEmpty();
        time.set(JUNE);
    }

    @Test
    void theChairmanReturnsTheProposalThenCutsIt() {
        CaseRun round = roundBegins();
        round.isWaitingAt("open-budget-round")
                .isGivenTo("open-budget-round", LEAD)
                // The 15th is a Saturday.
                .isDue("open-budget-round", LocalDate.of(2024, 6, 17))
                .has("budgetYear", 2025L)
                .refuses("open-budget-round", "Hướng dẫn lập dự toán", request(null))
                .refuses("open-budget-round", "Số văn bản hướng dẫn", request("issued"));
        opened(round);

        round.isWaitingAt("estimate-needs", "state-needs", "state-needs")
                .isGivenTo("estimate-needs", "cong-an-huyen")
                .isDue("estimate-needs", LocalDate.of(2024, 7, 8))
                .firesOn("estimate-over", LocalDate.of(2024, 7, 22));
        assertThat(Clauses.of(database, round.waiting("estimate-needs")))
                .isEqualTo("Mục III.1, gạch đầu dòng thứ 10");
        assertThat(asked()).containsExactlyInAnyOrder("phong-ldtbxh", "tt-y-te");
        round.completeAs("ca.huyen", "estimate-needs", stated("estimate", 100, 50, 40, 80, 20));
        states("tldtbxh.huyen", "phong-ldtbxh", stated("stated", 0, 10, 60, 0, 0));
        states("yt.huyen", "tt-y-te", stated("stated", 5, 0, 30, 0, 0));

        round.isWaitingAt("advise-allocation")
                .isGivenTo("advise-allocation", "phong-kt-ht")
                .isDue("advise-allocation", LocalDate.of(2024, 7, 1))
                .firesOn("advice-over", LocalDate.of(2024, 7, 15))
                .has("needRehab", 130L);
        assertThat(Clauses.of(database, round.waiting("advise-allocation")))
                .isEqualTo("Mục III.6, gạch đầu dòng thứ 3");
        assertThat((String) round.value("needsStated"))
                .contains(
                        "* Công an huyện Khoái Châu: 290 triệu đồng. " + TEXT + "\n",
                        "* Trung tâm Y tế huyện Khoái Châu: 35 triệu đồng.");
        advised(round);

        round.isGivenTo("appraise-budget", LEAD)
                .isDue("appraise-budget", LocalDate.of(2024, 7, 22))
                .has("proposedRehab", 120);
        assertThat(Clauses.of(database, round.waiting("appraise-budget")))
                .isEqualTo(YearlyWork.CLAUSE);
        appraised(round);

        round.isGivenTo("decide-budget", "lanh-dao-ubnd-huyen")
                .isDue("decide-budget", LocalDate.of(2024, 12, 4))
                .has("proposedTotal", 380L)
                .refuses("decide-budget", "Lý do trả lại", "budgetDecision", "return")
                .complete("decide-budget", "budgetDecision", "return", "returnReason", TEXT)
                .isWaitingAt("appraise-budget")
                .has("returnReason", TEXT)
                .has("budgetDecision", null);
        appraised(round);
        round.refuses("decide-budget", "tối đa là 120", cut(121))
                .completeAs("tubnd.huyen", "decide-budget", cut(90))
                .isWaitingAt("record-allocation")
                .isGivenTo("record-allocation", LEAD)
                .isDue("record-allocation", LocalDate.of(2024, 6, 24))
                .has("allocatedTotal", 250L);
        assertThat(decidedOn(round)).isEqualTo(JUNE);
        reported(round);
        round.hasEndedAt("budget-allocated")
                .has("dutyResult", "done")
                .has("resultText", TEXT)
                .has("evidenceNote", "Quyết định 45/QĐ-UBND");

        theMoneyIsFollowed(round);
    }

    private void theMoneyIsFollowed(CaseRun round) {
        CaseRun spending = cases.running("budget-spending");
        assertThat(spending.code()).startsWith("SDKP-2024-HUYEN-");
        spending.has("sourceCase", round.code())
                .has("allocatedTotal", 250L)
                .isGivenTo("check-spending", LEAD)
                .isDue("check-spending", LocalDate.of(2025, 7, 14))
                .refuses("check-spending", "tối đa là 90", spent("spent", 91, "spendingText"))
                .completeAs(LEAD_OFFICER, "check-spending", spent("spent", 50, "spendingText"))
                .isGivenTo("settle-budget", LEAD)
                // The 14th is a Saturday, in the days of Tết.
                .isDue("settle-budget", LocalDate.of(2026, 2, 23));
        List<Object> settled = new ArrayList<>(List.of(spent("settled", 90, "settlementText")));
        settled.addAll(List.of("settlementNumber", "2/BC", "settledOn", time.today()));
        spending.complete("settle-budget", settled.toArray()).isClosedAs("budget-settled");
    }

    @Test
    void guidanceThatComesLateHoldsNobodyUp() {
        CaseRun round = roundBegins();
        round.complete("open-budget-round", request("awaited"))
                .isWaitingAt("estimate-needs", "state-needs", "state-needs", "record-guidance")
                .isGivenTo("record-guidance", LEAD)
                .isDue("record-guidance", LocalDate.of(2024, 7, 8))
                .firesOn("guidance-over", LocalDate.of(2024, 7, 22));
        round.complete("estimate-needs", stated("estimate", 1, 1, 1, 1, 1));
        states("ldtbxh.huyen", "phong-ldtbxh", stated("stated", 0, 0, 0, 0, 0));
        states("yt.huyen", "tt-y-te", stated("stated", 0, 0, 0, 0, 0));
        round.isWaitingAt("record-guidance")
                .complete("record-guidance", guidance())
                .isWaitingAt("advise-allocation")
                .has("guidanceNumber", "9/HD-STC");
    }

    @Test
    void whoeverSaysNothingIsNotWaitedFor() {
        CaseRun round = roundBegins();
        round.complete("open-budget-round", request("awaited"));
        assertThat(timers("needs-over"))
                .hasSize(2)
                .allSatisfy(
                        it ->
                                assertThat(Days.dayOf(it.getDuedate()))
                                        .isEqualTo(LocalDate.of(2024, 7, 22)));
        time.set(LocalDate.of(2024, 7, 23));
        timers("needs-over").forEach(it -> management.executeJob(it.getId()));
        round.passTime("estimate-over").passTime("guidance-over").passTime("advice-over");

        round.isWaitingAt("appraise-budget").has("needCrime", 0L).has("adviceText", null);
        assertThat((String) round.value("needsStated"))
                .contains(
                        "* Công an huyện Khoái Châu: chưa nêu nhu cầu\n",
                        "* Trung tâm Y tế huyện Khoái Châu: chưa nêu nhu cầu\n");
        appraised(round);
        round.refuses("decide-budget", "Số quyết định", "budgetDecision", "approve")
                .complete(
                        "decide-budget",
                        "budgetDecision",
                        "approve",
                        "budgetDecisionNumber",
                        "45/QĐ-UBND",
                        "budgetDecidedOn",
                        time.today())
                .has("allocatedTotal", 380L)
                .has("allocatedRehab", 120);
        reported(round);
        round.hasEndedAt("budget-allocated");
    }

    @Test
    void aRoundThatIsOpenedLateLeavesEachBodySomeDays() {
        time.set(LocalDate.of(2024, 11, 25));
        CaseRun round = roundBegins();
        round.isDue("open-budget-round", LocalDate.of(2024, 12, 2));
        opened(round);
        round.isDue("estimate-needs", LocalDate.of(2024, 12, 23));
        time.set(LocalDate.of(2025, 2, 10));
        timers("needs-over").forEach(it -> management.executeJob(it.getId()));
        round.passTime("estimate-over").passTime("advice-over");
        time.set(LocalDate.of(2025, 3, 3));
        appraised(round);
        round.isDue("decide-budget", LocalDate.of(2025, 3, 17));
    }

    // who has which role

    @Test
    void everyRowOfTheTableGivesABodyItsRole() {
        history.deleteHistoricDecisionInstanceByDefinitionId(
                repository
                        .createDecisionDefinitionQuery()
                        .decisionDefinitionKey(ROLES)
                        .latestVersion()
                        .singleResult()
                        .getId());
        DmnDecisionResult roles =
                decisions
                        .evaluateDecisionByKey(ROLES)
                        .variables(Map.of("budgetYear", 2025L))
                        .evaluate();
        assertThat(roles.collectEntries("estimate")).isEqualTo(List.of("cong-an-huyen"));
        assertThat(roles.collectEntries("needs")).isEqualTo(List.of("phong-ldtbxh", "tt-y-te"));
        assertThat(roles.collectEntries("advise")).isEqualTo(List.of("phong-kt-ht"));
        assertThat(roles.collectEntries("appraise")).isEqualTo(List.of(LEAD));
        assertThat(roles.collectEntries("decide")).isEqualTo(List.of("ubnd-huyen"));
        assertThat(
                        history.createHistoricDecisionInstanceQuery()
                                .decisionDefinitionKey(ROLES)
                                .includeOutputs()
                                .singleResult()
                                .getOutputs())
                .extracting(HistoricDecisionOutputInstance::getRuleId)
                .containsExactlyElementsOf(AnsweredRow.rowsOf(engine, ROLES));
    }

    /** The plan tells three bodies to do the same; the district may share it out otherwise. */
    @Test
    void aRowThatChangesSendsTheTaskToAnotherBody() {
        try (ChangedDecision roles = ChangedDecision.of(repository, ROLES)) {
            roles.deploy("budget-cycle", '"' + LEAD + '"', "\"phong-kt-ht\"");
            CaseRun round = roundBegins();
            round.isGivenTo("open-budget-round", LEAD);
            atTheAppraiser(round);
            round.isGivenTo("appraise-budget", "phong-kt-ht");
            world.isEmpty();
        }
    }

    @Test
    void aRoleThatNoRowGivesStaysWithTheBodyOfTheModel() {
        try (ChangedDecision roles = ChangedDecision.of(repository, ROLES)) {
            roles.deploy(
                    "budget-cycle",
                    "<text></text></inputEntry>",
                    "<text>&lt; 2025</text></inputEntry>");
            CaseRun round = roundBegins();
            opened(round);
            round.isWaitingAt("estimate-needs").isGivenTo("estimate-needs", "cong-an-huyen");
            round.complete("estimate-needs", stated("estimate", 1, 1, 1, 1, 1))
                    .isGivenTo("advise-allocation", "phong-kt-ht");
            advised(round);
            round.isGivenTo("appraise-budget", LEAD);
            appraised(round);
            round.isGivenTo("decide-budget", "lanh-dao-ubnd-huyen");
            world.isEmpty();
        }
    }

    private CaseRun roundBegins() {
        return cases.begin("budget-cycle", YearlyWork.of(LEAD, LEAD, null));
    }

    private void atTheAppraiser(CaseRun round) {
        opened(round);
        round.complete("estimate-needs", stated("estimate", 1, 1, 1, 1, 1));
        states("ldtbxh.huyen", "phong-ldtbxh", stated("stated", 0, 0, 0, 0, 0));
        states("yt.huyen", "tt-y-te", stated("stated", 0, 0, 0, 0, 0));
        advised(round);
    }

    private void opened(CaseRun round) {
        List<Object> entries = new ArrayList<>(List.of(request("issued")));
        entries.addAll(List.of(guidance()));
        round.completeAs(LEAD_OFFICER, "open-budget-round", entries.toArray());
    }

    private Object[] request(String guidance) {
        List<Object> entries =
                new ArrayList<>(List.of("requestNumber", "30/TCKH", "requestedOn", time.today()));
        if (guidance != null) {
            entries.addAll(List.of("guidanceState", guidance));
        }
        return entries.toArray();
    }

    private Object[] guidance() {
        return new Object[] {
            "guidanceNumber", "9/HD-STC", "guidanceOn", JUNE, "guidanceText", TEXT
        };
    }

    private void advised(CaseRun round) {
        List<Object> entries = amounts("advised", 100, 50, 120, 80, 30);
        entries.addAll(List.of("adviceText", TEXT));
        round.complete("advise-allocation", entries.toArray());
    }

    private void appraised(CaseRun round) {
        List<Object> entries = amounts("proposed", 100, 50, 120, 80, 30);
        entries.addAll(
                List.of(
                        "proposalNumber",
                        "31/TTr",
                        "proposedOn",
                        time.today(),
                        "proposalText",
                        TEXT));
        round.complete("appraise-budget", entries.toArray());
    }

    private Object[] cut(int rehab) {
        List<Object> entries = amounts("allocated", 60, 40, rehab, 50, 10);
        entries.addAll(
                List.of(
                        "budgetDecision",
                        "less",
                        "cutReason",
                        TEXT,
                        "budgetDecisionNumber",
                        "45/QĐ-UBND",
                        "budgetDecidedOn",
                        time.today()));
        return entries.toArray();
    }

    private void reported(CaseRun round) {
        round.complete(
                "record-allocation",
                "noticeNumber",
                "46/TB",
                "noticedOn",
                time.today(),
                "dutyResult",
                "done",
                "resultText",
                TEXT,
                "evidenceNote",
                "Quyết định 45/QĐ-UBND");
    }

    private static Object[] stated(String prefix, int... amounts) {
        List<Object> entries = amounts(prefix, amounts);
        entries.addAll(List.of(prefix + "Reason", TEXT));
        return entries.toArray();
    }

    private static Object[] spent(String prefix, int rehab, String text) {
        List<Object> entries = amounts(prefix, 60, 40, rehab, 50, 10);
        entries.addAll(List.of(text, TEXT));
        return entries.toArray();
    }

    private static List<Object> amounts(String prefix, int... amounts) {
        List<Object> entries = new ArrayList<>();
        for (int i = 0; i < amounts.length; i++) {
            entries.add(prefix + PURPOSES.get(i));
            entries.add(amounts[i]);
        }
        return entries;
    }

    private void states(String officer, String body, Object... entries) {
        Task task =
                tasks.createTaskQuery()
                        .taskDefinitionKey("state-needs")
                        .taskCandidateGroup(body)
                        .singleResult();
        cases.as(
                officer,
                () -> forms.submitTaskForm(task.getId(), Values.entered(Values.map(entries))));
    }

    /** Whose needs are waited for. */
    private List<String> asked() {
        return tasks.createTaskQuery().taskDefinitionKey("state-needs").list().stream()
                .map(task -> (String) tasks.getVariable(task.getId(), "needsBody"))
                .toList();
    }

    private LocalDate decidedOn(CaseRun round) {
        return database.sql(
                        "select done_on from duty.activity"
                                + " where case_code = ? and kind = 'budget-decision'")
                .param(round.code())
                .query(LocalDate.class)
                .single();
    }

    private List<Job> timers(String timer) {
        return management.createJobQuery().activityId(timer).list();
    }
}
