package vn.drugfree.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;

/** A deployment in which a decision table decides otherwise; closing it brings the old one back. */
public final class ChangedDecision implements AutoCloseable {

    private final RepositoryService repository;
    private final String decision;
    private String deployment;

    private ChangedDecision(RepositoryService repository, String decision) {
        this.repository = repository;
        this.decision = decision;
    }

    public static ChangedDecision of(RepositoryService repository, String decision) {
        return new ChangedDecision(repository, decision);
    }

    /** Deploys the process and its forms again, with the text of the decision changed. */
    public void deploy(String process, String text, String replacement) {
        String original =
                repository
                        .createProcessDefinitionQuery()
                        .processDefinitionKey(process)
                        .latestVersion()
                        .singleResult()
                        .getDeploymentId();
        DeploymentBuilder builder = repository.createDeployment();
        for (String name : repository.getDeploymentResourceNames(original)) {
            if (name.endsWith("/" + decision + ".dmn")) {
                builder.addString(name, read(original, name).replace(text, replacement));
            } else if (name.endsWith("/" + process + ".bpmn") || name.endsWith(".form")) {
                builder.addString(name, read(original, name));
            }
        }
        deployment = builder.deploy().getId();
    }

    private String read(String original, String name) {
        try (InputStream resource = repository.getResourceAsStream(original, name)) {
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void close() {
        repository.deleteDeployment(deployment, true);
    }
}
