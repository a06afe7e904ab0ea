package vn.drugfree.duty;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.drugfree.calendar.Days;
import vn.drugfree.figure.Figures;
import vn.drugfree.figure.Period;
import vn.drugfree.figure.Tally;
import vn.drugfree.testing.CaseRun;
import vn.drugfree.testing.Cases;
import vn.drugfree.testing.Clauses;
import vn.drugfree.testing.DistrictTime;
import vn.drugfree.testing.ProcessTest;
import vn.drugfree.testing.Values;
import vn.drugfree.testing.World;
import vn.drugfree.testing.YearlyWork;

/** The district police's campaigns of 2024. */
@ProcessTest(covers = "peak-campaign")
class PeakCampaignTest {

    private static final String TEXT = "Tập trung tuyến giao thông và các điểm phức tạp.";

    @Autowired World world;
    @Autowired Cases cases;
    @Autowired DistrictTime time;
    @Autowired JdbcClient database;
    @Autowired TaskService tasks;
    @Autowired FormService forms;
    @Autowired Figures figures;

    @BeforeEach
    void nothingIsPlanned() {
        world.isEmpty();
        time.set(LocalDate.of(2023, 12, 18));
    }

    @Test
    void twoCampaignsAreHeldAndOneIsCalledOff() {
        CaseRun run = due();
        run.isWaitingAt("plan-campaigns")
                .isGivenTo("plan-campaigns", "cong-an-huyen")
                .isDue("plan-campaigns", LocalDate.of(2024, 1, 29))
                .refuses("plan-campaigns", "Tên đợt 2", one("2"))
                .refuses(
                        "plan-campaigns",
                        "không được trước ngày",
                        campaigns("1", "2024-01-20", "2024-01-10"))
                .refuses(
                        "plan-campaigns",
                        "không được sau ngày",
                        campaigns("1", "2024-12-01", "2024-12-20"))
                .completeAs("ca.huyen", "plan-campaigns", one("1"))
                .isWaitingAt("approve-campaigns")
                .isGivenTo("approve-campaigns", "lanh-dao-cong-an-huyen")
                .isDue("approve-campaigns", LocalDate.of(2023, 12, 25))
                .completeAs(
                        "tca.huyen",
                        "approve-campaigns",
                        "planDecision",
                        "returned",
                        "planRemark",
                        "Thêm đợt dịp hè và cuối năm.")
                .isWaitingAt("plan-campaigns")
                .complete(
                        "plan-campaigns",
                        campaigns(
                                "3",
                                "2024-01-15",
                                "2024-02-20",
                                "2024-06-01",
                                "2024-06-30",
                                "2024-11-01",
                                "2024-11-30"))
                .complete("approve-campaigns", "planDecision", "approved")
                .isWaitingAt("launch-campaign", "launch-campaign", "launch-campaign");
        assertThat(planned()).containsExactly("1 2024-02-20 -", "2 2024-06-30 -", "3 2024-11-30 -");
        assertThat(figure(2024)).isEqualTo(new Tally(0, 3));
        assertThat(Clauses.of(database, waiting("launch-campaign", 1)))
                .isEqualTo("Mục III.1, gạch đầu dòng thứ 6");

        isDue(waiting("launch-campaign", 1), "2024-01-15");
        // The first of June is a Saturday.
        isDue(waiting("launch-campaign", 2), "2024-06-03");
        complete(
                waiting("launch-campaign", 1),
                "launchDecision",
                "launched",
                "launchNumber",
                "01/KH",
                "launchedOn",
                time.today());
        complete(
                waiting("launch-campaign", 2),
                "launchDecision",
                "launched",
                "launchNumber",
                "02/KH",
                "launchedOn",
                time.today());
        complete(
                waiting("launch-campaign", 3),
                "launchDecision",
                "called-off",
                "callOffReason",
                "Gộp vào đợt của Công an tỉnh.");
        assertThat(planned()).containsExactly("1 2024-02-20 -", "2 2024-06-30 -");
        run.isWaitingAt("report-campaign", "report-campaign");
        isDue(waiting("report-campaign", 1), "2024-02-27");
        // The last of June is a Sunday.
        isDue(waiting("report-campaign", 2), "2024-07-05");
        time.set(LocalDate.of(2024, 2, 22));
        reported(1, 4, 6);
        assertThat(planned()).containsExactly("1 2024-02-20 2024-02-22", "2 2024-06-30 -");
        assertThat(figure(2024)).isEqualTo(new Tally(1, 2));
        reported(2, 3, 3);

        run.isWaitingAt("report-result")
                .isGivenTo("report-result", "cong-an-huyen")
                .isDue("report-result", LocalDate.of(2024, 2, 29))
                .has("casesOfYear", 7L)
                .has("arrestsOfYear", 9L)
                .has("campaignsDone", 2L)
                .refuses("report-result", "Kết quả", "dutyResult", "done")
                .complete(
                        "report-result",
                        "dutyResult",
                        "done",
                        "resultText",
                        TEXT,
                        "evidenceNote",
                        null)
                .isClosedAs(
                        "campaign-done", "campaign-done", "campaign-called-off", "result-reported")
                .has("dutyResult", "done")
                .has("resultText", TEXT);
    }

