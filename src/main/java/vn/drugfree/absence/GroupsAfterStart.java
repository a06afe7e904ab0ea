package vn.drugfree.absence;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lends the groups again after a start. What the people file says has just been written, and with
 * it went every membership the file does not know. Runners come after that, and before the
 * application is reported ready.
 */
@Component
@Order(10)
class GroupsAfterStart implements ApplicationRunner {

    private final AbsenceTable absences;
    private final BorrowedGroups groups;

    GroupsAfterStart(AbsenceTable absences, BorrowedGroups groups) {
        this.absences = absences;
        this.groups = groups;
    }

    @Override
    @Transactional
    public void run(ApplicationArguments arguments) {
        absences.lock();
        groups.settle();
    }
}
