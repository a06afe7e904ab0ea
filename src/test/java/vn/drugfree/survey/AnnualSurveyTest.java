package vn.drugfree.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import vn.drugfree.calendar.DistrictClock;
import vn.drugfree.organisation.Organisation;
import vn.drugfree.testing.CaseRun;
import vn.drugfree.testing.ProcessTest;
import vn.drugfree.testing.Values;

@ProcessTest(covers = {"annual-survey", "survey-day"})
class AnnualSurveyTest extends SurveyScenario {

    private static final LocalDate SEPTEMBER = LocalDate.of(2027, 9, 1);

    @Autowired Organisation organisation;

    @Test
    void onTheFirstOfSeptemberAllCommunesBeginAndTheDistrictComparesWithTheYearBefore() {
        aSmallSurveyIn2026();
        people.person("suspected", "Nguyễn Văn Một");
        String gone = people.person("suspected", "Nguyễn Văn Hai");

        septemberBegins(SEPTEMBER);
        CaseRun survey = cases.running("annual-survey");
        assertThat(survey.code()).startsWith("TKS-2027-HUYEN-");
        assertThat(dueDay("check-list")).isEqualTo(LocalDate.of(2027, 10, 1));
        assertThat(organisation.communeKeys()).hasSize(25);
        for (String commune : organisation.communeKeys()) {
            if (commune.equals(COMMUNE)) {
                answerAllButClose(gone);
            }
            completeIn(commune, "check-list", "listChecked", true);
            if (commune.equals(COMMUNE)) {
                decideAll("no-sign");
                complete("refer-suspects", "suspectsDecided", true);
            }
            assertThat(tasksOf(commune, "refer-suspects")).isEmpty();
            completeIn(commune, "sign-off", "surveyResult", "signed");
        }

        survey.isWaitingAt("compare-survey").isGivenTo("compare-survey", "cong-an-huyen");
        survey.isDue("compare-survey", LocalDate.of(2027, 9, 17));
        assertThat(tasks.getVariables(survey.waiting("compare-survey").getId()))
                .containsEntry("yearBefore", "2026")
                .containsEntry("knownNow", 3)
                .containsEntry("knownBefore", "1")
                .containsEntry("closedNow", 1)
                .containsEntry("closedBefore", "0")
                .containsEntry("referredBefore", "0");
        survey.complete(
                "compare-survey",
                "person",
                Values.map("surveyRemark", "Bình Kiều tăng hai người so với năm trước."));
        survey.isGivenTo("approve-survey", "lanh-dao-cong-an-huyen")
                .isDue("approve-survey", LocalDate.of(2027, 9, 10))
                .complete("approve-survey", "surveyApproved", true)
                .isClosedAs("survey-finished");

        JsonNode figures = web("tca.huyen").read("/surveys/2027");
        assertThat(figures.path("finishedOn").asText()).isEqualTo("2027-09-01");
        assertThat(figures.path("communes")).hasSize(25);
        assertThat(figures.path("total").path("known").asInt()).isEqualTo(3);
        assertThat(figures.path("totalBefore").path("known").asInt()).isEqualTo(1);
        assertThat(binhKieu(figures).path("now").path("closed").asInt()).isEqualTo(1);
        assertThat(binhKieu(figures).path("before").path("confirmed").asInt()).isEqualTo(1);
    }

    @Test
    void nothingBeginsByItselfInAYearThatHasASurvey() {
        CaseRun ordered = surveyBegins();
        assertThat(ordered.code()).startsWith("TKS-2026-HUYEN-");
        assertThat(dueDay("check-list")).isEqualTo(LocalDate.of(2026, 9, 30));
        septemberBegins(TODAY);
        assertThat(surveysRunning()).as("one is running").isEqualTo(1);
        finish(ordered);
        septemberBegins(TODAY.plusDays(1));
        assertThat(surveysRunning()).as("one was held").isZero();
        assertThat(
                        history.createHistoricActivityInstanceQuery()
                                .activityId("held-this-year")
                                .count())
                .isEqualTo(2);
    }

