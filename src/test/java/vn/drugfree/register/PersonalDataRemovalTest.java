package vn.drugfree.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.history.HistoricVariableInstance;
import org.camunda.bpm.engine.history.HistoricVariableUpdate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.drugfree.testing.CaseRun;
import vn.drugfree.testing.ProcessTest;

/** Once a case is over, only the register knows whom it was about. */
@ProcessTest(covers = "personal-data-removal")
class PersonalDataRemovalTest extends RegisterScenario {

    @Autowired HistoryService history;
    @Autowired ManagementService management;

    @Test
    void theHistoryOfAnEndedCaseForgetsThePerson() {
        CaseRun over = foundAndSpared(person());
        CaseRun running =
                found("ca.binhkieu", person("idNumber", "033090007777", "fullName", "Lê Văn Còn"));
        assertThat(personsIn(over)).isNotEmpty();
        night();
        assertThat(personsIn(over)).isEmpty();
        assertThat(updatesNaming("Nguyễn Văn Thử", over)).isEmpty();
        assertThat(personsIn(running)).isNotEmpty();
        assertThat(search.record(codeOf(over)).record().fullName()).isEqualTo("Nguyễn Văn Thử");
        assertThat(
                        database.sql("select content from register.case_record where outermost")
                                .query(String.class)
                                .list())
                .singleElement()
                .asString()
                .contains("Nguyễn Văn Thử");
        // Nothing is left to do for the next night.
        night();
        assertThat(personsIn(running)).isNotEmpty();
    }

    private void night() {
        management.executeJob(
                management
                        .createJobQuery()
                        .processDefinitionKey("personal-data-removal")
                        .singleResult()
                        .getId());
    }

    private List<HistoricVariableInstance> personsIn(CaseRun run) {
        return history
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(run.code())
                .list()
                .stream()
                .flatMap(
                        instance ->
                                history
                                        .createHistoricVariableInstanceQuery()
                                        .processInstanceId(instance.getId())
                                        .variableName("person")
                                        .list()
                                        .stream())
                .toList();
    }

    private List<String> updatesNaming(String text, CaseRun run) {
        return history
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(run.code())
                .list()
                .stream()
                .flatMap(
                        instance ->
                                history
                                        .createHistoricDetailQuery()
                                        .processInstanceId(instance.getId())
                                        .variableUpdates()
                                        .list()
                                        .stream())
                .map(HistoricVariableUpdate.class::cast)
                .filter(update -> String.valueOf(update.getValue()).contains(text))
                .map(HistoricVariableUpdate::getVariableName)
                .toList();
    }
}
