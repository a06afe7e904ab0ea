package vn.drugfree.duty;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.spin.json.SpinJsonNode;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * What is looked at in an establishment of a sector, from the decision table {@code
 * inspection-checklist}. Models call it {@code inspection}.
 */
@Component("inspection")
public class InspectionChecklist {

    static final String TABLE = "inspection-checklist";
    static final String SECTOR = "sector";

    private final DecisionService decisions;

    InspectionChecklist(@Lazy DecisionService decisions) {
        this.decisions = decisions;
    }

    /**
     * The ticked items in words, with a semicolon between them.
     *
     * @param ticked name of the variable that holds their codes
     */
    public String items(DelegateExecution execution, String ticked) {
        Map<String, String> items = of((String) execution.getVariable(SECTOR));
        List<String> codes =
                ((SpinJsonNode) execution.getVariable(ticked))
                        .elements().stream().map(SpinJsonNode::stringValue).toList();
        return String.join("; ", codes.stream().map(items::get).toList());
    }

    /** Code to words with their clause, in the order of the table. */
    Map<String, String> of(String sector) {
        Map<String, String> items = new LinkedHashMap<>();
        decisions
                .evaluateDecisionTableByKey(TABLE, Variables.putValue(SECTOR, sector))
                .getResultList()
                .forEach(
                        row ->
                                items.put(
                                        (String) row.get("code"),
                                        "%s (%s)".formatted(row.get("item"), row.get("clause"))));
        return items;
    }
}
