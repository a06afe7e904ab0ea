package vn.drugfree.absence;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;
import vn.drugfree.calendar.DistrictClock;

/** Gives the tasks of absent people to whoever stands in, and gives them back. */
@Component
class CoveredTasks {

    private final TaskService tasks;
    private final AbsenceTable absences;
    private final CoverTable covers;
    private final StandIns standIns;
    private final Colleagues colleagues;
    private final TaskHistory history;
    private final DistrictClock clock;

    CoveredTasks(
            TaskService tasks,
            AbsenceTable absences,
            CoverTable covers,
            StandIns standIns,
            Colleagues colleagues,
            TaskHistory history,
            DistrictClock clock) {
        this.tasks = tasks;
        this.absences = absences;
        this.covers = covers;
        this.standIns = standIns;
        this.colleagues = colleagues;
        this.history = history;
        this.clock = clock;
    }

    void settle() {
        LocalDate today = clock.today();
        covers.tasks().forEach(covered -> settle(covered, today));
        absences.covered(today).forEach(absence -> handOverAll(absence.person(), today));
    }

    private void settle(CoveredTask covered, LocalDate today) {
        Task task = tasks.createTaskQuery().taskId(covered.taskId()).singleResult();
        if (task == null || !covered.holder().equals(task.getAssignee())) {
            // Done, or in other hands by now.
            covers.dropTask(covered.taskId());
        } else if (!task.isSuspended()) {
            standIn(task, covered.owner(), today)
                    .ifPresentOrElse(
                            standIn -> handOn(task, covered, standIn),
                            () -> handBack(task, covered.owner()));
        }
    }

    private void handOn(Task task, CoveredTask covered, StandIn standIn) {
        if (!standIn.holder().equals(covered.holder())) {
            handOver(task, standIn);
        }
    }

    private void handOverAll(String person, LocalDate today) {
        tasks.createTaskQuery().taskAssignee(person).active().list().stream()
                // The database does not know yet what was moved a moment ago.
                .filter(task -> person.equals(task.getAssignee()))
                .forEach(
                        task ->
                                standIn(task, person, today)
                                        .ifPresent(standIn -> handOver(task, standIn)));
    }

    private Optional<StandIn> standIn(Task task, String owner, LocalDate today) {
        Set<String> units = colleagues.unitsOf(tasks.getIdentityLinksForTask(task.getId()));
        return standIns.of(owner, today, units);
    }

    private void handOver(Task task, StandIn standIn) {
        covers.hold(standIn.absence(), task.getId(), standIn.holder());
        history.handedOver(task.getId(), task.getProcessInstanceId(), standIn);
        tasks.setAssignee(task.getId(), standIn.holder());
    }

    private void handBack(Task task, String owner) {
        covers.dropTask(task.getId());
        history.handedBack(task.getId(), task.getProcessInstanceId(), owner);
        tasks.setAssignee(task.getId(), owner);
    }
}
