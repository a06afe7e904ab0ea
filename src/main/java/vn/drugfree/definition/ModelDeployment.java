package vn.drugfree.definition;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.Set;
import org.camunda.bpm.spring.boot.starter.configuration.impl.DefaultDeploymentConfiguration;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/**
 * Deploys the models and forms under their paths in the project. Left alone, the starter names them
 * by the machine's folders, or in a jar by the bare file name, where one {@code start.form} would
 * replace another.
 */
@Component
class ModelDeployment extends DefaultDeploymentConfiguration {

    @Override
    public Set<Resource> getDeploymentResources() {
        Set<Resource> named = new LinkedHashSet<>();
        for (Resource resource : super.getDeploymentResources()) {
            try {
                named.add(NamedResource.of(resource));
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
        return named;
    }
}
