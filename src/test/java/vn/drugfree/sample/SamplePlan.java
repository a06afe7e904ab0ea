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
 * What somebody adds for two simple processes: models, forms, rows of the timetable. The
 * application starts with them as it does with its own files.
 */
final class SamplePlan implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    static final LocalDate FIRST_DAY = LocalDate.of(2024, 3, 4);

    private static final Path TIMETABLE = Path.of("processes/plan/task-timetable.dmn");
    private static final Path EXTENDED = Path.of("target/sample").resolve(TIMETABLE);

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        // The morning timer takes its first date from the clock as the engine starts.
        new DistrictTime().set(FIRST_DAY);
        addRows(
                row("home-visit", "plan-visit", 3, "working-days", "", "1")
                        + row("home-visit", "report-visit", 2, "working-days", "", "1")
                        + row("aid-request", "decide-aid", 5, "working-days", "aid", "1")
                        + row("aid-request", "aid-lapsed", 10, "working-days", "aid", "")
                        + row("aid-request", "ask-for-papers", 4, "working-days", "", "1")
                        + row("aid-request", "bring-papers", 5, "working-days", "", "1")
                        + row("aid-request", "answer-call", 24, "hours", "", "6"));
        TestPropertyValues.of(
                        "camunda.bpm.deployment-resource-pattern[0]=classpath*:processes/**/*.bpmn",
                        "camunda.bpm.deployment-resource-pattern[1]=classpath*:processes/rehab/*.dmn",
                        "camunda.bpm.deployment-resource-pattern[2]=classpath*:processes/plan/escalation-ladder.dmn",
                        "camunda.bpm.deployment-resource-pattern[3]=classpath*:forms/**/*.form",
                        "camunda.bpm.deployment-resource-pattern[4]=file:" + EXTENDED,
                        "camunda.bpm.deployment-resource-pattern[5]=classpath*:sample/**/*.bpmn",
                        "camunda.bpm.deployment-resource-pattern[6]=classpath*:sample/**/*.form",
                        "camunda.bpm.deployment-resource-pattern[7]=classpath*:processes/care/*.dmn")
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

    private static String row(
            String process,
            String element,
            int amount,
            String unit,
            String clock,
            String remindBefore) {
        return """
                <rule id="%1$s-%2$s">
                  <inputEntry id="%1$s-%2$s-in-1"><text>"%1$s"</text></inputEntry>
                  <inputEntry id="%1$s-%2$s-in-2"><text>"%2$s"</text></inputEntry>
                  <inputEntry id="%1$s-%2$s-in-3"><text></text></inputEntry>
                  <inputEntry id="%1$s-%2$s-in-4"><text>&gt;= date("2022-01-01")</text></inputEntry>
                  <outputEntry id="%1$s-%2$s-out-1"><text>"sample.%2$s"</text></outputEntry>
                  <outputEntry id="%1$s-%2$s-out-2"><text>""</text></outputEntry>
                  <outputEntry id="%1$s-%2$s-out-3"><text>""</text></outputEntry>
                  <outputEntry id="%1$s-%2$s-out-4"><text>%3$d</text></outputEntry>
                  <outputEntry id="%1$s-%2$s-out-5"><text>"%4$s"</text></outputEntry>
                  <outputEntry id="%1$s-%2$s-out-6"><text></text></outputEntry>
                  <outputEntry id="%1$s-%2$s-out-7"><text>"%5$s"</text></outputEntry>
                  <outputEntry id="%1$s-%2$s-out-8"><text>"%6$s"</text></outputEntry>
                  <outputEntry id="%1$s-%2$s-out-9"><text>""</text></outputEntry>
                  <outputEntry id="%1$s-%2$s-out-10"><text>"Quy trình mẫu"</text></outputEntry>
                  <outputEntry id="%1$s-%2$s-out-11"><text>"assumed"</text></outputEntry>
                </rule>
                """
                .formatted(process, element, amount, unit, clock, remindBefore);
    }
}
