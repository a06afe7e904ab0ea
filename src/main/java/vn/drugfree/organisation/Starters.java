package vn.drugfree.organisation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.springframework.stereotype.Component;
import vn.drugfree.definition.ProcessModel;

/** Which agencies may start which process, as the deployed models say. */
@Component
class Starters {

    private final RepositoryService repository;

    Starters(RepositoryService repository) {
        this.repository = repository;
    }

    /**
     * Agencies by process key.
     *
     * @throws OrganisationDataException if a model names an agency the data do not know
     */
    Map<String, List<String>> of(Organisation organisation) {
        Map<String, List<String>> starters = new LinkedHashMap<>();
        for (ProcessDefinition process : latest()) {
            List<String> agencies = agencies(process);
            agencies.forEach(agency -> refuseUnknown(process, agency, organisation));
            starters.put(process.getKey(), agencies);
        }
        return starters;
    }

    private List<ProcessDefinition> latest() {
        return repository.createProcessDefinitionQuery().latestVersion().unlimitedList();
    }

    private List<String> agencies(ProcessDefinition process) {
        return ProcessModel.of(repository.getBpmnModelInstance(process.getId())).startingAgencies();
    }

    private static void refuseUnknown(
            ProcessDefinition process, String agency, Organisation organisation) {
        if (!organisation.agencies().containsKey(agency)) {
            throw new OrganisationDataException(
                    process.getResourceName() + ", process property 'startedBy'",
                    "'%s' is unknown; allowed are %s"
                            .formatted(
                                    agency, String.join(", ", organisation.agencies().keySet())));
        }
    }
}
