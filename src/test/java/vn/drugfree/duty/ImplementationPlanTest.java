package vn.drugfree.duty;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.drugfree.testing.CaseRun;
import vn.drugfree.testing.Cases;
import vn.drugfree.testing.DistrictTime;
import vn.drugfree.testing.ProcessTest;
import vn.drugfree.testing.World;
import vn.drugfree.testing.YearlyWork;

/** The plan of a body and of a commune for 2024, and what becomes of it during the year. */
@ProcessTest(covers = {"implementation-plan", "plan-check"})
class ImplementationPlanTest {

    private static final String COMMUNE = "binh-kieu";
    private static final String COMMITTEE = "ubnd.binhkieu";
    private static final String CHAIRMAN = "tubnd.binhkieu";
    private static final String TEXT = "Nội dung dùng để thử nghiệm.";

    /** The Monday after the period's first day. */
    private static final LocalDate OPENED = LocalDate.of(2023, 12, 18);

    private static final LocalDate ISSUED = LocalDate.of(2024, 1, 22);

    @Autowired Cases cases;
    @Autowired DistrictTime time;
    @Autowired World world;
    @Autowired JdbcClient database;

    @BeforeEach
    void nothingWasPlanned() {
        world.isEmpty();
        time.set(OPENED);
    }

    @Test
    void aBodyOfTheDistrictWritesItsPlanAndTheHeadReturnsItOnce() {
        CaseRun plan = begins("phong-vhtt", "phong-vhtt", null);
        plan.isWaitingAt("draft-plan")
                .isGivenTo("draft-plan", "phong-vhtt")
                .isDue("draft-plan", LocalDate.of(2024, 1, 15))
                .refuses("draft-plan", "Việc 1: chức danh", draft("Rà soát"))
                .refuses(
                        "draft-plan",
                        "Việc 2: chức danh",
                        draft("Rà soát", "Phó phòng", "3", "Mít tinh"))
                .refuses("draft-plan", "Việc 1: tháng", draft("Rà soát", "Phó phòng", "13"))
                .refuses(
                        "draft-plan",
                        "bao nhiêu việc",
                        "planObjectives",
                        TEXT,
                        "planHead",
                        "Trưởng phòng");
        plan.completeAs("vhtt.huyen", "draft-plan", draft("Rà soát", "Phó phòng", "3"))
                .isWaitingAt("issue-plan")
                .isGivenTo("issue-plan", "lanh-dao-phong-vhtt")
                .isDue("issue-plan", LocalDate.of(2024, 1, 29))
                .refuses("issue-plan", "Lý do trả lại", "planAnswer", "return")
                .refuses("issue-plan", "Số kế hoạch", "planAnswer", "issue");
        time.set(LocalDate.of(2024, 1, 29));
        plan.complete("issue-plan", "planAnswer", "return", "planReturnReason", TEXT)
                .isWaitingAt("draft-plan")
                .isDue("draft-plan", LocalDate.of(2024, 2, 5))
                .complete(
                        "draft-plan",
                        draft("Rà soát", "Trưởng phòng", "3", "Mít tinh", "Phó phòng", "6"))
                .isDue("issue-plan", LocalDate.of(2024, 2, 5))
                .has("planAnswer", null);
        assertThat(issuedOn(plan)).isNull();
        issued(plan, LocalDate.of(2024, 1, 29));
        assertThat(issuedOn(plan)).isEqualTo(LocalDate.of(2024, 1, 29));
        plan.isWaitingAt("assign-work")
                .isGivenTo("assign-work", "phong-vhtt")
                .isDue("assign-work", LocalDate.of(2024, 2, 5));
        assigned(plan);
        plan.hasEndedAt("plan-issued")
                .has("dutyResult", "done")
                .has("resultText", TEXT)
                .has("evidenceNote", null);
    }

    @Test
    void theSteeringCommitteeOfACommuneIsAskedMeanwhile() {
        CaseRun plan = begins("ubnd-xa", "ubnd-xa-binh-kieu", COMMUNE);
        plan.isWaitingAt("draft-plan", "give-view")
                .isGivenTo("draft-plan", "ubnd-xa-binh-kieu")
                .isGivenTo("give-view", "bcd-138-xa-binh-kieu")
                .isDue("give-view", LocalDate.of(2024, 1, 2))
                .firesOn("view-over", LocalDate.of(2024, 1, 9))
                .completeAs(COMMITTEE, "draft-plan", draft("Rà soát", "Trưởng Công an xã", "3"))
                .isWaitingAt("give-view")
                .complete("give-view", "viewText", TEXT)
                .isWaitingAt("issue-plan")
                .isGivenTo("issue-plan", "lanh-dao-ubnd-xa-binh-kieu")
                .has("viewText", TEXT);
        assertThat(
                        database.sql("select commune from duty.activity where kind = 'plan'")
                                .query(String.class)
                                .single())
                .isEqualTo(COMMUNE);
        // The view is there already: after a return it is not asked for again.
        plan.completeAs(CHAIRMAN, "issue-plan", "planAnswer", "return", "planReturnReason", TEXT)
                .isWaitingAt("draft-plan")
                .complete("draft-plan", draft("Rà soát", "Trưởng Công an xã", "4"))
                .isWaitingAt("issue-plan");
    }

