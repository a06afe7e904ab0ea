package vn.drugfree.monitoring;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/** The job executor's backlog, and incidents. */
@Component
class EngineMeters implements MeterBinder {

    private final RuntimeService processes;
    private final ManagementService management;

    EngineMeters(RuntimeService processes, ManagementService management) {
        this.processes = processes;
        this.management = management;
    }

    @Override
    public void bindTo(MeterRegistry meters) {
        Gauge.builder(
                        "drugfree.jobs.backlog",
                        () -> management.createJobQuery().executable().count())
                .description("Jobs that could run now")
                .register(meters);
        Gauge.builder("drugfree.incidents", () -> processes.createIncidentQuery().count())
                .description("Open incidents")
                .register(meters);
    }
}
