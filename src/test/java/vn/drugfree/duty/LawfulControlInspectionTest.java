package vn.drugfree.duty;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
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
import vn.drugfree.testing.CaseRun;
import vn.drugfree.testing.Cases;
import vn.drugfree.testing.Clauses;
import vn.drugfree.testing.DistrictTime;
import vn.drugfree.testing.ProcessTest;
import vn.drugfree.testing.Values;
import vn.drugfree.testing.World;
import vn.drugfree.testing.YearlyWork;

/** The inspections of one year, by the division of economy: laughing gas. */
@ProcessTest(covers = "lawful-control-inspection")
class LawfulControlInspectionTest {

    private static final String LEAD = "phong-kt-ht";
    private static final String OFFICER = "kt.huyen";
    private static final String HEAD = "tkt.huyen";
    private static final LocalDate JANUARY = LocalDate.of(2024, 1, 8);

    @Autowired Cases cases;
    @Autowired DistrictTime time;
    @Autowired World world;
    @Autowired JdbcClient database;
    @Autowired TaskService tasks;
    @Autowired FormService forms;

    @BeforeEach
    void nothingIsPlanned() {
        world.isEmpty();
        time.set(JANUARY);
    }

    @Test
    void theYearIsPlannedApprovedCarriedOutAndReported() {
        CaseRun year = yearBegins();
        year.isWaitingAt("plan-visits")
                .isGivenTo("plan-visits", LEAD)
                // 20 working days from 15 December.
                .isDue("plan-visits", LocalDate.of(2024, 1, 15))
                .refuses("plan-visits", "phải từ 1 đến 8", plan(9))
                .refuses("plan-visits", "Lượt 2: xã, thị trấn", plan(2, "visitCommune2", null))
                .refuses("plan-visits", "không có lựa chọn này", plan(1, "visitCommune1", "hanoi"))
                .refuses(
                        "plan-visits",
                        "«Lượt 1: ngày kiểm tra»: không được sau ngày 14/12/2024",
                        plan(1, "visitOn1", LocalDate.of(2024, 12, 16)));
        assertThat(Clauses.of(database, year.waiting("plan-visits"))).isEqualTo(YearlyWork.CLAUSE);
        year.completeAs(OFFICER, "plan-visits", plan(8))
                .isGivenTo("approve-plan", "lanh-dao-phong-kt-ht")
                .isDue("approve-plan", LocalDate.of(2024, 1, 15));
        assertThat(shown(year.waiting("approve-plan")))
                .contains("Xã Bình Kiều", "Cơ sở kinh doanh, sử dụng khí N2O", "Khí cười (N2O)");
        year.refuses("approve-plan", "Phải sửa gì", "visitPlanDecision", "returned")
                .completeAs(
                        HEAD,
                        "approve-plan",
                        "visitPlanDecision",
                        "returned",
                        "visitPlanRemark",
                        "Hai lượt là đủ, dồn vào quý một.")
                .isDue("plan-visits", LocalDate.of(2024, 1, 11))
                .has("visitPlanRemark", "Hai lượt là đủ, dồn vào quý một.")
                .complete("plan-visits", plan(2));
        assertThat(year.value("visitPlanRemark")).isNull();
        approved(year);

        year.isWaitingAt("add-visit")
                .isGivenTo("add-visit", LEAD)
                // The 14th is a Saturday.
                .isDue("add-visit", LocalDate.of(2024, 12, 16))
                .firesOn("year-over", LocalDate.of(2024, 12, 16));
        assertThat(visits())
                .containsExactly(
                        "1 binh-kieu 2024-02-20 phong-kt-ht", "2 dong-ninh 2024-03-20 phong-kt-ht");

        time.set(LocalDate.of(2024, 2, 1));
        surprise(year, "khoai-chau", "Kho khí ở thị trấn");
        surprise(year, "dai-tap", null);
        year.isWaitingAt("add-visit", "make-visit", "make-visit");
        assertThat(year.value("surpriseCommune")).isNull();
        assertThat(visits())
                .contains(
                        "3 khoai-chau 2024-02-02 phong-kt-ht", "4 dai-tap 2024-02-02 phong-kt-ht");
        assertThat(visit(3)).containsEntry("establishment", "Kho khí ở thị trấn");
        assertThat(visit(4)).containsEntry("establishment", null);

        time.set(LocalDate.of(2024, 2, 2));
        makes(3, "gone");
        makes(4, "no-finding");
        year.hasPassed("surprise-over").isWaitingAt("add-visit");

        year.passTime("year-over")
                .isWaitingAt("report-year")
                .isGivenTo("report-year", LEAD)
                .isDue("report-year", LocalDate.of(2024, 12, 20));
        assertThat(tasks.getVariables(year.waiting("report-year").getId()))
                .containsEntry("visitsClean", 1L)
                .containsEntry("visitsGone", 1L)
                .containsEntry("visitsWithFindings", 0L)
                .containsEntry("visitsOpen", 2L);
        year.refuses("report-year", "Kết quả", "resultText", "Đã kiểm tra hai lượt đột xuất.")
                .completeAs(
                        OFFICER,
                        "report-year",
                        "dutyResult",
                        "partly",
                        "resultText",
                        "Đã kiểm tra hai lượt đột xuất.",
                        "evidenceNote",
                        "Biên bản 01, 02")
                .isWaitingAt()
                .has("dutyResult", "partly")
                .has("resultText", "Đã kiểm tra hai lượt đột xuất.")
                .has("evidenceNote", "Biên bản 01, 02");
    }

