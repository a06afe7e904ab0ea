package vn.drugfree.absence;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.task.IdentityLink;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;
import vn.drugfree.absence.CoverTable.Lender;
import vn.drugfree.calendar.DistrictClock;

/** Follows tasks while somebody is away: who gets them, and for whom they are done. */
@Component
class TasksOfAbsentees {

    /** A local variable of the task, kept in history: the login of the absent person. */
    static final String ACTED_FOR = "actedFor";

    private final CoverTable covers;
    private final StandIns standIns;
    private final Colleagues colleagues;
    private final TaskHistory history;
    private final Unrestricted unrestricted;
    private final DistrictClock clock;
    private final IdentityService identities;

    TasksOfAbsentees(
            CoverTable covers,
            StandIns standIns,
            Colleagues colleagues,
            TaskHistory history,
            Unrestricted unrestricted,
            DistrictClock clock,
            @Lazy IdentityService identities) {
        this.covers = covers;
        this.standIns = standIns;
        this.colleagues = colleagues;
        this.history = history;
        this.unrestricted = unrestricted;
        this.clock = clock;
        this.identities = identities;
    }

    /** Before all who note the assignee: they are to see the deputy. */
    @EventListener(condition = "#task.eventName == 'assignment'")
    @Order(-10)
    void assigned(DelegateTask task) {
        unrestricted.run(() -> follow(task));
    }

    @EventListener(condition = "#task.eventName == 'complete'")
    void completed(DelegateTask task) {
        String doer = doer(task);
        if (doer != null) {
            ownerOf(task, doer)
                    .ifPresent(
                            owner -> {
                                task.setVariableLocal(ACTED_FOR, owner);
                                history.doneFor(task.getId(), task.getProcessInstanceId(), owner);
                            });
        }
    }

    private void follow(DelegateTask task) {
        String assignee = task.getAssignee();
        Optional<StandIn> standIn = assignee == null ? Optional.empty() : standIn(task, assignee);
        if (standIn.isPresent()) {
            covers.hold(standIn.get().absence(), task.getId(), standIn.get().holder());
            task.setAssignee(standIn.get().holder());
            // A comment raises the same event once more; it must find the deputy.
            history.handedOver(task.getId(), task.getProcessInstanceId(), standIn.get());
        } else {
            note(task, assignee);
        }
    }

    private Optional<StandIn> standIn(DelegateTask task, String assignee) {
        Set<String> units = colleagues.unitsOf(task.getCandidates());
        return standIns.of(assignee, clock.today(), units);
    }

    private void note(DelegateTask task, @Nullable String assignee) {
        Optional<CoveredTask> covered = covers.task(task.getId());
        if (covered.isPresent() && covered.get().holder().equals(assignee)) {
            return;
        }
        Optional<Lender> lender = assignee == null ? Optional.empty() : lender(task, assignee);
        if (lender.isPresent()) {
            covers.hold(lender.get().absence(), task.getId(), assignee);
        } else if (covered.isPresent()) {
            covers.dropTask(task.getId());
        }
    }

    private Optional<String> ownerOf(DelegateTask task, String doer) {
        return covers.task(task.getId())
                .filter(it -> it.holder().equals(doer))
                .map(CoveredTask::owner)
                .or(() -> lender(task, doer).map(Lender::person));
    }

    /** Whose absence opens the task to somebody who could not take it otherwise. */
    private Optional<Lender> lender(DelegateTask task, String user) {
        Set<String> groups =
                task.getCandidates().stream()
                        .map(IdentityLink::getGroupId)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet());
        return covers.lender(user, groups)
                .filter(it -> colleagues.groupsOf(user).stream().noneMatch(groups::contains));
    }

    /** Whoever is logged in; a job has nobody but the assignee. */
    private String doer(DelegateTask task) {
        var caller = identities.getCurrentAuthentication();
        return caller == null ? task.getAssignee() : caller.getUserId();
    }
}