    @Test
    void aCommitteeThatSaysNothingHoldsNothingUp() {
        CaseRun plan = begins("ubnd-xa", "ubnd-xa-binh-kieu", COMMUNE);
        plan.passTime("view-over")
                .isWaitingAt("draft-plan")
                .complete("draft-plan", draft("Rà soát", "Trưởng Công an xã", "3"))
                .isWaitingAt("issue-plan")
                .has("viewText", null);
    }

    @Test
    void aPlanThatIsAskedForLateGetsSomeDays() {
        time.set(LocalDate.of(2024, 3, 4));
        CaseRun plan = begins("phong-vhtt", "phong-vhtt", null);
        plan.isDue("draft-plan", LocalDate.of(2024, 3, 18))
                .complete("draft-plan", draft("Rà soát", "Phó phòng", "3"))
                .isDue("issue-plan", LocalDate.of(2024, 3, 11));
    }

    @Test
    void thePlanIsCheckedInTheMiddleOfTheYearAndChanged() {
        CaseRun check = planOfBinhKieuIsIssued();
        assertThat(check.code()).startsWith("KTKH-2024-BINH-KIEU-");
        check.isWaitingAt("check-plan")
                .isGivenTo("check-plan", "ubnd-xa-binh-kieu")
                .isDue("check-plan", LocalDate.of(2024, 7, 22))
                .has("planOwner1", "Trưởng Công an xã")
                .refuses("check-plan", "Kế hoạch", "checkText", TEXT);
        time.set(LocalDate.of(2024, 7, 15));
        check.completeAs(COMMITTEE, "check-plan", "checkText", TEXT, "planState", "amend")
                .isGivenTo("amend-plan", "ubnd-xa-binh-kieu")
                .isDue("amend-plan", LocalDate.of(2024, 7, 29))
                .complete("amend-plan", amended("9"))
                .isGivenTo("approve-amendment", "lanh-dao-ubnd-xa-binh-kieu")
                .isDue("approve-amendment", LocalDate.of(2024, 7, 22))
                .completeAs(
                        CHAIRMAN,
                        "approve-amendment",
                        "amendAnswer",
                        "return",
                        "amendReturnReason",
                        TEXT)
                .isWaitingAt("amend-plan")
                .complete("amend-plan", amended("10"))
                .has("amendAnswer", null)
                .refuses("approve-amendment", "Số văn bản điều chỉnh", "amendAnswer", "issue")
                .complete(
                        "approve-amendment",
                        "amendAnswer",
                        "issue",
                        "amendNumber",
                        "30/KH-UBND",
                        "amendedOn",
                        time.today())
                .isWaitingAt("check-plan")
                .isDue("check-plan", LocalDate.of(2025, 1, 15))
                .has("planNumber", "30/KH-UBND")
                .has("planMonth1", "10")
                .has("checkText", null)
                .complete("check-plan", "checkText", TEXT, "planState", "keep")
                .isClosedAs("plan-kept");
    }

    @Test
    void aPlanThatNobodyChecksEndsWithItsPeriod() {
        CaseRun check = planOfBinhKieuIsIssued();
        // The 14th is a Saturday.
        check.firesOn("plan-over", LocalDate.of(2024, 12, 16))
                .passTime("plan-over")
                .isClosedAs("plan-ended");
    }

    private CaseRun begins(String lead, String unit, String commune) {
        return cases.begin("implementation-plan", YearlyWork.of(lead, unit, commune));
    }

    private CaseRun planOfBinhKieuIsIssued() {
        CaseRun plan = begins("ubnd-xa", "ubnd-xa-binh-kieu", COMMUNE);
        plan.complete("give-view", "viewText", TEXT)
                .complete("draft-plan", draft("Rà soát", "Trưởng Công an xã", "3"));
        issued(plan, ISSUED);
        assigned(plan);
        return cases.running("plan-check").has("sourceCase", plan.code());
    }

    private void issued(CaseRun plan, LocalDate day) {
        time.set(day);
        plan.complete(
                "issue-plan",
                "planAnswer",
                "issue",
                "planNumber",
                "12/KH",
                "planIssuedOn",
                time.today());
    }

    private void assigned(CaseRun plan) {
        plan.complete(
                "assign-work",
                "assignedOn",
                time.today(),
                "dutyResult",
                "done",
                "resultText",
                TEXT);
    }

    private static Object[] amended(String month) {
        List<Object> entries =
                new ArrayList<>(Arrays.asList(works("Rà soát", "Trưởng Công an xã", month)));
        entries.addAll(List.of("amendReason", TEXT));
        return entries.toArray();
    }

    private static Object[] draft(Object... works) {
        List<Object> entries = new ArrayList<>(Arrays.asList(works(works)));
        entries.addAll(List.of("planObjectives", TEXT, "planHead", "Người đứng đầu đơn vị"));
        return entries.toArray();
    }

    /** What, which post and by which month, work by work. */
    private static Object[] works(Object... works) {
        List<String> columns = List.of("planWork", "planOwner", "planMonth");
        List<Object> entries = new ArrayList<>();
        entries.addAll(List.of("planCount", String.valueOf((works.length + 2) / 3)));
        for (int i = 0; i < works.length; i++) {
            entries.add(columns.get(i % 3) + (i / 3 + 1));
            entries.add(works[i]);
        }
        return entries.toArray();
    }

    private LocalDate issuedOn(CaseRun plan) {
        return database.sql(
                        "select done_on from duty.activity where case_code = ? and kind = 'plan'")
                .param(plan.code())
                .query(LocalDate.class)
                .optional()
                .orElse(null);
    }
}
