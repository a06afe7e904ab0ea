package vn.drugfree.duty;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.drugfree.calendar.Days;
import vn.drugfree.organisation.Organisation;
import vn.drugfree.organisation.Unit;
import vn.drugfree.testing.Clauses;
import vn.drugfree.testing.ProcessTest;
import vn.drugfree.testing.Values;

/**
 * Duties that other processes do. How a case comes to each of these steps is what the tests of
 * those processes show, path by path; here a case stands at the step, and it is the lead's, with a
 * date and a clause.
 */
@ProcessTest
class DutiesDoneElsewhereTest extends DutyScenario {

    private static final LocalDate TODAY = LocalDate.of(2024, 5, 6);

    /** Whatever a step may count from or show. */
    private static final Map<String, Object> KNOWN =
            Values.map(
                    "commune",
                    "binh-kieu",
                    "caseCode",
                    "TEST-2024",
                    "reviewYear",
                    2024,
                    "body",
                    "ubnd-xa",
                    "liableBody",
                    "ubnd-xa",
                    "lead",
                    "phong-tckh",
                    "leadUnit",
                    "phong-tckh",
                    "period",
                    "2024",
                    "sheetId",
                    1L,
                    "budgetEstimator",
                    null,
                    "budgetAdviser",
                    null);

    /** What an officer would enter in the start forms of these processes. */
    private static final Map<String, Object> ENTERED =
            Values.map(
                    "person",
                    Values.map(
                            "fullName", "Nguyễn Văn Thử",
                            "birthDate", LocalDate.of(1990, 5, 5),
                            "gender", "male"),
                    "violationDate",
                    TODAY,
                    "findingDate",
                    TODAY,
                    "determinationDate",
                    TODAY,
                    "ground",
                    "no-voluntary-rehab",
                    "residence",
                    "stable",
                    "exclusion",
                    "none",
                    "rehabKind",
                    "voluntary",
                    "completedOn",
                    TODAY,
                    "completionPaper",
                    true,
                    "determinedOn",
                    TODAY,
                    "applicationOn",
                    TODAY,
                    "signOfUse",
                    "tip-checked",
                    "testSlip",
                    true,
                    "positiveTestOn",
                    TODAY,
                    "residesHere",
                    "here",
                    "liabilityReason",
                    "prolonged-crime",
                    "liabilityFacts",
                    "Để ma túy phức tạp kéo dài.",
                    "awardKind",
                    "urgent",
                    "recipientKind",
                    "body",
                    "recipientBody",
                    "Tổ tự quản thôn Thử",
                    "awardLevel",
                    "commune",
                    "meritText",
                    "Phát hiện kịp thời một điểm bán lẻ.",
                    "reviewConfirmed",
                    true,
                    "roundConfirmed",
                    true,
                    "surveyYear",
                    2024,
                    "hotspotKind",
                    "retail",
                    "hotspotPlace",
                    "Quán nước cuối thôn",
                    "hotspotSigns",
                    "Nhiều người lạ ra vào ban đêm.",
                    "closesOn",
                    TODAY);

    @Autowired Catalogue catalogue;
    @Autowired Organisation organisation;

    @Test
    void eachReachesItsLeadWithADateAndAClause() {
        List<String> checked = new ArrayList<>();
        for (Duty duty : catalogue.all()) {
            for (Duty.TaskOfProcess step : duty.doneIn()) {
                world.isEmpty();
                time.set(TODAY);
                reaches(duty, step);
            }
            if (!duty.doneIn().isEmpty()) {
                checked.add(duty.id());
            }
        }
        assertThat(checked).hasSize(36);
    }

    private void reaches(Duty duty, Duty.TaskOfProcess step) {
        String what = duty.id() + " in " + step.process() + "/" + step.element();
        ProcessInstance standing =
                engine.getRuntimeService()
                        .createProcessInstanceByKey(step.process())
                        .businessKey("TEST-2024")
                        .setVariables(KNOWN)
                        .setVariables(dates())
                        .setVariables(entered(step.process()))
                        .startBeforeActivity(step.element())
                        // What a form shows besides belongs to the steps before.
                        .execute(false, true);
        Task task =
                engine.getTaskService()
                        .createTaskQuery()
                        .processInstanceId(standing.getId())
                        .taskDefinitionKey(step.element())
                        .singleResult();
        assertThat(task).as(what).isNotNull();
        assertThat(engine.getTaskService().getIdentityLinksForTask(task.getId()))
                .as(what)
                .extracting(IdentityLink::getGroupId)
                .containsAnyElementsOf(groupsOf(duty));
        assertThat(Days.dayOf(task.getDueDate())).as(what).isBetween(TODAY, TODAY.plusYears(1));
        assertThat(Clauses.of(database, task)).as(what).isNotBlank();
    }

    /** Every date that the timetable counts from is today. */
    private static Map<String, Object> dates() {
        Map<String, Object> dates = new HashMap<>();
        try {
            Pattern.compile("-out-2\"><text>\"(\\w+)\"")
                    .matcher(Files.readString(Path.of("processes/plan/task-timetable.dmn")))
                    .results()
                    .forEach(found -> dates.put(found.group(1), Days.startOf(TODAY)));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        dates.put("yearEndsOn", Days.startOf(LocalDate.of(2024, 12, 31)));
        dates.put("periodEndsOn", Days.startOf(LocalDate.of(2024, 12, 14)));
        return dates;
    }

    private static Map<String, Object> entered(String process) {
        return Files.exists(Path.of("forms", process, "start.form"))
                ? Values.entered(ENTERED)
                : Map.of();
    }

    private List<String> groupsOf(Duty duty) {
        return duty.leads().stream()
                .flatMap(lead -> organisation.unitsOf(lead).stream())
                .filter(unit -> unit.commune() == null || unit.commune().equals("binh-kieu"))
                .map(Unit::key)
                .flatMap(unit -> organisation.groupsOf(unit).stream())
                .toList();
    }
}
