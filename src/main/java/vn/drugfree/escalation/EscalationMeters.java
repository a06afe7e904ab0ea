package vn.drugfree.escalation;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.camunda.bpm.engine.TaskService;
import org.springframework.stereotype.Component;

/** Counts the late tasks at each step of the ladder: {@code drugfree.escalations}. */
@Component
class EscalationMeters implements MeterBinder {

    private final TaskService tasks;

    EscalationMeters(TaskService tasks) {
        this.tasks = tasks;
    }

    @Override
    public void bindTo(MeterRegistry meters) {
        for (String step : LateTasks.LADDER) {
            Gauge.builder("drugfree.escalations", () -> waitingAt(step))
                    .tag("step", step)
                    .description("Late tasks waiting for a decision at this step of the ladder")
                    .register(meters);
        }
    }

    private long waitingAt(String step) {
        return tasks.createTaskQuery()
                .processDefinitionKey(LateTasks.ESCALATION)
                .taskDefinitionKey(step)
                .count();
    }
}
