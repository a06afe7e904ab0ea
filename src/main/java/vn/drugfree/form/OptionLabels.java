package vn.drugfree.form;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Resource;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The labels that the forms of one deployment give to their codes, by field key. */
@Component
class OptionLabels {

    private final RepositoryService repository;
    private final ObjectMapper json;
    private final Map<String, Map<String, Map<String, String>>> byDefinition =
            new ConcurrentHashMap<>();

    OptionLabels(@Lazy RepositoryService repository, ObjectMapper json) {
        this.repository = repository;
        this.json = json;
    }

    Optional<String> of(String definitionId, String key, String code) {
        Map<String, Map<String, String>> labels =
                byDefinition.computeIfAbsent(definitionId, this::read);
        return Optional.ofNullable(labels.getOrDefault(key, Map.of()).get(code));
    }

    private Map<String, Map<String, String>> read(String definitionId) {
        String deployment = repository.getProcessDefinition(definitionId).getDeploymentId();
        Map<String, Map<String, String>> labels = new HashMap<>();
        repository.getDeploymentResources(deployment).stream()
                .filter(resource -> resource.getName().endsWith(".form"))
                .flatMap(resource -> schema(deployment, resource).fields().stream())
                .forEach(
                        field ->
                                labels.computeIfAbsent(field.key(), key -> new HashMap<>())
                                        .putAll(field.options()));
        return labels;
    }

    private FormSchema schema(String deployment, Resource resource) {
        try (InputStream file = repository.getResourceAsStreamById(deployment, resource.getId())) {
            return FormSchema.of(json.readTree(file));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
