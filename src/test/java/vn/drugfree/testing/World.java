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

    /**
     * No case is open, nobody was reminded of anything, is away, has wishes or is in the register,
     * nothing is planned or listed, no sheet is filled in, no commune has a class and nothing was
     * awarded.
     */
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
                        "drugfree.reminder",
                        "drugfree.mail",
                        "drugfree.mail_preference",
                        "drugfree.deadline",
                        "drugfree.clock_stop",
                        "drugfree.absence",
                        "drugfree.calendar_year",
                        "drugfree.calendar_feed",
                        "register.intake",
                        "register.survey",
                        "register.person",
                        "review.sheet",
                        "review.commune_status",
                        "review.council_vote",
                        "review.wave",
                        "review.award",
                        "review.award_number",
                        "duty.round",
                        "duty.contribution",
                        "duty.activity",
                        "duty.hotspot",
                        "duty.reported_figure",
                        "duty.report")
                .forEach(table -> database.sql("delete from " + table).update());
    }
}
