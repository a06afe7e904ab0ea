package vn.drugfree.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** Starts PostgreSQL inside the application when nobody configured a database. */
@Configuration(proxyBeanMethods = false)
@Profile(DemoEnvironment.PROFILE)
@ConditionalOnClass(name = "io.zonky.test.db.postgres.embedded.EmbeddedPostgres")
class EmbeddedDatabaseConfiguration {

    @Bean(destroyMethod = "close")
    DataFolder dataFolder(@Value("${drugfree.data-folder}") Path folder) {
        return DataFolder.occupy(folder);
    }

    @Bean(destroyMethod = "close")
    EmbeddedPostgres embeddedPostgres(DataFolder folder) throws IOException {
        folder.stopForsakenServer();
        return EmbeddedPostgres.builder()
                .setDataDirectory(folder.databaseDirectory())
                .setCleanDataDirectory(false)
                .setServerConfig("timezone", "Asia/Ho_Chi_Minh")
                .start();
    }

    @Bean
    JdbcConnectionDetails embeddedConnection(EmbeddedPostgres server) {
        return new JdbcConnectionDetails() {
            @Override
            public String getJdbcUrl() {
                return server.getJdbcUrl("postgres", "postgres");
            }

            @Override
            public String getUsername() {
                return "postgres";
            }

            @Override
            public String getPassword() {
                return "";
            }
        };
    }
}
