package vn.drugfree.duty;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Date;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.drugfree.calendar.DistrictClock;
import vn.drugfree.figure.Figures;
import vn.drugfree.figure.Period;
import vn.drugfree.testing.AnsweredRow;
import vn.drugfree.testing.CaseRun;
import vn.drugfree.testing.Cases;
import vn.drugfree.testing.DistrictTime;
import vn.drugfree.testing.ProcessTest;
import vn.drugfree.testing.Values;
import vn.drugfree.testing.World;
import vn.drugfree.testing.YearlyWork;

/** One visit of the inter-agency team to a chemist's in Bình Kiều, planned for 15 March 2024. */
@ProcessTest(covers = "inspection-visit")
class InspectionVisitTest {

    private static final String OFFICER = "tln.huyen";
    private static final LocalDate VISIT = LocalDate.of(2024, 3, 15);
    private static final String FINDING = "Sổ theo dõi thiếu hai lần nhập.";

    @Autowired Cases cases;
    @Autowired DistrictTime time;
    @Autowired World world;
    @Autowired JdbcClient database;
    @Autowired ProcessEngine engine;
    @Autowired DecisionService decisions;
    @Autowired TaskService tasks;
    @Autowired Figures figures;

    private CaseRun run;

    @BeforeEach
    void aVisitIsPlanned() {
        world.isEmpty();
        time.set(LocalDate.of(2024, 1, 22));
        run = visitBegins("planned");
    }

    @Test
    void nothingIsFound() {
        run.firesOn("visit-near", LocalDate.of(2024, 3, 1));
        comesNear();
        run.isWaitingAt("make-visit")
                .isGivenTo("make-visit", "to-lien-nganh")
                .isDue("make-visit", VISIT)
                .refuses(
                        "make-visit",
                        "Số biên bản kiểm tra",
                        seen("to-fix", "visitRecordNumber", null))
                .refuses(
                        "make-visit",
                        "không được sau ngày 15/03/2024",
                        seen("no-finding", "visitedOn", VISIT.plusDays(1)))
                // An item of another sector.
                .refuses(
                        "make-visit",
                        "không có lựa chọn này",
                        seen("no-finding", "itemsChecked", List.of("guests")))
                .refuses(
                        "make-visit",
                        "Nội dung đã kiểm tra",
                        seen("no-finding", "itemsChecked", List.of()));
        assertThat(
                        tasks.getVariable(run.waiting("make-visit").getId(), "inspectionItems")
                                .toString())
                .contains("Kho riêng, có khóa", "Nghị định 57/2022");
        assertThat(counted()).isEmpty();
        run.completeAs(OFFICER, "make-visit", seen("no-finding"))
                .isClosedAs("visit-clean")
                .has("visitOutcome", "clean");
        assertThat(done()).isEqualTo("2024-03-15 2024-03-15");
        assertThat(counted()).isEqualTo("1/1");
    }

    @Test
    void whatIsFoundIsPutRight() {
        comesNear();
        run.refuses("make-visit", "Nội dung có sai sót", seen("to-fix", "itemsFailed", List.of()))
                .completeAs(OFFICER, "make-visit", seen("to-fix"))
                .isWaitingAt("order-fix")
                .isGivenTo("order-fix", "to-lien-nganh")
                .isDue("order-fix", LocalDate.of(2024, 3, 19))
                .has("latestFixOn", LocalDate.of(2024, 4, 5))
                .refuses(
                        "order-fix",
                        "không được sau ngày 05/04/2024",
                        order(LocalDate.of(2024, 4, 8)));
        assertThat(run.value("failedItems").toString())
                .startsWith("Sổ theo dõi nhập, xuất, tồn")
                .contains("tại kho (Chương III Luật Phòng, chống ma túy", "; Kho riêng, có khóa");
        run.complete("order-fix", order(LocalDate.of(2024, 3, 29)))
                .isGivenTo("recheck", "to-lien-nganh")
                // Three working days after the day by which it has to be put right.
                .isDue("recheck", LocalDate.of(2024, 4, 3));
        assertThat(done()).isEqualTo("2024-03-29 -");
        assertThat(counted()).isEmpty();
        time.set(LocalDate.of(2024, 4, 1));
        assertThat(counted()).isEqualTo("0/1");
        run.complete("recheck", checked("fixed"))
                .isClosedAs("visit-fixed")
                .has("visitOutcome", "fixed");
        assertThat(done()).isEqualTo("2024-03-29 2024-04-01");
        assertThat(counted()).isEqualTo("1/1");
    }

