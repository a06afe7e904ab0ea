package vn.drugfree.testing;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import vn.drugfree.DrugfreeApplication;

/** An application of its own, on a database of the test's choice, whose jobs the test runs. */
public final class Node {

    /** The setting with which it knows the people of the demo. */
    public static final String DEMO_PEOPLE =
            "drugfree.people=classpath:organisation/kc-2024-demo.yml";

    private Node() {}

    /**
     * @param settings such as {@link #DEMO_PEOPLE}
     */
    public static ConfigurableApplicationContext start(String databaseUrl, String... settings) {
        return start(List.of(), databaseUrl, settings);
    }

    /**
     * @param more what the test puts beside the application
     */
    public static ConfigurableApplicationContext start(
            List<Class<?>> more, String databaseUrl, String... settings) {
        Stream<String> always =
                Stream.of(
                        "spring.datasource.url=" + databaseUrl,
                        "spring.datasource.username=postgres",
                        "spring.datasource.password=postgres",
                        "server.port=0",
                        "drugfree.data-folder=target/test-data",
                        "camunda.bpm.job-execution.enabled=false");
        return new SpringApplicationBuilder(DrugfreeApplication.class)
                .sources(more.toArray(Class<?>[]::new))
                .properties("spring.jmx.enabled=false")
                .run(
                        Stream.concat(always, Stream.of(settings))
                                .map(setting -> "--" + setting)
                                .toArray(String[]::new));
    }
}
