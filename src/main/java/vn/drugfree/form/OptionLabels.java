package vn.drugfree.form;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Resource;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The labels that the forms of one deployment give to their codes, by field key. */
@Component
class OptionLabels {

    private final RepositoryService repository;
    private final FormLibrary library;
    private final Map<String, Map<String, Map<String, String>>> byDeployment =
            new ConcurrentHashMap<>();

    OptionLabels(@Lazy RepositoryService repository, FormLibrary library) {
        this.repository = repository;
        this.library = library;
    }

    /** Field key to code to label, as the forms deployed with that process say. */
    Map<String, Map<String, String>> of(String definitionId) {
        String deployment = repository.getProcessDefinition(definitionId).getDeploymentId();
        return byDeployment.computeIfAbsent(deployment, this::read);
    }

    private Map<String, Map<String, String>> read(String deployment) {
        Map<String, Map<String, String>> labels = new HashMap<>();
        repository.getDeploymentResources(deployment).stream()
                .filter(resource -> resource.getName().endsWith(".form"))
                .map(Resource::getId)
                .map(id -> library.schema(() -> repository.getResourceAsStreamById(deployment, id)))
                .flatMap(form -> form.fields().stream())
                .forEach(
                        field ->
                                labels.computeIfAbsent(field.key(), key -> new HashMap<>())
                                        .putAll(field.options()));
        return labels;
    }
}
