package vn.drugfree.survey;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import vn.drugfree.register.PersonRow;

/** Whose case is running. Whoever asks sees all cases; the answer holds codes only. */
@Component
class RunningCases {

    private final HistoryService history;
    private final RuntimeService processes;

    RunningCases(@Lazy HistoryService history, @Lazy RuntimeService processes) {
        this.history = history;
        this.processes = processes;
    }

    /** Code of the running case by code of the person; nothing for whoever has none. */
    Map<String, String> of(Collection<PersonRow> people) {
        String[] instances =
                people.isEmpty()
                        ? new String[0]
                        : history
                                .createHistoricProcessInstanceQuery()
                                .processInstanceBusinessKeyIn(
                                        people.stream()
                                                .map(PersonRow::caseCode)
                                                .distinct()
                                                .toArray(String[]::new))
                                .unfinished()
                                .list()
                                .stream()
                                .map(HistoricProcessInstance::getId)
                                .toArray(String[]::new);
        Set<Object> running = instances.length == 0 ? Set.of() : peopleIn(instances);
        return people.stream()
                .filter(person -> running.contains(person.code()))
                .collect(Collectors.toMap(PersonRow::code, PersonRow::caseCode));
    }

    private Set<Object> peopleIn(String[] instances) {
        return processes
                .createVariableInstanceQuery()
                .variableName("personCode")
                .processInstanceIdIn(instances)
                .list()
                .stream()
                .map(variable -> variable.getValue())
                .collect(Collectors.toSet());
    }
}
