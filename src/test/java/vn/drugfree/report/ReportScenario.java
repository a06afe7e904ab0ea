package vn.drugfree.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.drugfree.figure.Figures;
import vn.drugfree.figure.Period;
import vn.drugfree.figure.Tally;
import vn.drugfree.testing.CaseRun;
import vn.drugfree.testing.Cases;
import vn.drugfree.testing.DistrictTime;
import vn.drugfree.testing.RegisterEntries;
import vn.drugfree.testing.Values;
import vn.drugfree.testing.World;

/** Reports about periods of 2024, as the cases of the duties call for them. */
abstract class ReportScenario {

    private static final Map<String, String> KINDS =
            Map.of("M", "month", "Q", "quarter", "H", "half-year");

    static final String POLICE = "cong-an-huyen";
    static final String CHIEF = "lanh-dao-cong-an-huyen";
    static final String TEXT = "Đã thực hiện các việc của kỳ.";

    @Autowired Cases cases;
    @Autowired DistrictTime time;
    @Autowired World world;
    @Autowired Figures figures;
    @Autowired JdbcTemplate tables;
    @Autowired TaskService tasks;
    @Autowired FormService forms;

    @BeforeEach
    void nothingWasReported() {
        world.isEmpty();
    }

    /** The commune's report about the first quarter, which ended on Thursday, 14 March. */
    CaseRun quarterOf(String commune) {
        return quarterOf(commune, "after");
    }

    CaseRun quarterOf(String commune, String variant) {
        return cases.begin(
                "report-cycle",
                quarter("ubnd-xa", "ubnd-xa-" + commune, commune, "III.20.7b", variant));
    }

    static Map<String, Object> quarter(
            String lead, String unit, String commune, String duty, String variant) {
        return period(
                "2024-Q1",
                "quý 1 năm 2024",
                "2023-12-15",
                "2024-03-14",
                lead,
                unit,
                commune,
                duty,
                variant);
    }

    static Map<String, Object> period(
            String key,
            String name,
            String begins,
            String ends,
            String lead,
            String unit,
            String commune,
            String duty,
            String variant) {
        return Values.map(
                "duty",
                duty,
                "dutyName",
                "Báo cáo kết quả",
                "planClause",
                "Mục III.20, gạch đầu dòng thứ 7",
                "dutyEvidence",
                "Văn bản",
                "lead",
                lead,
                "leadUnit",
                unit,
                "commune",
                commune,
                "period",
                key,
                "periodKind",
                KINDS.getOrDefault(key.replaceAll("[^MQH]", ""), "year"),
                "periodName",
                name,
                "periodBeginsOn",
                LocalDate.parse(begins),
                "periodEndsOn",
                LocalDate.parse(ends),
                "variant",
                variant);
    }

    /** The officer writes and hands over to the head, who signs. */
    static CaseRun signed(CaseRun run) {
        return run.complete("write-report", written("submit"))
                .complete("sign-report", "reportAnswer", "signed");
    }

    static Object[] written(String step) {
        return new Object[] {
            "resultText",
            TEXT,
            "difficulties",
            "Thiếu kinh phí.",
            "proposals",
            null,
            "reportStep",
            step
        };
    }

    void complete(Task task, Object... entries) {
        forms.submitTaskForm(task.getId(), Values.entered(Values.map(entries)));
    }

    /** What the form of the waiting task shows under that name. */
    String shown(CaseRun run, String task, String variable) {
        return tasks.getVariable(run.waiting(task).getId(), variable).toString();
    }

    /** So many people have been managed in the commune since 2023. */
    void managed(String commune, int... numbers) {
        for (int number : numbers) {
            new RegisterEntries(tables, time.instant())
                    .write(
                            List.of(
                                    new RegisterEntries.Entry(
                                            "P-" + number,
                                            "Người Không Nêu Tên",
                                            "0330900%05d".formatted(number),
                                            List.of(
                                                    new RegisterEntries.Stretch(
                                                            "user-management",
                                                            null,
                                                            commune,
                                                            LocalDate.of(2023, 5, 5),
                                                            null)),
                                            List.of())));
        }
    }

    /** "met/total" of 2024. */
    String counted(String figure, String place) {
        Tally tally =
                figures.tallies(figure, Period.of(2024, time.today()))
                        .getOrDefault(place, Tally.NOTHING);
        return tally.met() + "/" + tally.total();
    }
}
