package vn.drugfree.absence;

import org.camunda.bpm.engine.TaskService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** What the history of a task says about a deputy; Tasklist shows it in the tab of that name. */
@Component
class TaskHistory {

    private final TaskService tasks;
    private final AbsenceTable absences;
    private final Colleagues colleagues;

    TaskHistory(@Lazy TaskService tasks, AbsenceTable absences, Colleagues colleagues) {
        this.tasks = tasks;
        this.absences = absences;
        this.colleagues = colleagues;
    }

    void handedOver(String taskId, String process, StandIn to) {
        Absence absence = absences.find(to.absence()).orElseThrow();
        add(
                taskId,
                process,
                "%s %s; việc được giao cho %s làm thay."
                        .formatted(
                                colleagues.nameOf(absence.person()),
                                absence.inWords(),
                                colleagues.nameOf(to.holder())));
    }

    void handedBack(String taskId, String process, String owner) {
        add(
                taskId,
                process,
                "%s đã trở lại làm việc; việc được trả lại.".formatted(colleagues.nameOf(owner)));
    }

    void doneFor(String taskId, String process, String owner) {
        add(taskId, process, "Làm thay cho " + colleagues.nameOf(owner));
    }

    private void add(String taskId, String process, String words) {
        tasks.createComment(taskId, process, words);
    }
}
