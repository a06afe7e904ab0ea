package vn.drugfree.definition;

import java.util.Optional;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;

/** The {@code camunda:property} entries of an element. */
public final class ElementProperty {

    private ElementProperty() {}

    public static Optional<String> of(BaseElement element, String name) {
        return Optional.ofNullable(element.getExtensionElements()).stream()
                .flatMap(
                        elements ->
                                elements
                                        .getElementsQuery()
                                        .filterByType(CamundaProperties.class)
                                        .list()
                                        .stream())
                .flatMap(properties -> properties.getCamundaProperties().stream())
                .filter(candidate -> name.equals(candidate.getCamundaName()))
                .map(CamundaProperty::getCamundaValue)
                .findFirst();
    }
}
