package vn.drugfree.duty;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.drugfree.configuration.ConfigurationMistake;

/**
 * Holds the catalogue against the deployed models and against the rounds that were opened before,
 * and keeps it in the database, where queries join it.
 *
 * <p>By the time the application has started the models are deployed and no job has run yet.
 */
@Component
class CatalogueCheck {

    private final Catalogue catalogue;
    private final EntryTable entries;
    private final RoundTable rounds;
    private final RepositoryService repository;

    CatalogueCheck(
            Catalogue catalogue,
            EntryTable entries,
            RoundTable rounds,
            RepositoryService repository) {
        this.catalogue = catalogue;
        this.entries = entries;
        this.rounds = rounds;
        this.repository = repository;
    }

    /**
     * @throws ConfigurationMistake if a duty names a process or a task that is not there, or a task
     *     that is not its lead's, or if a duty with rounds is missing
     */
    @EventListener(ApplicationStartedEvent.class)
    @Transactional
    public void check() {
        List<Duty> duties = catalogue.all();
        Map<String, BpmnModelInstance> models = models();
        duties.forEach(duty -> check(duty, models));
        rounds.duties().stream()
                .filter(known -> duties.stream().noneMatch(duty -> duty.id().equals(known)))
                .findFirst()
                .ifPresent(
                        gone -> {
                            throw new ConfigurationMistake(
                                    ("%s: duty '%s' is missing, but bodies have had its turn; put it"
                                                    + " back, and give it 'until' if it is over")
                                            .formatted(catalogue.file(), gone));
                        });
        entries.write(duties);
    }

    private Map<String, BpmnModelInstance> models() {
        Map<String, BpmnModelInstance> models = new HashMap<>();
        for (ProcessDefinition latest :
                repository.createProcessDefinitionQuery().latestVersion().unlimitedList()) {
            models.put(latest.getKey(), repository.getBpmnModelInstance(latest.getId()));
        }
        return models;
    }

    private void check(Duty duty, Map<String, BpmnModelInstance> models) {
        if (duty.work() != null && !models.containsKey(duty.work())) {
            throw mistake(duty, "work", "there is no process '%s'".formatted(duty.work()));
        }
        for (Duty.TaskOfProcess task : duty.doneIn()) {
            BpmnModelInstance model = models.get(task.process());
            if (model == null) {
                throw mistake(
                        duty, "done-in", "there is no process '%s'".formatted(task.process()));
            }
            if (!(model.getModelElementById(task.element()) instanceof UserTask found)) {
                throw mistake(
                        duty,
                        "done-in",
                        "process '%s' has no task '%s'".formatted(task.process(), task.element()));
            }
            refuseOtherLead(duty, found.getCamundaCandidateGroups(), task, duty.leads());
        }
    }

    private void refuseOtherLead(
            Duty duty, String groups, Duty.TaskOfProcess task, Collection<String> leads) {
        if (leads.stream().noneMatch(lead -> groups.contains("'" + lead + "'"))) {
            throw mistake(
                    duty,
                    "done-in",
                    "task '%s' of '%s' is not given to %s"
                            .formatted(task.element(), task.process(), String.join(", ", leads)));
        }
    }

    private ConfigurationMistake mistake(Duty duty, String field, String problem) {
        return new ConfigurationMistake(
                "%s, %s, field '%s': %s".formatted(catalogue.file(), duty.id(), field, problem));
    }
}
