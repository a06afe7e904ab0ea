package vn.drugfree.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.history.HistoricVariableInstance;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.drugfree.calendar.DistrictClock;
import vn.drugfree.input.InvalidInput;
import vn.drugfree.organisation.Organisation;
import vn.drugfree.testing.CaseRun;
import vn.drugfree.testing.ProcessTest;
import vn.drugfree.testing.Values;

/** The yearly review of all bodies. */
@ProcessTest(covers = {"annual-review", "review-day", "review-follow-up"})
class AnnualReviewTest extends ReviewScenario {

    private static final LocalDate NOVEMBER = LocalDate.of(YEAR, 11, 1);
    private static final String LOOK_AGAIN = "Xem lại thứ hạng của các cơ quan khối đảng.";

    @Autowired Organisation organisation;
    @Autowired ProcessEngine engine;

    @Test
    void allBodiesAreScoredRankedAndCommendedOrCalledToAccount() {
        novemberBegins(NOVEMBER);
        CaseRun year = cases.running("annual-review");
        assertThat(year.code()).startsWith("TDTK-2026-HUYEN-");
        List<String> units = organisation.reviewedUnits();
        runJobs("annual-review");
        assertThat(waiting("score-own-work")).hasSize(49).hasSameSizeAs(units);

        time.set(TODAY);
        timers("self-scoring-over").forEach(it -> management.executeJob(it.getId()));
        fulfilled("ubnd-xa-binh-kieu", "1");
        fulfilled("ubnd-xa-nhue-duong", "0.8");
        fulfilled("phong-noi-vu", "1");
        fulfilled("phong-tu-phap", "1");
        rejectedByTheChairman("phong-tu-phap");
        everybodyIsRated();
        waiting("verify-scores")
                .forEach(it -> complete(it, "scoresVerified", true, "vetoFound", "no"));
        List<Job> windows = timers("acknowledgement-over");
        assertThat(windows).hasSize(49);
        for (Job window : windows.subList(1, 49)) {
            management.executeJob(window.getId());
        }
        year.isWaitingAt("acknowledge-result");
        management.executeJob(windows.get(0).getId());

        assertThat(sheetRow("ubnd-xa-binh-kieu"))
                .containsEntry("place", 1)
                .containsEntry("grade", "excellent");
        assertThat(sheetRow("ubnd-xa-nhue-duong")).containsEntry("place", 2);
        assertThat(sheetRow("phong-noi-vu")).containsEntry("place", 1);
        theCouncilDecides(year);
        runJobs("annual-review");
        year.isClosedAs("review-finished").hasPassed("no-review-this-year");

        assertThat(database.sql("select count(*) from review.sheet where result is null"))
                .extracting(it -> it.query(Long.class).single())
                .isEqualTo(0L);
        assertThat(openedBy(year, "commendation"))
                .extracting(it -> it.get("awardBody") + " " + it.get("awardLevel"))
                .containsExactlyInAnyOrder("ubnd-xa province", "phong-noi-vu district");
        assertThat(openedBy(year, "commendation"))
                .allSatisfy(
                        it ->
                                assertThat(it)
                                        .containsEntry("awardKind", "annual")
                                        .containsEntry("reviewYear", YEAR))
                .extracting(it -> it.get("commune"))
                .containsExactlyInAnyOrder("binh-kieu", null);
        List<Map<String, Object>> liable = openedBy(year, "accountability");
        assertThat(liable)
                .as("all but the two commended and the commune that did well enough")
                .hasSize(46)
                .filteredOn(it -> "phong-tu-phap".equals(it.get("liableBody")))
                .singleElement()
                .satisfies(
                        it ->
                                assertThat(it)
                                        .containsEntry("liabilityReason", "target-missed")
                                        .containsEntry(
                                                "liabilityFacts",
                                                "Kết quả năm 2026: Hoàn thành tốt nhiệm vụ, 100,00 điểm."));
        assertThat(liable)
                .extracting(it -> it.get("liabilityReason"))
                .containsOnly("target-missed", "other");
    }

    @Test
    void theStandingAgencyOpensOneAYear() {
        time.set(LocalDate.of(YEAR, 10, 20));
        CaseRun year = cases.open("annual-review", STANDING, Values.map("reviewConfirmed", true));
        assertThat(year.code()).startsWith("TDTK-2026-HUYEN-");
        novemberBegins(NOVEMBER);
        assertThat(
                        history.createHistoricActivityInstanceQuery()
                                .processDefinitionId(
                                        engine.getRepositoryService()
                                                .createProcessDefinitionQuery()
                                                .processDefinitionKey("review-day")
                                                .singleResult()
                                                .getId())
                                .activityId("opened-this-year")
                                .count())
                .isEqualTo(1);
        assertThatThrownBy(
                        () ->
                                cases.open(
                                        "annual-review",
                                        STANDING,
                                        Values.map("reviewConfirmed", true)))
                .hasRootCauseInstanceOf(InvalidInput.class)
                .hasStackTraceContaining("Năm 2026 đã có đợt này rồi");
    }

