package vn.drugfree.personfile;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.annotation.Lazy;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;
import vn.drugfree.calendar.Days;
import vn.drugfree.organisation.Names;

/** The cases a person goes or went through, as the engine knows them. */
@Component
class PersonCases {

    private static final String PERSON_CODE = "personCode";

    private final HistoryService history;
    private final TaskService tasks;
    private final Names names;

    /**
     * A task that waits.
     *
     * @param body who may do it
     * @param takenBy who took it
     */
    record Waiting(String name, String body, @Nullable String takenBy, @Nullable Instant due) {}

    /**
     * @param processes names of what runs under the case's code
     */
    record Running(String caseCode, List<String> processes, List<Waiting> tasks) {}

    PersonCases(@Lazy HistoryService history, @Lazy TaskService tasks, Names names) {
        this.history = history;
        this.tasks = tasks;
        this.names = names;
    }

    /** The case that runs for the person; null if none does. */
    @Nullable
    Running running(String person, String caseCode) {
        List<String> processes =
                of(person, Set.of(caseCode)).stream()
                        .filter(instance -> instance.getEndTime() == null)
                        .map(PersonCases::nameOf)
                        .toList();
        return processes.isEmpty()
                ? null
                : new Running(caseCode, processes, waiting(person, caseCode));
    }

    /** Names of the running processes, by case code. */
    Map<String, String> runningOf(Collection<String> caseCodes) {
        return caseCodes.isEmpty()
                ? Map.of()
                : history
                        .createHistoricProcessInstanceQuery()
                        .rootProcessInstances()
                        .unfinished()
                        .processInstanceBusinessKeyIn(caseCodes.toArray(String[]::new))
                        .list()
                        .stream()
                        .collect(
                                Collectors.toMap(
                                        HistoricProcessInstance::getBusinessKey,
                                        PersonCases::nameOf,
                                        (one, other) -> one + "; " + other));
    }

    /** When each of the cases was opened and closed. */
    List<Moment> moments(String person, Collection<String> caseCodes) {
        List<Moment> moments = new ArrayList<>();
        for (HistoricProcessInstance instance : of(person, caseCodes)) {
            moments.add(
                    moment(
                            instance,
                            Moment.Kind.CASE_OPENED,
                            "Mở hồ sơ: ",
                            instance.getStartTime().toInstant()));
            if (instance.getEndTime() != null) {
                moments.add(
                        moment(
                                instance,
                                Moment.Kind.CASE_CLOSED,
                                "Kết thúc hồ sơ: ",
                                instance.getEndTime().toInstant()));
            }
        }
        return moments;
    }

    private static Moment moment(
            HistoricProcessInstance instance, Moment.Kind kind, String words, Instant at) {
        return new Moment(
                Days.dayOf(at),
                at,
                kind,
                words + nameOf(instance),
                null,
                instance.getBusinessKey(),
                nameOf(instance));
    }

    /** A case such as a survey may concern many: only those that carry the person's code. */
    private List<HistoricProcessInstance> of(String person, Collection<String> caseCodes) {
        return history.createHistoricProcessInstanceQuery()
                .rootProcessInstances()
                .processInstanceBusinessKeyIn(new HashSet<>(caseCodes).toArray(String[]::new))
                .variableValueEquals(PERSON_CODE, person)
                .orderByProcessInstanceStartTime()
                .asc()
                .list();
    }

    private List<Waiting> waiting(String person, String caseCode) {
        return tasks
                .createTaskQuery()
                .processInstanceBusinessKey(caseCode)
                .processVariableValueEquals(PERSON_CODE, person)
                .orderByDueDate()
                .asc()
                .list()
                .stream()
                .map(this::waiting)
                .toList();
    }

    private Waiting waiting(Task task) {
        String body =
                tasks.getIdentityLinksForTask(task.getId()).stream()
                        .map(IdentityLink::getGroupId)
                        .filter(Objects::nonNull)
                        .map(names::ofGroup)
                        .distinct()
                        .collect(Collectors.joining(", "));
        return new Waiting(
                task.getName(),
                body,
                task.getAssignee() == null ? null : names.ofUser(task.getAssignee()),
                task.getDueDate() == null ? null : task.getDueDate().toInstant());
    }

    private static String nameOf(HistoricProcessInstance instance) {
        String name = instance.getProcessDefinitionName();
        return name == null ? instance.getProcessDefinitionKey() : name;
    }
}
