package vn.drugfree.casefile;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.model.bpmn.instance.ExtensionElements;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputOutput;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputParameter;

/** What a message event says: the name of its message, and the values it declares to go along. */
record MessagePayload(String message, Map<String, Object> values) {

    /** The event at which the execution stands; its input parameters are the values. */
    static MessagePayload of(DelegateExecution execution) {
        Map<String, Object> values = new HashMap<>();
        declared(execution).forEach(name -> values.put(name, execution.getVariable(name)));
        return new MessagePayload(messageOf(execution), values);
    }

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
