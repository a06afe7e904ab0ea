package vn.drugfree.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import vn.drugfree.testing.DistrictTime;

/**
 * What somebody adds for a simple process: a model, two forms, two rows of the timetable. The
 * application starts with them as it does with its own files, and its job executor works.
 */
final class SamplePlan implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    static final LocalDate FIRST_DAY = LocalDate.of(2024, 3, 4);

    private static final Path TIMETABLE = Path.of("processes/plan/task-timetable.dmn");
    private static final Path EXTENDED = Path.of("target/sample").resolve(TIMETABLE);

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        // The morning timer takes its first date from the clock as the engine starts.
        new DistrictTime().set(FIRST_DAY);
        addRows(row("plan-visit", 3) + row("report-visit", 2));
        TestPropertyValues.of(
                        "camunda.bpm.deployment-resource-pattern[0]=classpath*:processes/**/*.bpmn",
                        "camunda.bpm.deployment-resource-pattern[1]=classpath*:processes/rehab/*.dmn",
                        "camunda.bpm.deployment-resource-pattern[2]=classpath*:processes/plan/escalation-ladder.dmn",
                        "camunda.bpm.deployment-resource-pattern[3]=classpath*:forms/**/*.form",
                        "camunda.bpm.deployment-resource-pattern[4]=file:" + EXTENDED,
                        "camunda.bpm.deployment-resource-pattern[5]=classpath*:sample/**/*.bpmn",
                        "camunda.bpm.deployment-resource-pattern[6]=classpath*:sample/**/*.form",
                        "camunda.bpm.job-execution.enabled=true",
                        "camunda.bpm.job-execution.wait-time-in-millis=200",
                        "camunda.bpm.job-execution.max-wait=500")
                .applyTo(context);
    }

    private static void addRows(String rows) {
        try {
            String timetable = Files.readString(TIMETABLE);
            Files.createDirectories(EXTENDED.getParent());
            Files.writeString(
                    EXTENDED,
                    timetable.replace("    </decisionTable>", rows + "    </decisionTable>"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String row(String task, int workingDays) {
        String id = "home-visit-" + task;
        return """
                <rule id="%1$s">
                  <inputEntry id="%1$s-in-1"><text>"home-visit"</text></inputEntry>
                  <inputEntry id="%1$s-in-2"><text>"%2$s"</text></inputEntry>
                  <inputEntry id="%1$s-in-3"><text></text></inputEntry>
                  <inputEntry id="%1$s-in-4"><text>&gt;= date("2022-01-01")</text></inputEntry>
                  <outputEntry id="%1$s-out-1"><text>""</text></outputEntry>
                  <outputEntry id="%1$s-out-2"><text>%3$d</text></outputEntry>
                  <outputEntry id="%1$s-out-3"><text>"working-days"</text></outputEntry>
                  <outputEntry id="%1$s-out-4"><text>"1"</text></outputEntry>
                  <outputEntry id="%1$s-out-5"><text>""</text></outputEntry>
                  <outputEntry id="%1$s-out-6"><text>"Quy trình mẫu"</text></outputEntry>
                  <outputEntry id="%1$s-out-7"><text>"assumed"</text></outputEntry>
                </rule>
                """
                .formatted(id, task, workingDays);
    }
}
