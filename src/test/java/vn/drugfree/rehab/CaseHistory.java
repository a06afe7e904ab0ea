package vn.drugfree.rehab;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricDecisionInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.history.HistoricVariableUpdate;

/** All that the engine keeps of a case, in its processes and in those they called. */
final class CaseHistory {

    private final HistoryService history;
    private final String code;

    CaseHistory(HistoryService history, String code) {
        this.history = history;
        this.code = code;
    }

    /** The case's processes and all they called, whatever their business key. */
    List<HistoricProcessInstance> instances() {
        Set<String> roots =
                history
                        .createHistoricProcessInstanceQuery()
                        .processInstanceBusinessKey(code)
                        .rootProcessInstances()
                        .list()
                        .stream()
                        .map(HistoricProcessInstance::getId)
                        .collect(Collectors.toSet());
        return history.createHistoricProcessInstanceQuery().list().stream()
                .filter(instance -> roots.contains(instance.getRootProcessInstanceId()))
                .toList();
    }

    /** Names of the variables, tasks and decision cells that ever held the text. */
    Set<String> placesNaming(String text) {
        Set<String> places = new TreeSet<>();
        for (HistoricProcessInstance instance : instances()) {
            places.addAll(variablesNaming(text, instance.getId()).toList());
            places.addAll(tasksNaming(text, instance.getId()).toList());
            places.addAll(decisionsNaming(text, instance.getId()).toList());
        }
        return places;
    }

    private Stream<String> variablesNaming(String text, String instance) {
        return history
                .createHistoricDetailQuery()
                .processInstanceId(instance)
                .variableUpdates()
                .list()
                .stream()
                .map(HistoricVariableUpdate.class::cast)
                .filter(update -> String.valueOf(update.getValue()).contains(text))
                .map(HistoricVariableUpdate::getVariableName);
    }

    private Stream<String> tasksNaming(String text, String instance) {
        return history.createHistoricTaskInstanceQuery().processInstanceId(instance).list().stream()
                .filter(task -> (task.getName() + task.getDescription()).contains(text))
                .map(task -> "task " + task.getTaskDefinitionKey());
    }

    private Stream<String> decisionsNaming(String text, String instance) {
        return history
                .createHistoricDecisionInstanceQuery()
                .processInstanceId(instance)
                .includeInputs()
                .includeOutputs()
                .list()
                .stream()
                .filter(decision -> cells(decision).anyMatch(cell -> cell.contains(text)))
                .map(decision -> "decision " + decision.getDecisionDefinitionKey());
    }

    private static Stream<String> cells(HistoricDecisionInstance decision) {
        return Stream.concat(
                decision.getInputs().stream().map(input -> String.valueOf(input.getValue())),
                decision.getOutputs().stream().map(output -> String.valueOf(output.getValue())));
    }
}
