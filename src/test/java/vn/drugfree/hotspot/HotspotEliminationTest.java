package vn.drugfree.hotspot;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.drugfree.calendar.DistrictClock;
import vn.drugfree.figure.Figures;
import vn.drugfree.figure.Period;
import vn.drugfree.figure.Tally;
import vn.drugfree.organisation.MergedDistrict;
import vn.drugfree.testing.CaseRun;
import vn.drugfree.testing.Cases;
import vn.drugfree.testing.DistrictTime;
import vn.drugfree.testing.HotspotEntries;
import vn.drugfree.testing.Mornings;
import vn.drugfree.testing.ProcessTest;
import vn.drugfree.testing.TestMailServer;
import vn.drugfree.testing.Values;
import vn.drugfree.testing.World;

/** A place in Bình Kiều, from the first signs to six quiet months. */
@ProcessTest(covers = "hotspot-elimination")
class HotspotEliminationTest {

    private static final String COMMUNE = "binh-kieu";
    private static final String COMMUNE_POLICE = "ca.binhkieu";
    private static final String DISTRICT_POLICE = "ca.huyen";
    private static final String HEAD = "tca.huyen";
    private static final String PLACE = "Bãi ven sông thôn 3";
    private static final String FACTS = "Buổi tối nhiều người lạ tụ tập.";

    /** A Monday. */
    private static final LocalDate FOUND = LocalDate.of(2024, 3, 4);

    private static final LocalDate STRUCK = LocalDate.of(2024, 3, 20);

    @Autowired World world;
    @Autowired Cases cases;
    @Autowired DistrictTime time;
    @Autowired DistrictClock clock;
    @Autowired JdbcClient database;
    @Autowired Mornings mornings;
    @Autowired HistoryService history;
    @Autowired TaskService tasks;
    @Autowired Figures figures;
    @Autowired Hotspots hotspots;

    @BeforeEach
    void nothingIsListed() {
        world.isEmpty();
        time.set(FOUND);
    }

