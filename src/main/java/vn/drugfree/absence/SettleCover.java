package vn.drugfree.absence;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The steps {@code hand-over} and {@code hand-back}: brings what everybody has in line with who is
 * away today. Looking at all absences at once, neither step depends on which of two that meet in
 * one night comes first.
 */
@Component("settleCover")
class SettleCover implements JavaDelegate {

    private final AbsenceTable absences;
    private final CoveredTasks tasks;
    private final BorrowedGroups groups;

    SettleCover(AbsenceTable absences, CoveredTasks tasks, BorrowedGroups groups) {
        this.absences = absences;
        this.tasks = tasks;
        this.groups = groups;
    }

    @Override
    public void execute(DelegateExecution absence) {
        everything();
    }

    @Transactional
    public void everything() {
        absences.lock();
        tasks.settle();
        groups.settle();
    }

    /** Without the tasks. */
    @Transactional
    public void groups() {
        absences.lock();
        groups.settle();
    }
}
