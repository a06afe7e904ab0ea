package vn.drugfree.testing;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Job;

/** Plays the morning watch by hand, while the job executor rests. */
public final class Mornings {

    private static final String WATCH = "deadline-watch";

    private final ManagementService management;
    private final DistrictTime time;

    Mornings(ProcessEngine engine, DistrictTime time) {
        this.management = engine.getManagementService();
        this.time = time;
    }

    /** Seven o'clock of that day: the watch ran, and each mail that nobody wants later left. */
    public void breaks(LocalDate day) {
        breaks(day.atTime(LocalTime.of(7, 0)));
    }

    /** The watch begins only at that moment: the application was not running before. */
    public void breaks(LocalDateTime moment) {
        time.set(moment);
        Job start =
                management
                        .createJobQuery()
                        .processDefinitionKey(WATCH)
                        .activityId("every-morning")
                        .singleResult();
        management.executeJob(start.getId());
        runJobs();
    }

    /** Runs whatever is due in the watch, each job once; returns how many failed. */
    public int runJobs() {
        Set<String> failed = new HashSet<>();
        List<Job> due = dueJobs(failed);
        while (!due.isEmpty()) {
            for (Job job : due) {
                try {
                    management.executeJob(job.getId());
                } catch (RuntimeException failure) {
                    failed.add(job.getId());
                }
            }
            due = dueJobs(failed);
        }
        return failed.size();
    }

    /** What the watch has still to do. */
    public List<Job> jobs() {
        return management.createJobQuery().processDefinitionKey(WATCH).list().stream()
                .filter(job -> job.getProcessInstanceId() != null)
                .toList();
    }

    private List<Job> dueJobs(Set<String> failed) {
        return management.createJobQuery().processDefinitionKey(WATCH).executable().list().stream()
                .filter(job -> job.getProcessInstanceId() != null)
                .filter(job -> !failed.contains(job.getId()))
                .toList();
    }
}
