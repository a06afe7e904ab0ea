package vn.drugfree.database;

import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingClass;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import vn.drugfree.configuration.ConfigurationMistake;

/** The packaged jar has no database of its own; it says so instead of failing somewhere deeper. */
@Configuration(proxyBeanMethods = false)
@Profile(DemoEnvironment.PROFILE)
@ConditionalOnMissingClass("io.zonky.test.db.postgres.embedded.EmbeddedPostgres")
class MissingDatabaseConfiguration {

    @Bean
    DataSource dataSource() {
        throw new ConfigurationMistake(
                "No database is configured: set SPRING_DATASOURCE_URL, SPRING_DATASOURCE_USERNAME"
                        + " and SPRING_DATASOURCE_PASSWORD.");
    }
}