    @Test
    void aHotspotIsEliminatedWatchedForSixMonthsAndClosed() {
        CaseRun run = found(COMMUNE_POLICE);
        assertThat(run.code()).startsWith("DTD-2024-BINH-KIEU-");
        run.isWaitingAt("verify-hotspot")
                .isGivenTo("verify-hotspot", "cong-an-huyen")
                .isDue("verify-hotspot", LocalDate.of(2024, 3, 18));
        assertThat(states(run)).containsExactly("listed 2024-03-04");
        assertThat(figure("hotspots-active", 2024)).isEqualTo(new Tally(0, 0));

        confirmed(run, LocalDate.of(2023, 11, 1));
        run.isWaitingAt("plan-elimination")
                .isGivenTo("plan-elimination", "cong-an-huyen")
                .isDue("plan-elimination", LocalDate.of(2024, 3, 11))
                .refuses("plan-elimination", "Phải triệt xóa xong", plan(FOUND.minusDays(1)))
                .completeAs(DISTRICT_POLICE, "plan-elimination", plan(STRUCK))
                .isGivenTo("approve-elimination", "lanh-dao-cong-an-huyen")
                .isDue("approve-elimination", LocalDate.of(2024, 3, 6))
                .refuses("approve-elimination", "Cần sửa", "planDecision", "returned")
                .completeAs(
                        HEAD,
                        "approve-elimination",
                        "planDecision",
                        "returned",
                        "planRemark",
                        "Chưa rõ phần việc của Công an xã.")
                .isWaitingAt("plan-elimination");
        approved(run, STRUCK);
        run.isWaitingAt("take-part", "strike-hotspot")
                .isGivenTo("take-part", "cong-an-xa-binh-kieu")
                .isDue("take-part", STRUCK)
                .isGivenTo("strike-hotspot", "cong-an-huyen")
                .isDue("strike-hotspot", STRUCK)
                .completeAs(COMMUNE_POLICE, "take-part", "partTaken", true)
                .isWaitingAt("strike-hotspot");
        time.set(STRUCK);
        struck(run, "eliminated");

        run.isWaitingAt("hand-over-case")
                .isGivenTo("hand-over-case", "cong-an-huyen")
                .isDue("hand-over-case", LocalDate.of(2024, 3, 27))
                .refuses("hand-over-case", "Số văn bản", "caseHandover", "handed-over")
                .completeAs(
                        DISTRICT_POLICE,
                        "hand-over-case",
                        "caseHandover",
                        "handed-over",
                        "handoverNumber",
                        "15/CAH",
                        "handedOverOn",
                        STRUCK)
                .isWaitingAt("monthly-check", "report-reactivation")
                .isGivenTo("monthly-check", "cong-an-xa-binh-kieu")
                // The 20th is a Saturday.
                .isDue("monthly-check", LocalDate.of(2024, 4, 22))
                .isGivenTo("report-reactivation", "cong-an-huyen")
                .isDue("report-reactivation", LocalDate.of(2024, 9, 20))
                .firesOn("watch-over", LocalDate.of(2024, 9, 20));
        time.set(LocalDate.of(2024, 4, 10));
        run.completeAs(COMMUNE_POLICE, "monthly-check", "placeState", "quiet")
                .isWaitingAt("monthly-check", "report-reactivation")
                .isDue("monthly-check", LocalDate.of(2024, 5, 10))
                .has("placeState", null)
                .has("checksDone", 1L)
                .passTime("watch-over")
                .isWaitingAt("conclude-watch")
                .isGivenTo("conclude-watch", "cong-an-huyen")
                .isDue("conclude-watch", LocalDate.of(2024, 9, 27))
                .refuses("conclude-watch", "Tình hình tại điểm")
                .completeAs(DISTRICT_POLICE, "conclude-watch", "placeState", "quiet")
                .isClosedAs("part-taken", "closed");
        assertThat(states(run))
                .containsExactly(
                        "listed 2024-03-04",
                        "confirmed 2024-03-04",
                        "eliminated 2024-03-20",
                        "closed 2024-09-21");
        // It is older than the year, and gone.
        assertThat(figure("hotspots-active", 2024)).isEqualTo(new Tally(0, 0));
        assertThat(figure("hotspots-new", 2024)).isEqualTo(new Tally(0, 0));
        assertThat(figure("hotspots-closed", 2024)).isEqualTo(new Tally(1, 1));
        assertThat(urgentReports(run)).isEmpty();
    }

    @Test
    void theDistrictPoliceNameTheCommuneAndFindNothing() {
        CaseRun run = found(DISTRICT_POLICE);
        run.isWaitingAt("assign-commune")
                .isGivenTo("assign-commune", "cong-an-huyen")
                .isDue("assign-commune", LocalDate.of(2024, 3, 5))
                .refuses("assign-commune", "Xã, thị trấn có điểm")
                .completeAs(DISTRICT_POLICE, "assign-commune", "commune", COMMUNE)
                .isWaitingAt("verify-hotspot")
                .refuses("verify-hotspot", "Hoạt động từ", verified("confirmed", null))
                .refuses(
                        "verify-hotspot",
                        "không được sau ngày",
                        verified("confirmed", FOUND.plusDays(1)))
                .completeAs(DISTRICT_POLICE, "verify-hotspot", verified("unfounded", null))
                .isClosedAs("unfounded");
        assertThat(run.code()).startsWith("DTD-2024-HUYEN-");
        assertThat(states(run)).containsExactly("listed 2024-03-04", "unfounded 2024-03-04");
        for (String id : List.of("hotspots-active", "hotspots-new", "hotspots-closed")) {
            assertThat(figure(id, 2024)).as(id).isEqualTo(new Tally(0, 0));
        }
    }

