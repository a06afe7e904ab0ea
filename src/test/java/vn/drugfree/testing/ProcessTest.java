package vn.drugfree.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.autoconfigure.actuate.observability.AutoConfigureObservability;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/**
 * A scenario on the whole application with the demo's people, its own database and a clock that
 * tests move. The job executor rests: a test fires each timer and job itself.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            // Any address keeps the demo off; the initializer names the real one.
            "spring.datasource.url=jdbc:postgresql:to-be-named",
            "drugfree.people=classpath:organisation/kc-2024-demo.yml",
            "drugfree.demo.password=" + ProcessTest.PASSWORD,
            "drugfree.data-folder=target/test-data",
            "drugfree.monitoring.interval=PT24H",
            "spring.datasource.hikari.connection-timeout=3000",
            "camunda.bpm.job-execution.enabled=false"
        })
// Tests leave meters out unless asked for them.
@AutoConfigureObservability(tracing = false)
@ContextConfiguration(initializers = {TestDatabase.class, TestMailServer.class})
@Import(TestStage.class)
@ExtendWith(ModelCoverage.class)
public @interface ProcessTest {

    /** Everybody's password in tests. */
    String PASSWORD = "test-password";

    /** Processes this class must walk completely: each node and each flow. */
    String[] covers() default {};
}