    @Test
    void whoDoesNotPutItRightIsSanctioned() {
        comesNear();
        run.complete("make-visit", seen("to-fix"))
                .complete("order-fix", order(null))
                .has("fixBy", LocalDate.of(2024, 4, 5));
        time.set(LocalDate.of(2024, 4, 8));
        run.complete("recheck", checked("not-fixed"))
                .isWaitingAt("write-record")
                .isGivenTo("write-record", "to-lien-nganh")
                .isDue("write-record", LocalDate.of(2024, 4, 10))
                .complete("write-record", record("ubnd-xa"))
                .isGivenTo("decide-sanction", "lanh-dao-ubnd-xa-binh-kieu")
                .isDue("decide-sanction", LocalDate.of(2024, 4, 17))
                .refuses("decide-sanction", "Lý do", "sanctionDecision", "returned")
                .completeAs("tubnd.binhkieu", "decide-sanction", undecided("returned"))
                .isWaitingAt("write-record")
                .has("sanctionNote", "Biên bản thiếu chữ ký của cơ sở.")
                .complete("write-record", record("ubnd-huyen"))
                .isGivenTo("decide-sanction", "lanh-dao-ubnd-huyen")
                .refuses("decide-sanction", "Số tiền phạt", decided("fined", null))
                .complete("decide-sanction", decided("fined", 5_000_000))
                .isWaitingAt("record-outcome")
                .isGivenTo("record-outcome", "to-lien-nganh")
                .isDue("record-outcome", LocalDate.of(2024, 4, 23));
        assertThat(done()).isEqualTo("2024-04-05 -");
        run.complete(
                        "record-outcome",
                        "outcomeResult",
                        "executed",
                        "outcomeOn",
                        time.today(),
                        "outcomeNote",
                        "Đã nộp phạt, đã lập sổ.")
                .isClosedAs("visit-sanctioned")
                .has("visitOutcome", "sanctioned");
        assertThat(done()).isEqualTo("2024-04-05 2024-04-08");
    }

    @Test
    void withoutASanctionItStillHasToBePutRight() {
        comesNear();
        run.complete("make-visit", seen("to-sanction"))
                .complete("write-record", record("cong-an-huyen"))
                .isGivenTo("decide-sanction", "lanh-dao-cong-an-huyen")
                .complete("decide-sanction", undecided("no-sanction"))
                .isWaitingAt("order-fix")
                .complete("order-fix", order(null))
                .complete("recheck", checked("fixed"))
                .isClosedAs("visit-fixed");
    }

    @Test
    void nobodyIsThereSoThereIsAnotherDay() {
        comesNear();
        LocalDate other = LocalDate.of(2024, 4, 17);
        run.refuses("make-visit", "Hẹn kiểm tra lại ngày", away("absent", null))
                .refuses(
                        "make-visit",
                        "không được trước ngày 15/03/2024",
                        away("absent", VISIT.minusDays(1)))
                .complete("make-visit", away("absent", other))
                .firesOn("visit-near", LocalDate.of(2024, 4, 3));
        assertThat(done()).isEqualTo("2024-04-17 -");
        run.passTime("visit-near")
                .isDue("make-visit", other)
                .has("visitNote", null)
                .has("lastAbsence", "Cửa khóa, không có ai.")
                .complete("make-visit", away("gone", null))
                .isClosedAs("visit-cancelled")
                .has("visitOutcome", "gone");
        assertThat(
                        database.sql("select count(*) from duty.activity where case_code = ?")
                                .param(run.code())
                                .query(Long.class)
                                .single())
                .isZero();
    }

    @Test
    void aLossRaisesTheAlarmAtOnce() {
        run = visitBegins("surprise");
        run.isWaitingAt("make-visit").hasNoTimer("visit-near");
        time.set(VISIT);
        run.refuses(
                        "make-visit",
                        "Giờ phát hiện",
                        seen(
                                "to-sanction",
                                "lossFound",
                                "yes",
                                "lossSubstance",
                                "Acetone, 20 lít",
                                "lossAtTime",
                                "25:00"))
                .complete(
                        "make-visit",
                        seen(
                                "to-sanction",
                                "lossFound",
                                "yes",
                                "lossSubstance",
                                "Acetone, 20 lít",
                                "lossAtTime",
                                "07:40"))
                .isWaitingAt("write-record")
                .hasPassed("loss-alert");
        CaseRun loss = cases.running("precursor-loss");
        assertThat(loss.code()).startsWith("MTTC-2024-BINH-KIEU-");
        loss.has("sourceCase", run.code())
                .has("sector", "precursors")
                .has("lossPlace", "Hiệu hóa chất, thôn Đoài")
                .has("lossSubstance", "Acetone, 20 lít")
                .has("lossFacts", FINDING)
                .has("commune", "binh-kieu")
                .isGivenTo("report-loss", "to-lien-nganh");
        assertThat(loss.waiting("report-loss").getDueDate())
                .isEqualTo(at(VISIT.plusDays(1).atTime(7, 40)));
    }

