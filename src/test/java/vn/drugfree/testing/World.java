package vn.drugfree.testing;

import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The state of the district before a scenario. */
public final class World {

    private final ProcessEngine engine;
    private final JdbcClient database;

    World(ProcessEngine engine, JdbcClient database) {
        this.engine = engine;
        this.database = database;
    }

    /** No case is open, nobody was reminded of anything, is away or has wishes. */
    public void isEmpty() {
        engine
                .getRuntimeService()
                .createProcessInstanceQuery()
                .rootProcessInstances()
                .list()
                .stream()
                .map(instance -> instance.getId())
                .forEach(
                        id ->
                                engine.getRuntimeService()
                                        .deleteProcessInstanceIfExists(
                                                id, "new scenario", true, true, false, false));
        List.of(
                        "reminder",
                        "mail",
                        "mail_preference",
                        "deadline",
                        "clock_stop",
                        "absence",
                        "calendar_year",
                        "calendar_feed")
                .forEach(table -> database.sql("delete from drugfree." + table).update());
    }
}
