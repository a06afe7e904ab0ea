package vn.drugfree.escalation;

import java.util.ArrayList;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Step {@code find-late-tasks} of the morning watch. */
@Component("findLateTasks")
class FindLateTasks implements JavaDelegate {

    private final LateTasks late;

    FindLateTasks(LateTasks late) {
        this.late = late;
    }

    @Override
    public void execute(DelegateExecution watch) {
        watch.setVariable("lateTasks", new ArrayList<>(late.withoutEscalation()));
    }
}