    /** What was held before the case was opened is entered without being late at once. */
    @Test
    void aCaseThatIsOpenedLateTakesWhatIsPast() {
        time.set(LocalDate.of(2024, 3, 4));
        CaseRun run = due();
        run.isDue("plan-campaigns", LocalDate.of(2024, 3, 18))
                .complete("plan-campaigns", campaigns("1", "2024-01-15", "2024-02-20"))
                .complete("approve-campaigns", "planDecision", "approved")
                .isDue("launch-campaign", LocalDate.of(2024, 3, 4));
        complete(
                waiting("launch-campaign", 1),
                "launchDecision",
                "launched",
                "launchNumber",
                "01/KH",
                "launchedOn",
                LocalDate.of(2024, 1, 15));
        run.isDue("report-campaign", LocalDate.of(2024, 3, 11));
        reported(1, 0, 0);
        assertThat(figure(2024)).isEqualTo(new Tally(1, 1));
        assertThat(figure(2023)).isEqualTo(Tally.NOTHING);
    }

    private CaseRun due() {
        Map<String, Object> work = YearlyWork.of("cong-an-huyen", "cong-an-huyen", null);
        work.put("duty", "III.1.6b");
        work.put("planClause", "Mục III.1, gạch đầu dòng thứ 6");
        return cases.begin("peak-campaign", work);
    }

    private static Object[] one(String count) {
        return campaigns(count, "2024-01-15", "2024-02-20");
    }

    /**
     * @param days first and last of each, by turns
     */
    private static Object[] campaigns(String count, String... days) {
        Map<String, Object> entries = Values.map("campaignCount", count);
        for (int i = 0; i < days.length; i += 2) {
            String campaign = "campaign" + (i / 2 + 1);
            entries.put(campaign + "Name", "Đợt " + (i / 2 + 1));
            entries.put(campaign + "From", LocalDate.parse(days[i]));
            entries.put(campaign + "To", LocalDate.parse(days[i + 1]));
            entries.put(campaign + "Focus", TEXT);
        }
        return entries.entrySet().stream()
                .flatMap(it -> Stream.of(it.getKey(), it.getValue()))
                .toArray();
    }

    private void reported(int number, int found, int arrested) {
        complete(
                waiting("report-campaign", number),
                "campaignCases",
                found,
                "campaignArrests",
                arrested,
                "campaignResult",
                TEXT);
    }

    private Task waiting(String task, int number) {
        return tasks.createTaskQuery().taskDefinitionKey(task).list().stream()
                .filter(it -> Long.valueOf(number).equals(numberOf(it)))
                .findFirst()
                .orElseThrow();
    }

    private Object numberOf(Task task) {
        return tasks.getVariable(task.getId(), "campaignNumber");
    }

    private void complete(Task task, Object... entries) {
        forms.submitTaskForm(task.getId(), Values.entered(Values.map(entries)));
    }

    private static void isDue(Task task, String day) {
        assertThat(Days.dayOf(task.getDueDate())).isEqualTo(LocalDate.parse(day));
    }

    private List<String> planned() {
        return database.sql(
                        "select number || ' ' || due_on || ' ' || coalesce(done_on::text, '-')"
                                + " from duty.activity where kind = 'peak-campaign' order by number")
                .query(String.class)
                .list();
    }

    /** Whatever belongs to no place. */
    private Tally figure(int year) {
        return figures.tallies("peak-campaigns", Period.of(year, LocalDate.of(2025, 1, 1)))
                .getOrDefault(null, Tally.NOTHING);
    }
}
