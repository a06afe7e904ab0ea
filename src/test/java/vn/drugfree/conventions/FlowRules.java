package vn.drugfree.conventions;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Lane;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** Rules for gateways, lanes and the drawing. */
final class FlowRules {

    static final List<Rule> ALL =
            List.of(
                    Rule.ofProcesses("a condition is told in words", FlowRules::flowNames),
                    Rule.ofProcesses("a question has a way out", FlowRules::defaultFlows),
                    Rule.ofProcesses("every node stands in a lane", FlowRules::lanes),
                    Rule.ofProcesses("every node is drawn", FlowRules::shapes),
                    Rule.ofProcesses("every flow is drawn", FlowRules::edges));

    private FlowRules() {}

    private static Stream<String> flowNames(ProcessFile file) {
        return file.all(SequenceFlow.class)
                .filter(flow -> flow.getConditionExpression() != null)
                .filter(flow -> flow.getName() == null || flow.getName().isBlank())
                .map(flow -> file.says("flow '%s' has a condition but no name", flow.getId()));
    }

    private static Stream<String> defaultFlows(ProcessFile file) {
        return file.all(ExclusiveGateway.class)
                .filter(gateway -> gateway.getDefault() == null)
                .filter(
                        gateway ->
                                file.flowsFrom(gateway).stream()
                                        .anyMatch(flow -> flow.getConditionExpression() != null))
                .map(gateway -> file.says("gateway '%s' has no default flow", gateway.getId()));
    }

    private static Stream<String> lanes(ProcessFile file) {
        Set<FlowNode> placed =
                file.all(Lane.class)
                        .flatMap(lane -> lane.getFlowNodeRefs().stream())
                        .collect(Collectors.toSet());
        return file.process().getLaneSets().isEmpty()
                ? Stream.empty()
                : file.all(FlowNode.class)
                        .filter(node -> node.getParentElement() instanceof Process)
                        .filter(node -> !placed.contains(node))
                        .map(node -> file.says("'%s' stands in no lane", node.getId()));
    }

    private static Stream<String> shapes(ProcessFile file) {
        return undrawn(file, FlowNode.class, BpmnShape.class)
                .map(id -> file.says("'%s' is missing in the diagram", id));
    }

    private static Stream<String> edges(ProcessFile file) {
        return undrawn(file, SequenceFlow.class, BpmnEdge.class)
                .map(id -> file.says("flow '%s' is missing in the diagram", id));
    }

    private static Stream<String> undrawn(
            ProcessFile file,
            Class<? extends BaseElement> type,
            Class<? extends ModelElementInstance> drawing) {
        Set<String> drawn =
                file.all(drawing)
                        .map(it -> it.getAttributeValue("bpmnElement"))
                        .collect(Collectors.toSet());
        return file.all(type).map(BaseElement::getId).filter(id -> !drawn.contains(id));
    }
}
