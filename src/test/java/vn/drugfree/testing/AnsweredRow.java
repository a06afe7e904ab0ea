package vn.drugfree.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.history.HistoricDecisionInstance;
import org.camunda.bpm.engine.history.HistoricDecisionOutputInstance;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Rule;

/**
 * What a decision table answers, and by which of its rows.
 *
 * @param row id of the row
 */
public record AnsweredRow(String row, Map<String, Object> answer) {

    public static AnsweredRow of(ProcessEngine engine, String table, VariableMap question) {
        engine.getHistoryService()
                .deleteHistoricDecisionInstanceByDefinitionId(definition(engine, table).getId());
        Map<String, Object> answer =
                engine.getDecisionService()
                        .evaluateDecisionTableByKey(table, question)
                        .getSingleResult()
                        .getEntryMap();
        HistoricDecisionInstance decision =
                engine.getHistoryService()
                        .createHistoricDecisionInstanceQuery()
                        .decisionDefinitionKey(table)
                        .includeOutputs()
                        .singleResult();
        List<String> rows =
                decision.getOutputs().stream()
                        .map(HistoricDecisionOutputInstance::getRuleId)
                        .distinct()
                        .toList();
        assertThat(rows).hasSize(1);
        return new AnsweredRow(rows.get(0), answer);
    }

    /** Ids of all rows of the table. */
    public static List<String> rowsOf(ProcessEngine engine, String table) {
        Decision decision =
                engine.getRepositoryService()
                        .getDmnModelInstance(definition(engine, table).getId())
                        .getModelElementById(table);
        return ((DecisionTable) decision.getExpression())
                .getRules().stream().map(Rule::getId).toList();
    }

    private static DecisionDefinition definition(ProcessEngine engine, String table) {
        return engine.getRepositoryService()
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey(table)
                .latestVersion()
                .singleResult();
    }
}
