package vn.drugfree.casefile;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.model.bpmn.instance.ExtensionElements;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputOutput;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputParameter;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * A message that a case throws: hands the person over to another process, or tells one that waits.
 * Sender and receiver share the business key, so that the whole path of a person is one case; the
 * event's input parameters go along.
 */
@Component("handover")
class Handover implements JavaDelegate {

    /** What every process of a person's path knows. */
    private static final List<String> ALWAYS =
            List.of(CaseOpening.CASE_CODE, CaseOpening.COMMUNE, "personCode");

    private final RuntimeService processes;

    Handover(@Lazy RuntimeService processes) {
        this.processes = processes;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Map<String, Object> message = new HashMap<>();
        ALWAYS.forEach(name -> message.put(name, execution.getVariable(name)));
        declared(execution).forEach(name -> message.put(name, execution.getVariable(name)));
        processes
                .createMessageCorrelation(messageOf(execution))
                .processInstanceBusinessKey(execution.getProcessBusinessKey())
                .setVariables(message)
                .correlate();
    }

    /** Names of the event's input parameters. */
    private static Stream<String> declared(DelegateExecution execution) {
        ExtensionElements extensions =
                execution.getBpmnModelElementInstance().getExtensionElements();
        return Stream.ofNullable(extensions)
                .flatMap(
                        it ->
                                it
                                        .getElementsQuery()
                                        .filterByType(CamundaInputOutput.class)
                                        .list()
                                        .stream())
                .flatMap(mapping -> mapping.getCamundaInputParameters().stream())
                .map(CamundaInputParameter::getCamundaName);
    }

    private static String messageOf(DelegateExecution execution) {
        return execution
                .getBpmnModelElementInstance()
                .getChildElementsByType(MessageEventDefinition.class)
                .iterator()
                .next()
                .getMessage()
                .getName();
    }
}
