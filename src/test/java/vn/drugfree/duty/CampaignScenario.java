package vn.drugfree.duty;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.lang.Nullable;
import vn.drugfree.calendar.Days;
import vn.drugfree.testing.CaseRun;
import vn.drugfree.testing.Cases;
import vn.drugfree.testing.DistrictTime;
import vn.drugfree.testing.Values;
import vn.drugfree.testing.World;
import vn.drugfree.testing.YearlyWork;

/** The work that a case of a duty calls, begun as the case does; the period is the year 2024. */
abstract class CampaignScenario {

    static final String TEXT = "Đã làm theo kế hoạch đã duyệt.";

    @Autowired Cases cases;
    @Autowired DistrictTime time;
    @Autowired World world;
    @Autowired JdbcClient database;
    @Autowired TaskService tasks;
    @Autowired FormService forms;
    @Autowired ManagementService management;

    @BeforeEach
    void nothingHasBegun() {
        world.isEmpty();
        time.set(YearlyWork.BEGINS.plusDays(3));
    }

    CaseRun begins(String process, String duty, String lead, String unit, Object... more) {
        Map<String, Object> variables = YearlyWork.of(lead, unit, null);
        variables.put("duty", duty);
        variables.putAll(Values.map(more));
        return cases.begin(process, variables);
    }

    /** One of several tasks of that name. */
    Task oneOf(CaseRun run, String task, String variable, Object value) {
        List<Task> found =
                all(run, task, it -> value.equals(tasks.getVariable(it.getId(), variable)));
        assertThat(found).as("%s of %s", task, value).hasSize(1);
        return found.get(0);
    }

    List<Task> all(CaseRun run, String task, Predicate<Task> which) {
        return tasks
                .createTaskQuery()
                .processInstanceBusinessKey(run.code())
                .taskDefinitionKey(task)
                .list()
                .stream()
                .filter(which)
                .toList();
    }

    void submit(@Nullable String officer, Task task, Object... entries) {
        Runnable submission =
                () -> forms.submitTaskForm(task.getId(), Values.entered(Values.map(entries)));
        if (officer == null) {
            submission.run();
        } else {
            cases.as(officer, submission);
        }
    }

    static LocalDate due(Task task) {
        return Days.dayOf(task.getDueDate());
    }

    /** "number commune due done" of what the case plans; a dash for what is empty. */
    List<String> activities(CaseRun run, String kind) {
        return database.sql(
                        """
                        select concat_ws(' ', number, coalesce(commune, '-'), due_on,
                                         coalesce(cast(done_on as varchar), '-'))
                          from duty.activity where case_code = ? and kind = ? order by number
                        """)
                .params(run.code(), kind)
                .query(String.class)
                .list();
    }
}
