package vn.drugfree.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.history.HistoricDecisionOutputInstance;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.drugfree.figure.Period;
import vn.drugfree.figure.Source;
import vn.drugfree.testing.AnsweredRow;
import vn.drugfree.testing.CaseRun;
import vn.drugfree.testing.ProcessTest;

@ProcessTest(covers = "report-cycle")
class ReportCycleTest extends ReportScenario {

    private static final String HERE = "binh-kieu";
    private static final String UNIT = "ubnd-xa-binh-kieu";

    @Autowired ProcessEngine engine;

    @BeforeEach
    void theQuarterIsOver() {
        time.set(LocalDate.of(2024, 3, 15));
    }

    @Test
    void theOfficerWritesOnTheSystemsFiguresAndTheHeadSigns() {
        managed(HERE, 1);
        CaseRun run = quarterOf(HERE);
        run.isWaitingAt("write-report")
                .isGivenTo("write-report", UNIT)
                .isDue("write-report", LocalDate.of(2024, 3, 18));
        assertThat(shown(run, "write-report", "figureLines"))
                .contains("1 người nghiện, người sử dụng đã biết, trong đó 1 được quản lý")
                .doesNotContain("báo cáo của xã");
        for (String figure : asked("commune", "quarter", "ubnd-xa")) {
            boolean counted = figures.get(figure).source() == Source.SYSTEM;
            assertThat(
                            shown(run, "write-report", "figureLines")
                                    .contains("**%s:**".formatted(figures.get(figure).name())))
                    .as(figure + " is filled in")
                    .isEqualTo(counted);
        }
        assertThat(shown(run, "write-report", "shown"))
                .contains("UBND xã Bình Kiều", "\"reportClosesOn\":\"19/03/2024\"");

        run.refuses("write-report", "Việc tiếp theo", "resultText", TEXT)
                .refuses("write-report", "Việc đã làm", "reportStep", "submit");
        managed(HERE, 2);
        run.completeAs("ubnd.binhkieu", "write-report", written("refresh"))
                .isWaitingAt("write-report")
                .has("resultText", TEXT);
        assertThat(shown(run, "write-report", "figureLines")).contains("2 người nghiện");

        run.completeAs("ubnd.binhkieu", "write-report", written("submit"))
                .isWaitingAt("sign-report")
                .isGivenTo("sign-report", "lanh-dao-" + UNIT)
                .isDue("sign-report", LocalDate.of(2024, 3, 19))
                .refuses("sign-report", "Vì sao", "reportAnswer", "returned")
                .completeAs(
                        "tubnd.binhkieu",
                        "sign-report",
                        "reportAnswer",
                        "returned",
                        "returnReason",
                        "Chưa nêu việc tuyên truyền.")
                .isWaitingAt("write-report")
                // counted from today, a Friday
                .isDue("write-report", LocalDate.of(2024, 3, 18))
                .complete("write-report", written("submit"))
                .isDue("sign-report", LocalDate.of(2024, 3, 19))
                .completeAs("tubnd.binhkieu", "sign-report", "reportAnswer", "signed")
                .isClosedAs("report-sent")
                .has("dutyResult", "done")
                .has("resultText", TEXT);
        assertThat(counted("reports-on-time", HERE)).isEqualTo("1/1");
        assertThat(counted("reports-missed", UNIT)).isEqualTo("0/0");

        Object signed = String.valueOf(run.value("reportLines"));
        managed(HERE, 3);
        assertThat(String.valueOf(run.value("reportLines"))).isEqualTo(signed);
        assertThat(
                        tables.queryForObject(
                                "select figures #>> '{0,total}' from duty.report", String.class))
                .isEqualTo("2");
    }

    @Test
    void aCaseThatIsOpenedLateLeavesSomeDays() {
        time.set(LocalDate.of(2024, 3, 25));
        CaseRun run = quarterOf(HERE, "late");
        run.isDue("write-report", LocalDate.of(2024, 3, 27))
                .complete("write-report", written("submit"))
                .isDue("sign-report", LocalDate.of(2024, 3, 26));
        time.set(LocalDate.of(2024, 3, 29));
        run.complete("sign-report", "reportAnswer", "signed").isClosedAs("report-sent");
        assertThat(counted("reports-on-time", HERE)).isEqualTo("0/1");
        assertThat(counted("reports-missed", UNIT)).as("late is not missing").isEqualTo("0/0");
    }

