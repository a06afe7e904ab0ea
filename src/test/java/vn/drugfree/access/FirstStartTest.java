package vn.drugfree.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.util.StringUtils;
import vn.drugfree.configuration.ConfigurationMistake;
import vn.drugfree.testing.Node;
import vn.drugfree.testing.TestDatabase;

/** The application on somebody's own, empty database. */
@ExtendWith(OutputCaptureExtension.class)
@Tag("own-engine")
class FirstStartTest {

    private final String database = TestDatabase.newDatabaseUrl();

    @Test
    void theFirstAdministratorComesFromTheEnvironmentAndNobodyElseIsThere(CapturedOutput output) {
        assertThat(mistakeOf())
                .isEqualTo(
                        "There is no administrator yet: set ADMIN_USER and ADMIN_PASSWORD for the"
                                + " first start.");
        assertThat(output)
                .contains("There is no administrator yet")
                .doesNotContain("at vn.drugfree");
        assertThat(mistakeOf("ADMIN_USER=admin", "ADMIN_PASSWORD=short"))
                .isEqualTo("ADMIN_PASSWORD is missing or too short: use at least 10 characters.");

        try (var application = start("ADMIN_USER=admin", "ADMIN_PASSWORD=a-long-password")) {
            assertThat(identities(application).checkPassword("admin", "a-long-password")).isTrue();
            assertThat(identities(application).createUserQuery().list())
                    .extracting(User::getId)
                    .containsExactly("admin");
        }
        assertThat(output).doesNotContain("a-long-password");

        // The settings are for the first start; later ones neither need nor obey them.
        try (var application = start("ADMIN_USER=admin", "ADMIN_PASSWORD=another-password")) {
            assertThat(identities(application).checkPassword("admin", "a-long-password")).isTrue();
        }
        start().close();
    }

    @Test
    void aMistakeInTheDataStopsTheStartWithALineThatNamesIt() {
        assertThat(mistakeOf("drugfree.organisation=classpath:organisation/absent.yml"))
                .contains("absent.yml");
    }

    /** The one line with which a start that must not succeed ends. */
    private String mistakeOf(String... settings) {
        Throwable failure = catchThrowable(() -> start(settings).close());
        assertThat(failure).isNotNull();
        Throwable cause = NestedExceptionUtils.getMostSpecificCause(failure);
        assertThat(cause).isInstanceOf(ConfigurationMistake.class);
        return cause.getMessage();
    }

    private ConfigurableApplicationContext start(String... settings) {
        return Node.start(
                database,
                StringUtils.addStringToArray(
                        settings, "spring.datasource.hikari.connection-timeout=3000"));
    }

    private static IdentityService identities(ConfigurableApplicationContext application) {
        return application.getBean(IdentityService.class);
    }
}