    @Test
    void theTimerWaitsForSevenOClockOnTheFirstOfNovember() {
        assertThat(
                        LocalDateTime.ofInstant(
                                        timer().getDuedate().toInstant(), DistrictClock.ZONE)
                                .withYear(YEAR))
                .isEqualTo(NOVEMBER.atTime(7, 0));
    }

    /** It sends the proposal back once, and cannot twice. */
    private void theCouncilDecides(CaseRun year) {
        year.isWaitingAt("propose-grades")
                .isGivenTo("propose-grades", "phong-noi-vu")
                .isDue("propose-grades", LocalDate.of(YEAR, 12, 10))
                .completeAs("nv.huyen", "propose-grades", "gradesProposed", true)
                .isGivenTo("confirm-rating", "ban-tuyen-giao")
                .isDue("confirm-rating", LocalDate.of(YEAR, 12, 15))
                .completeAs("tg.huyen", "confirm-rating", "ratingConfirmed", true)
                .isGivenTo("decide-awards", "lanh-dao-ubnd-huyen")
                .isDue("decide-awards", LocalDate.of(YEAR, 12, 25))
                .refuses("decide-awards", "Số quyết định", "awardDecision", "decided")
                .refuses("decide-awards", "Cần xem lại", "awardDecision", "returned")
                .completeAs(
                        "tubnd.huyen",
                        "decide-awards",
                        "awardDecision",
                        "returned",
                        "returnReason",
                        LOOK_AGAIN);
        assertThat(tasks.getVariables(year.waiting("propose-grades").getId()))
                .containsEntry("awardsReturned", true)
                .containsEntry("returnReason", LOOK_AGAIN);
        year.complete("propose-grades", "gradesProposed", true, "gradesComment", "Đã xem lại.")
                .complete("confirm-rating", "ratingConfirmed", true)
                .refuses("decide-awards", "Số quyết định", "awardDecision", "returned")
                .complete(
                        "decide-awards",
                        "awardDecisionNumber",
                        "1234/QĐ-UBND",
                        "awardDecidedOn",
                        TODAY);
    }

    /** Figures of which each line earns that share of its points. */
    private void fulfilled(String unit, String share) {
        database.sql(
                        """
                        update review.sheet_line
                           set verified_met = case met_words when '' then 0 else round(100 * ?::numeric) end,
                               verified_total =
                                   case when figure in ('cooperation', 'initiative') then maximum
                                        when met_words = '' then 0
                                        else 100 end
                         where sheet_id = ?
                        """)
                .params(share, sheetOf(unit))
                .update();
    }

    private void rejectedByTheChairman(String unit) {
        database.sql(
                        """
                        insert into review.veto (sheet_id, code, name, evidence, proposed_at, upheld)
                        values (?, 'V2', 'Không đạt chỉ tiêu', 'Chứng cứ', now(), true)
                        """)
                .param(sheetOf(unit))
                .update();
    }

    /** What the cases of that process know which this one opened. */
    private List<Map<String, Object>> openedBy(CaseRun year, String process) {
        return history
                .createHistoricProcessInstanceQuery()
                .processDefinitionKey(process)
                .variableValueEquals("sourceCase", year.code())
                .list()
                .stream()
                .map(this::variables)
                .toList();
    }

    private Map<String, Object> variables(HistoricProcessInstance instance) {
        Map<String, Object> values = Values.map();
        for (HistoricVariableInstance it :
                history.createHistoricVariableInstanceQuery()
                        .processInstanceId(instance.getId())
                        .list()) {
            values.put(it.getName(), it.getValue());
        }
        return values;
    }

    /** Seven o'clock of that day, and whatever it brings. */
    private void novemberBegins(LocalDate day) {
        time.set(day.atTime(7, 0));
        management.executeJob(timer().getId());
        runJobs("review-day");
    }

    private void runJobs(String process) {
        management.createJobQuery().processDefinitionKey(process).messages().list().stream()
                .map(Job::getId)
                .forEach(management::executeJob);
    }

    private Job timer() {
        return management
                .createJobQuery()
                .processDefinitionKey("review-day")
                .activityId("first-of-november")
                .singleResult();
    }
}