    @Test
    void everySectorHasItsOwnItems() {
        Map<String, Integer> items =
                Map.of(
                        "precursors",
                        6,
                        "health",
                        6,
                        "trade",
                        5,
                        "n2o",
                        5,
                        "veterinary",
                        5,
                        "plants",
                        5,
                        "conditional-business",
                        6);
        Set<String> codes = new LinkedHashSet<>();
        items.forEach(
                (sector, number) -> {
                    DmnDecisionResult answer =
                            decisions
                                    .evaluateDecisionByKey(InspectionChecklist.TABLE)
                                    .variables(Variables.putValue("sector", sector))
                                    .evaluate();
                    assertThat(answer).as(sector).hasSize(number);
                    answer.forEach(
                            row -> {
                                assertThat(row.getEntryMap().get("clause").toString()).isNotBlank();
                                assertThat(row.getEntryMap().get("confidence"))
                                        .isIn("from-memory", "assumed");
                                codes.add(
                                        InspectionChecklist.TABLE
                                                + "-"
                                                + sector
                                                + "-"
                                                + row.get("code"));
                            });
                });
        assertThat(codes)
                .containsExactlyInAnyOrderElementsOf(
                        AnsweredRow.rowsOf(engine, InspectionChecklist.TABLE));
    }

    private CaseRun visitBegins(String kind) {
        Map<String, Object> variables = YearlyWork.of("to-lien-nganh", "to-lien-nganh", null);
        variables.putAll(
                Values.map(
                        "sector",
                        "precursors",
                        "visitKind",
                        kind,
                        "visitNumber",
                        1,
                        "visitCommune",
                        "binh-kieu",
                        "visitDueOn",
                        VISIT,
                        "establishmentKind",
                        "chemicals",
                        "establishment",
                        null));
        return cases.begin("inspection-visit", variables);
    }

    private void comesNear() {
        run.passTime("visit-near");
        time.set(VISIT);
    }

    private Object[] seen(String result, Object... changes) {
        Map<String, Object> entries =
                Values.map(
                        "visitedOn",
                        time.today(),
                        "visitResult",
                        result,
                        "establishment",
                        "Hiệu hóa chất, thôn Đoài",
                        "visitRecordNumber",
                        "07/BB",
                        "itemsChecked",
                        List.of("permit", "ledger", "storage"),
                        "itemsFailed",
                        List.of("ledger", "storage"),
                        "findingText",
                        FINDING,
                        "lossFound",
                        "no");
        entries.putAll(Values.map(changes));
        return array(entries);
    }

    private static Object[] away(String result, LocalDate other) {
        return new Object[] {
            "visitedOn",
            VISIT,
            "visitResult",
            result,
            "visitNote",
            "Cửa khóa, không có ai.",
            "newVisitOn",
            other
        };
    }

    private static Object[] order(LocalDate fixBy) {
        return new Object[] {
            "fixOrderNumber", "3/YC", "fixDemand", "Ghi đủ sổ theo dõi.", "fixBy", fixBy
        };
    }

    private Object[] checked(String result) {
        return new Object[] {
            "recheckedOn",
            time.today(),
            "recheckResult",
            result,
            "recheckNote",
            "Đã xem lại sổ tại cơ sở."
        };
    }

    private Object[] record(String body) {
        return new Object[] {
            "recordedOn",
            time.today(),
            "violationRecordNumber",
            "9/BB-VPHC",
            "violationFacts",
            "Không ghi sổ theo dõi tiền chất.",
            "sanctionBody",
            body
        };
    }

    private static Object[] undecided(String decision) {
        return new Object[] {
            "sanctionDecision", decision, "sanctionNote", "Biên bản thiếu chữ ký của cơ sở."
        };
    }

    private Object[] decided(String decision, Integer amount) {
        return new Object[] {
            "sanctionDecision",
            decision,
            "sanctionNumber",
            "15/QĐ-XPHC",
            "sanctionedOn",
            time.today(),
            "sanctionAmount",
            amount
        };
    }

    private static Object[] array(Map<String, Object> entries) {
        return entries.entrySet().stream()
                .flatMap(it -> Stream.of(it.getKey(), it.getValue()))
                .toArray();
    }

    /** By when and when the visit was done. */
    private String done() {
        return database.sql(
                        "select concat_ws(' ', due_on, coalesce(cast(done_on as text), '-')) from duty.activity where case_code = ?")
                .param(run.code())
                .query(String.class)
                .single();
    }

    /** The commune's figure for the plan's score sheet. */
    private String counted() {
        var tally = figures.tallies("inspections", Period.of(2024, time.today())).get("binh-kieu");
        return tally == null ? "" : tally.met() + "/" + tally.total();
    }

    private static Date at(LocalDateTime moment) {
        return Date.from(moment.atZone(DistrictClock.ZONE).toInstant());
    }
}
