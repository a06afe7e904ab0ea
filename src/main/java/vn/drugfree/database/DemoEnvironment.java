package vn.drugfree.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.io.ClassPathResource;
import org.springframework.util.StringUtils;

/**
 * While nobody configured a database, the application is being tried out: the profile {@code demo}
 * is on, and {@code demo.yml} lends its settings, weaker than any other source.
 */
class DemoEnvironment implements EnvironmentPostProcessor, Ordered {

    static final String PROFILE = "demo";

    @Override
    public void postProcessEnvironment(
            ConfigurableEnvironment environment, SpringApplication application) {
        if (!StringUtils.hasText(environment.getProperty("spring.datasource.url"))) {
            environment.addActiveProfile(PROFILE);
            lendDemoSettings(environment);
        }
    }

    /** After the configuration files: a database named in one of them counts, too. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }

    private static void lendDemoSettings(ConfigurableEnvironment environment) {
        try {
            new YamlPropertySourceLoader()
                    .load("demo settings", new ClassPathResource("demo.yml"))
                    .forEach(environment.getPropertySources()::addLast);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
