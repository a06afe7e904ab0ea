package vn.drugfree.monitoring;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.springframework.stereotype.Component;

/** Escalations by step of the ladder, the job executor's backlog, and incidents. */
@Component
class EngineMeters implements MeterBinder {

    private final TaskService tasks;
    private final RuntimeService processes;
    private final ManagementService management;

    EngineMeters(TaskService tasks, RuntimeService processes, ManagementService management) {
        this.tasks = tasks;
        this.processes = processes;
        this.management = management;
    }

    @Override
    public void bindTo(MeterRegistry meters) {
        for (String step :
                new String[] {"head-decides", "superior-decides", "standing-agency-decides"}) {
            Gauge.builder("drugfree.escalations", () -> escalations(step))
                    .tag("step", step)
                    .description("Late tasks waiting for a decision at this step of the ladder")
                    .register(meters);
        }
        Gauge.builder(
                        "drugfree.jobs.backlog",
                        () -> management.createJobQuery().executable().count())
                .description("Jobs that could run now")
                .register(meters);
        Gauge.builder("drugfree.incidents", () -> processes.createIncidentQuery().count())
                .description("Open incidents")
                .register(meters);
    }

    private long escalations(String step) {
        return tasks.createTaskQuery()
                .processDefinitionKey("deadline-escalation")
                .taskDefinitionKey(step)
                .count();
    }
}
