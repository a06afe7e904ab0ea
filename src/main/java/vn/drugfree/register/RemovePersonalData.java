package vn.drugfree.register;

import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.history.HistoricVariableInstance;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import vn.drugfree.definition.ProcessModel;

/** Step {@code remove-personal-data}: the engine forgets the persons of cases that are over. */
@Component("removePersonalData")
class RemovePersonalData implements JavaDelegate {

    /** Cases a night; what is left waits for the next one. */
    private static final int MOST = 1000;

    private final CaseRecords cases;
    private final HistoryService history;
    private final RepositoryService repository;

    RemovePersonalData(
            CaseRecords cases, @Lazy HistoryService history, @Lazy RepositoryService repository) {
        this.cases = cases;
        this.history = history;
        this.repository = repository;
    }

    @Override
    public void execute(DelegateExecution execution) {
        for (String root : cases.notRemoved(MOST)) {
            withCalled(root).forEach(this::forget);
            cases.markRemoved(root);
        }
        outsideTheRegister().forEach(this::forgetEndedCasesOf);
    }

    /** Keys of the processes whose models say so. */
    private List<String> outsideTheRegister() {
        return repository.createProcessDefinitionQuery().latestVersion().list().stream()
                .filter(
                        it ->
                                ProcessModel.of(repository.getBpmnModelInstance(it.getId()))
                                        .forgetsPerson())
                .map(ProcessDefinition::getKey)
                .toList();
    }

    private void forgetEndedCasesOf(String process) {
        history
                .createHistoricVariableInstanceQuery()
                .processDefinitionKey(process)
                .variableName(PersonVariable.NAME)
                .includeDeleted()
                .disableCustomObjectDeserialization()
                .list()
                .stream()
                .map(HistoricVariableInstance::getProcessInstanceId)
                .distinct()
                .filter(this::hasEnded)
                .flatMap(this::withCalled)
                .forEach(this::forget);
    }

    private boolean hasEnded(String instance) {
        return history.createHistoricProcessInstanceQuery()
                        .processInstanceId(instance)
                        .finished()
                        .count()
                > 0;
    }

    private Stream<String> withCalled(String instance) {
        return Stream.concat(
                Stream.of(instance),
                history
                        .createHistoricProcessInstanceQuery()
                        .superProcessInstanceId(instance)
                        .list()
                        .stream()
                        .map(HistoricProcessInstance::getId)
                        .flatMap(this::withCalled));
    }

    private void forget(String instance) {
        history.createHistoricVariableInstanceQuery()
                .processInstanceId(instance)
                .variableName(PersonVariable.NAME)
                // A task's own copy is gone when the task is done; its updates are not.
                .includeDeleted()
                .list()
                .forEach(person -> history.deleteHistoricVariableInstance(person.getId()));
    }
}
