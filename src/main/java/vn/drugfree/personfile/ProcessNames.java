package vn.drugfree.personfile;

import java.util.List;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** What people call a process. */
@Component
class ProcessNames {

    private final RepositoryService repository;

    ProcessNames(@Lazy RepositoryService repository) {
        this.repository = repository;
    }

    /** Empty for one that is no longer deployed. */
    String of(String key) {
        List<ProcessDefinition> newest =
                repository
                        .createProcessDefinitionQuery()
                        .processDefinitionKey(key)
                        .latestVersion()
                        .list();
        return newest.isEmpty() ? "" : newest.get(0).getName();
    }
}
