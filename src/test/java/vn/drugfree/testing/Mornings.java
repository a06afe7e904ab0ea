package vn.drugfree.testing;

import java.time.LocalDate;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Job;

/** Plays the morning watch by hand, while the job executor rests. */
public final class Mornings {

    private static final String WATCH = "deadline-watch";

    private final ProcessEngine engine;
    private final DistrictTime time;

    Mornings(ProcessEngine engine, DistrictTime time) {
        this.engine = engine;
        this.time = time;
    }

    /** Seven o'clock of that day: the watch starts, and each of its jobs runs once. */
    public void breaks(LocalDate day) {
        time.set(day.atTime(7, 0));
        Job start =
                engine.getManagementService()
                        .createJobQuery()
                        .processDefinitionKey(WATCH)
                        .activityId("every-morning")
                        .singleResult();
        engine.getManagementService().executeJob(start.getId());
        runJobs();
    }

    /** Each waiting job of the watch once; returns how many failed. */
    public int runJobs() {
        int failed = 0;
        for (Job job : jobs()) {
            try {
                engine.getManagementService().executeJob(job.getId());
            } catch (RuntimeException failure) {
                failed++;
            }
        }
        return failed;
    }

    public List<Job> jobs() {
        return engine.getManagementService()
                .createJobQuery()
                .processDefinitionKey(WATCH)
                .messages()
                .list();
    }
}