    @Test
    void aStrikeThatFailsIsPlannedAgain() {
        CaseRun run = eliminationPlanned();
        time.set(STRUCK.plusDays(5));
        run.refuses(
                "strike-hotspot", "Ngày tổ chức triệt xóa", strike("not-yet", FOUND.minusDays(1)));
        struck(run, "not-yet");
        run.isWaitingAt("plan-elimination").has("failedStrikes", 1L);
        approved(run, STRUCK.plusDays(30));
        struck(run, "not-yet");
        run.has("failedStrikes", 2L);
        assertThat(figure("hotspots-active", 2024)).isEqualTo(new Tally(1, 1));
        assertThat(figure("hotspots-new", 2024)).isEqualTo(new Tally(1, 1));
        assertThat(figure("hotspots-closed", 2024)).isEqualTo(new Tally(0, 1));
        approved(run, STRUCK.plusDays(30));
        struck(run, "eliminated");
        assertThat(figure("hotspots-closed", 2024)).isEqualTo(new Tally(1, 1));
        run.complete(
                        "hand-over-case",
                        "caseHandover",
                        "not-needed",
                        "handoverReason",
                        "Chỉ xử phạt hành chính.")
                .isWaitingAt("monthly-check", "report-reactivation");
    }

    @Test
    void aPlaceThatBecomesActiveAgainIsReportedAtOnceAndPlannedAnew() {
        CaseRun run = watched();
        LocalDate seen = LocalDate.of(2024, 5, 6);
        time.set(seen);
        run.refuses("monthly-check", "Ngày phát hiện", "placeState", "reactivated")
                .refuses("monthly-check", "không được trước ngày", reactivated(FOUND))
                .completeAs(COMMUNE_POLICE, "monthly-check", reactivated(seen))
                .isWaitingAt("plan-elimination")
                .has("reactivations", 1L)
                .has("failedStrikes", 0L);
        assertThat(urgentReports(run))
                .singleElement()
                .satisfies(
                        report -> {
                            assertThat(report)
                                    .containsEntry("eventKind", "hotspot-reopened")
                                    .containsEntry("eventFacts", PLACE + ": " + FACTS)
                                    .containsEntry("commune", COMMUNE);
                        });
        assertThat(hotspots.reopened(COMMUNE, 2024)).isEqualTo(run.code());
        assertThat(hotspots.reopened(COMMUNE, 2023)).isNull();
        assertThat(hotspots.reopened(null, 2024)).isNull();
        assertThat(figure("hotspots-new", 2024)).isEqualTo(new Tally(1, 1));

        approved(run, seen);
        run.refuses("strike-hotspot", "không được trước ngày", strike("eliminated", STRUCK));
        struck(run, "eliminated");
        handedOver(run);
        time.set(LocalDate.of(2024, 8, 1));
        run.completeAs(
                        DISTRICT_POLICE,
                        "report-reactivation",
                        "reactivatedOn",
                        LocalDate.of(2024, 7, 30),
                        "reactivationFacts",
                        FACTS)
                .isWaitingAt("plan-elimination")
                .has("reactivations", 2L);
        assertThat(urgentReports(run)).hasSize(2);
        assertThat(figure("hotspots-active", 2024)).isEqualTo(new Tally(1, 1));
    }

    @Test
    void aStepThatIsLateGoesToTheHeadOfThePolice() {
        TestMailServer.switchOn();
        CaseRun run = found(COMMUNE_POLICE);
        mornings.breaks(LocalDate.of(2024, 3, 18));
        assertThat(late()).isEmpty();
        mornings.breaks(LocalDate.of(2024, 3, 19));
        assertThat(late()).containsExactly("Xác minh điểm, tụ điểm " + run.code());
    }

    /** Nobody looked for six months; the district police do, before anything is closed. */
    @Test
    void whatIsFoundAtTheEndOfTheWatchIsNotClosed() {
        CaseRun run = watched();
        run.passTime("watch-over")
                .completeAs(DISTRICT_POLICE, "conclude-watch", reactivated(time.today()))
                .isWaitingAt("plan-elimination");
        assertThat(urgentReports(run)).hasSize(1);
    }

    @Test
    void aPlaceInACommuneThatIsGoneIsTheOthers() {
        new HotspotEntries(database)
                .write(
                        "DTD-1",
                        MergedDistrict.ABSORBED,
                        "2023-01-01",
                        "confirmed",
                        "2023-02-01",
                        "eliminated",
                        "2023-03-01",
                        "reactivated",
                        "2024-02-01");
        Hotspots merged = new Hotspots(database, MergedDistrict.read(), clock);
        assertThat(merged.reopened(MergedDistrict.INTO, 2024)).isEqualTo("DTD-1");
        assertThat(hotspots.reopened(MergedDistrict.INTO, 2024)).isNull();
    }

