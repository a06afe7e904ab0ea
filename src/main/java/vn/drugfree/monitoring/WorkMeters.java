package vn.drugfree.monitoring;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.drugfree.calendar.Days;
import vn.drugfree.calendar.DistrictClock;
import vn.drugfree.calendar.WorkingCalendar;
import vn.drugfree.organisation.Organisation;
import vn.drugfree.organisation.Unit;

/**
 * Counts open work by process and body: {@code drugfree.tasks} with the labels {@code process},
 * {@code agency} and {@code state} ({@code open}, {@code due-soon} within three working days,
 * {@code late}). Bodies are agencies, not units: the label set stays as small as the catalogue.
 */
@Component
class WorkMeters {

    private static final int SOON = 3;

    private final TaskService tasks;
    private final RepositoryService repository;
    private final Organisation organisation;
    private final WorkingCalendar calendar;
    private final DistrictClock clock;
    private final MultiGauge gauge;

    WorkMeters(
            TaskService tasks,
            RepositoryService repository,
            Organisation organisation,
            WorkingCalendar calendar,
            DistrictClock clock,
            MeterRegistry meters) {
        this.tasks = tasks;
        this.repository = repository;
        this.organisation = organisation;
        this.calendar = calendar;
        this.clock = clock;
        this.gauge =
                MultiGauge.builder("drugfree.tasks")
                        .description("User tasks by process, body and state")
                        .register(meters);
    }

    @Scheduled(fixedDelayString = "${drugfree.monitoring.interval:PT1M}")
    void refresh() {
        List<String> processes = processes();
        List<Row<?>> rows = new ArrayList<>();
        for (String agency : agencies()) {
            String[] groups = groups(agency);
            if (groups.length > 0 && of(groups).count() > 0) {
                processes.forEach(process -> rows.addAll(rows(agency, process, groups)));
            }
        }
        gauge.register(rows, true);
    }

    private List<Row<?>> rows(String agency, String process, String[] groups) {
        Date soon = Days.endOf(calendar.plusWorkingDays(clock.today(), SOON));
        Date now = Date.from(clock.now());
        long open = of(groups).processDefinitionKey(process).count();
        if (open == 0) {
            return List.of();
        }
        long late = of(groups).processDefinitionKey(process).dueBefore(now).count();
        long dueSoon = of(groups).processDefinitionKey(process).dueBefore(soon).count() - late;
        return List.of(
                row(agency, process, "open", open),
                row(agency, process, "due-soon", dueSoon),
                row(agency, process, "late", late));
    }

    private static Row<?> row(String agency, String process, String state, long count) {
        return Row.of(Tags.of("agency", agency, "process", process, "state", state), count);
    }

    private TaskQuery of(String[] groups) {
        return tasks.createTaskQuery()
                .active()
                .taskCandidateGroupIn(List.of(groups))
                .includeAssignedTasks();
    }

    private String[] groups(String agency) {
        return organisation.unitsOf(agency).stream()
                .map(Unit::key)
                .flatMap(unit -> Stream.of(unit, organisation.headOfUnit(unit)))
                .toArray(String[]::new);
    }

    private List<String> agencies() {
        return organisation.units().stream().map(Unit::agency).distinct().toList();
    }

    private List<String> processes() {
        return repository.createProcessDefinitionQuery().latestVersion().list().stream()
                .map(ProcessDefinition::getKey)
                .toList();
    }
}