    @Test
    void theStandingAgencyOpensOneAtATime() {
        assertThatThrownBy(() -> opens(2027, LocalDate.of(2026, 9, 30)))
                .hasStackTraceContaining("Trường «Năm khảo sát»: không được sau năm nay.");
        assertThatThrownBy(() -> opens(2026, LocalDate.of(2026, 8, 31)))
                .hasStackTraceContaining("không được trước ngày 01/09/2026");
        CaseRun first = surveyBegins();
        var refused =
                http.withBasicAuth(STANDING, ProcessTest.PASSWORD)
                        .postForEntity(
                                "/engine-rest/process-definition/key/annual-survey/submit-form",
                                Map.of(
                                        "variables",
                                        Map.of(
                                                "surveyYear",
                                                Map.of("value", 2026),
                                                "closesOn",
                                                Map.of("value", "2026-09-30"))),
                                JsonNode.class);
        isRefused(refused, "Đợt tổng khảo sát %s (năm 2026) đang".formatted(first.code()));
        finish(first);
        assertThat(opens(2026, LocalDate.of(2026, 12, 1))).as("a second one").isNotNull();
        assertThat(
                        http.withBasicAuth(POLICE, ProcessTest.PASSWORD)
                                .postForEntity(
                                        "/engine-rest/process-definition/key/annual-survey/submit-form",
                                        Map.of("variables", Map.of()),
                                        JsonNode.class)
                                .getStatusCode()
                                .is2xxSuccessful())
                .isFalse();
    }

    @Test
    void withoutASurveyTheYearBeforeThereIsNothingToCompareWith() {
        CaseRun survey = surveyBegins();
        toTheEndOfTheCommunes();
        assertThat(tasks.getVariables(survey.waiting("compare-survey").getId()))
                .containsEntry("yearBefore", "không có đợt khảo sát")
                .containsEntry("knownNow", 0)
                .containsEntry("knownBefore", "–");
        assertThat(web("tca.huyen").read("/surveys/2026").path("totalBefore").isNull()).isTrue();
        assertThat(web("tca.huyen").status("/surveys/2025")).isEqualTo(HttpStatus.NOT_FOUND);
    }

    @Test
    void theTimerWaitsForSevenOClockOnTheFirstOfSeptember() {
        assertThat(
                        LocalDateTime.ofInstant(
                                        timer().getDuedate().toInstant(), DistrictClock.ZONE)
                                .withYear(2026))
                .isEqualTo(LocalDateTime.of(2026, 9, 1, 7, 0));
    }

    private void aSmallSurveyIn2026() {
        String one = people.person("user-management", "Nguyễn Văn Cũ");
        CaseRun survey = surveyBegins();
        confirmed(one);
        finish(survey);
    }

    private void finish(CaseRun survey) {
        toTheEndOfTheCommunes();
        survey.complete(
                        "compare-survey",
                        "person",
                        Values.map("surveyRemark", "Không có thay đổi lớn."))
                .complete("approve-survey", "surveyApproved", true)
                .isClosedAs("survey-finished");
    }

    private void toTheEndOfTheCommunes() {
        for (String commune : organisation.communeKeys()) {
            completeIn(commune, "check-list", "listChecked", true);
            completeIn(commune, "sign-off", "surveyResult", "signed");
        }
    }

    private void answerAllButClose(String gone) {
        web(POLICE)
                .read("/surveys/communes/binh-kieu/answers")
                .path("people")
                .findValuesAsText("code")
                .forEach(
                        code ->
                                isKept(
                                        code.equals(gone)
                                                ? close(POLICE, code, "moved-out", 0)
                                                : answer(POLICE, code, "confirmed", 0)));
    }

    private void decideAll(String referral) {
        web(STATION)
                .read("/surveys/communes/binh-kieu/referrals")
                .path("people")
                .findValuesAsText("code")
                .forEach(code -> isKept(decide(STATION, code, referral, 1)));
    }

    private CaseRun opens(int year, LocalDate closesOn) {
        return cases.open(
                "annual-survey", STANDING, Values.map("surveyYear", year, "closesOn", closesOn));
    }

    /** Seven o'clock of that day, and whatever it brings. */
    private void septemberBegins(LocalDate day) {
        time.set(day.atTime(7, 0));
        management.executeJob(timer().getId());
        management.createJobQuery().processDefinitionKey("survey-day").messages().list().stream()
                .map(Job::getId)
                .forEach(management::executeJob);
    }

    private Job timer() {
        return management
                .createJobQuery()
                .processDefinitionKey("survey-day")
                .activityId("first-of-september")
                .singleResult();
    }

    private long surveysRunning() {
        return processes.createProcessInstanceQuery().processDefinitionKey("annual-survey").count();
    }

    private static JsonNode binhKieu(JsonNode figures) {
        for (JsonNode commune : figures.path("communes")) {
            if (commune.path("commune").asText().equals(COMMUNE)) {
                return commune;
            }
        }
        throw new AssertionError("no figures of " + COMMUNE);
    }
}