    @Test
    void whateverComesOfTheVisitsIsCounted() {
        time.set(LocalDate.of(2024, 1, 9));
        CaseRun year = yearBegins();
        year.isDue("plan-visits", LocalDate.of(2024, 1, 23))
                .complete("plan-visits", plan(1, "visitOn1", LocalDate.of(2024, 1, 31)));
        approved(year);
        year.passTime("visit-near");
        time.set(LocalDate.of(2024, 1, 30));
        makes(1, "to-fix");
        year.complete("order-fix", "fixOrderNumber", "1/YC", "fixDemand", "Lập sổ bán hàng đầy đủ.")
                .complete(
                        "recheck",
                        "recheckedOn",
                        time.today(),
                        "recheckResult",
                        "fixed",
                        "recheckNote",
                        "Đã lập sổ, khớp số bình.")
                .hasPassed("planned-over")
                .has("visitsFixed", 1L)
                .passTime("year-over")
                .complete("report-year", "dutyResult", "done", "resultText", "Đã xong kế hoạch.")
                .hasEndedAt("planned-over", "year-reported");
    }

    private CaseRun yearBegins() {
        Map<String, Object> variables = YearlyWork.of(LEAD, LEAD, null);
        variables.put("sector", "n2o");
        return cases.begin("lawful-control-inspection", variables);
    }

    /** A plan of so many visits, on the 20th of the months from February on. */
    private static Object[] plan(int visits, Object... changes) {
        List<String> communes = List.of("binh-kieu", "dong-ninh", "dai-tap", "ong-dinh");
        Map<String, Object> plan = new LinkedHashMap<>();
        plan.put("visitCount", visits);
        for (int number = 1; number <= Math.min(visits, 8); number++) {
            plan.put("visitCommune" + number, communes.get((number - 1) % 4));
            plan.put("visitOn" + number, LocalDate.of(2024, 1 + number, 20));
            plan.put("establishmentKind" + number, "gas");
        }
        plan.putAll(Values.map(changes));
        return plan.entrySet().stream()
                .flatMap(it -> Stream.of(it.getKey(), it.getValue()))
                .toArray();
    }

    private static void approved(CaseRun year) {
        year.completeAs(
                HEAD,
                "approve-plan",
                "visitPlanDecision",
                "approved",
                "visitPlanNumber",
                "12/KH-KTHT");
    }

    private void surprise(CaseRun year, String commune, String establishment) {
        year.completeAs(
                OFFICER,
                "add-visit",
                "surpriseCommune",
                commune,
                "surpriseOn",
                time.today().plusDays(1),
                "establishmentKind",
                "gas",
                "establishment",
                establishment,
                "surpriseReason",
                "tip");
    }

    private void makes(int number, String result) {
        boolean finding = result.equals("to-fix");
        forms.submitTaskForm(
                taskOf(number).getId(),
                Values.entered(
                        Values.map(
                                "visitedOn",
                                time.today(),
                                "visitResult",
                                result,
                                "establishment",
                                "Kho khí",
                                "visitRecordNumber",
                                "0" + number,
                                "itemsChecked",
                                List.of("permit", "ledger"),
                                "itemsFailed",
                                finding ? List.of("ledger") : List.of(),
                                "findingText",
                                "Sổ bán không ghi người mua.",
                                "lossFound",
                                "no",
                                "visitNote",
                                "Cơ sở đã đóng cửa hẳn.")));
    }

    private Map<String, Object> visit(int number) {
        return tasks.getVariables(taskOf(number).getId());
    }

    private Task taskOf(int number) {
        return tasks.createTaskQuery().taskDefinitionKey("make-visit").list().stream()
                .filter(it -> isOf(it, number))
                .findFirst()
                .orElseThrow();
    }

    private boolean isOf(Task task, int number) {
        Number found = (Number) tasks.getVariable(task.getId(), "visitNumber");
        return found.intValue() == number;
    }

    private List<String> visits() {
        return database.sql(
                        """
                        select concat_ws(' ', number, commune, due_on, unit)
                          from duty.activity where kind = 'visit' order by number
                        """)
                .query(String.class)
                .list();
    }

    private String shown(Task task) {
        return String.valueOf(tasks.getVariable(task.getId(), "shown"));
    }
}
