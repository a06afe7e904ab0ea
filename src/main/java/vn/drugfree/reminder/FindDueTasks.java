package vn.drugfree.reminder;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import vn.drugfree.escalation.LateTasks;

/** Step {@code find-due-tasks} of the morning watch. */
@Component("findDueTasks")
class FindDueTasks implements JavaDelegate {

    private final OpenTasks tasks;
    private final LateTasks late;

    FindDueTasks(OpenTasks tasks, LateTasks late) {
        this.tasks = tasks;
        this.late = late;
    }

    @Override
    public void execute(DelegateExecution watch) {
        List<String> recipients = tasks.recipients().stream().map(Recipient::key).toList();
        watch.setVariable("recipients", new ArrayList<>(recipients));
        watch.setVariable("lateTasks", new ArrayList<>(late.withoutEscalation()));
    }
}