    private CaseRun found(String officer) {
        return cases.open(
                "hotspot-elimination",
                officer,
                Values.map("hotspotKind", "use", "hotspotPlace", PLACE, "hotspotSigns", FACTS));
    }

    private CaseRun eliminationPlanned() {
        CaseRun run = found(COMMUNE_POLICE);
        confirmed(run, LocalDate.of(2024, 2, 1));
        approved(run, STRUCK);
        return run;
    }

    private CaseRun watched() {
        CaseRun run = eliminationPlanned();
        time.set(STRUCK);
        struck(run, "eliminated");
        handedOver(run);
        return run;
    }

    private void confirmed(CaseRun run, LocalDate activeFrom) {
        run.completeAs(DISTRICT_POLICE, "verify-hotspot", verified("confirmed", activeFrom));
    }

    private void approved(CaseRun run, LocalDate strikeBy) {
        run.complete("plan-elimination", plan(strikeBy))
                .completeAs(HEAD, "approve-elimination", "planDecision", "approved");
    }

    private void struck(CaseRun run, String result) {
        run.completeAs(DISTRICT_POLICE, "strike-hotspot", strike(result, time.today()));
    }

    private void handedOver(CaseRun run) {
        run.complete(
                        "hand-over-case",
                        "caseHandover",
                        "handed-over",
                        "handoverNumber",
                        "15/CAH",
                        "handedOverOn",
                        time.today())
                .isWaitingAt("monthly-check", "report-reactivation");
    }

    private Object[] verified(String result, LocalDate activeFrom) {
        return new Object[] {
            "hotspotVerified",
            result,
            "verifiedOn",
            time.today(),
            "activeFrom",
            activeFrom,
            "verifyFacts",
            FACTS
        };
    }

    private static Object[] plan(LocalDate strikeBy) {
        return new Object[] {
            "planNumber",
            "12/KH-CAH",
            "planMeasures",
            "Bắt quả tang, khám xét nơi tàng trữ.",
            "communePart",
            "Bảo vệ vòng ngoài.",
            "strikeBy",
            strikeBy
        };
    }

    private static Object[] strike(String result, LocalDate day) {
        return new Object[] {
            "struckOn",
            day,
            "strikeResult",
            result,
            "strikeCases",
            1,
            "strikeArrests",
            3,
            "strikeFacts",
            "Đã kiểm tra toàn bộ khu vực."
        };
    }

    private static Object[] reactivated(LocalDate day) {
        return new Object[] {
            "placeState", "reactivated", "reactivatedOn", day, "reactivationFacts", FACTS
        };
    }

    /** What the heads of the district police have to decide on. */
    private List<String> late() {
        return tasks
                .createTaskQuery()
                .taskDefinitionKey("head-decides")
                .taskCandidateGroup("lanh-dao-cong-an-huyen")
                .list()
                .stream()
                .map(
                        task ->
                                "%s %s"
                                        .formatted(
                                                tasks.getVariable(task.getId(), "lateTaskName"),
                                                tasks.getVariable(task.getId(), "caseCode")))
                .toList();
    }

    private List<String> states(CaseRun run) {
        return database.sql(
                        "select state || ' ' || since from duty.hotspot_state"
                                + " where case_code = ? order by id")
                .param(run.code())
                .query(String.class)
                .list();
    }

    private Tally figure(String id, int year) {
        return figures.tallies(id, Period.of(year, time.today()))
                .getOrDefault(COMMUNE, Tally.NOTHING);
    }

    /** What the reports were told that this case opened. */
    private List<Map<String, Object>> urgentReports(CaseRun run) {
        return history
                .createHistoricProcessInstanceQuery()
                .processDefinitionKey("urgent-report")
                .variableValueEquals("sourceCase", run.code())
                .list()
                .stream()
                .map(this::variables)
                .toList();
    }

    private Map<String, Object> variables(HistoricProcessInstance report) {
        Map<String, Object> told = Values.map();
        history.createHistoricVariableInstanceQuery()
                .processInstanceId(report.getId())
                .list()
                .forEach(it -> told.put(it.getName(), it.getValue()));
        return told;
    }
}