    @Test
    void whatIsNotSentIsMissedOnceItsTimeIsOver() {
        CaseRun run = quarterOf(HERE);
        time.set(LocalDate.of(2024, 3, 19));
        assertThat(counted("reports-on-time", HERE)).as("the last day").isEqualTo("0/0");
        assertThat(counted("reports-missed", UNIT)).isEqualTo("0/0");
        time.set(LocalDate.of(2024, 3, 20));
        assertThat(counted("reports-on-time", HERE)).isEqualTo("0/1");
        assertThat(counted("reports-missed", UNIT)).isEqualTo("1/1");
        run.complete("write-report", written("submit"));
        assertThat(counted("reports-missed", UNIT)).as("written, not signed").isEqualTo("1/1");
        run.complete("sign-report", "reportAnswer", "signed");
        assertThat(counted("reports-on-time", HERE)).isEqualTo("0/1");
        assertThat(counted("reports-missed", UNIT)).isEqualTo("0/0");
    }

    /** An administrator deletes a case that was opened by mistake. */
    @Test
    void aReportThatIsCalledOffIsNobodysFault() {
        CaseRun run = quarterOf(HERE);
        engine.getRuntimeService().deleteProcessInstance(run.id(), "opened by mistake");
        time.set(LocalDate.of(2024, 3, 25));
        assertThat(counted("reports-on-time", HERE)).isEqualTo("0/0");
        assertThat(counted("reports-missed", UNIT)).isEqualTo("0/0");
    }

    @Test
    void aBodyOfTheDistrictReportsWhatConcernsIt() {
        CaseRun run =
                cases.begin(
                        "report-cycle",
                        quarter("phong-ldtbxh", "phong-ldtbxh", null, "III.5.4", "after"));
        run.isGivenTo("write-report", "phong-ldtbxh");
        assertThat(shown(run, "write-report", "figureLines"))
                .contains(
                        "Nhiệm vụ của kế hoạch được thực hiện đúng hạn, có minh chứng",
                        "Đưa người nghiện vào cai nghiện");
        signed(run);
        assertThat(counted("body-reports", "phong-ldtbxh")).isEqualTo("1/1");
        assertThat(figures.tallies("reports-on-time", Period.of(2024, time.today()))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "commune, month, ubnd-xa, managed|records-in-time|sessions, own-duties|survey-held|reports-on-time",
        "commune, half-year, ubnd-xa, managed|own-duties|action-month, survey-held",
        "commune, year, ubnd-xa, own-duties|survey-held, body-reports",
        "district, quarter, cong-an-huyen, managed|reports-on-time, own-duties|body-reports",
        "district, half-year, cong-an-huyen, own-duties|body-reports|commitment-signed, survey-held",
        "district, year, cong-an-huyen, survey-held, voluntary",
        "other, half-year, phong-noi-vu, own-duties, managed|voluntary-enrolled",
        "other, month, phong-ldtbxh, own-duties|voluntary-enrolled, managed"
    })
    void theTableSaysWhichFiguresAReportHas(
            String level, String period, String lead, String has, String hasNot) {
        assertThat(asked(level, period, lead))
                .doesNotHaveDuplicates()
                .contains(has.split("\\|"))
                .doesNotContain(hasNot.split("\\|"));
    }

    @Test
    void everyRowOfTheTableIsAnswered() {
        Set<String> rows = new LinkedHashSet<>();
        for (String level : List.of("commune", "district", "other")) {
            asked(level, "year", "phong-ldtbxh");
            rows.addAll(
                    engine
                            .getHistoryService()
                            .createHistoricDecisionInstanceQuery()
                            .decisionDefinitionKey(ReportFigures.TABLE)
                            .includeOutputs()
                            .orderByEvaluationTime()
                            .desc()
                            .list()
                            .stream()
                            .flatMap(decision -> decision.getOutputs().stream())
                            .map(HistoricDecisionOutputInstance::getRuleId)
                            .toList());
        }
        assertThat(rows)
                .containsExactlyInAnyOrderElementsOf(
                        AnsweredRow.rowsOf(engine, ReportFigures.TABLE));
        assertThat(
                        Stream.of("commune", "district", "other")
                                .flatMap(it -> asked(it, "year", "phong-ldtbxh").stream()))
                .allSatisfy(figure -> assertThat(figures.get(figure)).isNotNull());
    }

    private List<String> asked(String level, String period, String lead) {
        return engine
                .getDecisionService()
                .evaluateDecisionTableByKey(
                        ReportFigures.TABLE,
                        Variables.putValue("level", level)
                                .putValue("periodKind", period)
                                .putValue("lead", lead))
                .getResultList()
                .stream()
                .map(row -> (String) row.get("figure"))
                .toList();
    }
}
