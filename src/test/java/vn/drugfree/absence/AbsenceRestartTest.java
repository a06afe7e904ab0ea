package vn.drugfree.absence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import vn.drugfree.calendar.DistrictClock;
import vn.drugfree.testing.Node;
import vn.drugfree.testing.TestDatabase;

/** A start writes what the people file says; what an absence lends outlives it. */
@Tag("own-engine")
class AbsenceRestartTest {

    private static final String HEAD = "tca.binhkieu";
    private static final String DEPUTY = "ca.binhkieu";
    private static final String UNIT = "cong-an-xa-binh-kieu";
    private static final String HEADS = "lanh-dao-" + UNIT;

    private final String database = TestDatabase.newDatabaseUrl();

    @Test
    void theDeputyIsStillInTheBorrowedGroupsAndLeavesThemInTime() {
        UUID absence;
        try (var application = start()) {
            String today = application.getBean(DistrictClock.class).today().toString();
            absence =
                    application
                            .getBean(AbsenceDesk.class)
                            .enter(HEAD, new AbsenceEntry(null, today, today, DEPUTY))
                            .id();
            runJobs(application);
            assertThat(groups(application)).containsExactlyInAnyOrder(UNIT, HEADS);
        }
        try (var application = start()) {
            assertThat(groups(application)).containsExactlyInAnyOrder(UNIT, HEADS);
            application.getBean(AbsenceDesk.class).end(HEAD, absence);
        }
        try (var application = start()) {
            assertThat(groups(application)).as("before the job ran").containsExactly(UNIT);
            runJobs(application);
            assertThat(groups(application)).containsExactly(UNIT);
        }
    }

    private ConfigurableApplicationContext start() {
        return Node.start(database, Node.DEMO_PEOPLE);
    }

    private static void runJobs(ConfigurableApplicationContext application) {
        ManagementService management = application.getBean(ManagementService.class);
        for (List<Job> due = due(management); !due.isEmpty(); due = due(management)) {
            due.forEach(job -> management.executeJob(job.getId()));
        }
    }

    private static List<Job> due(ManagementService management) {
        return management
                .createJobQuery()
                .processDefinitionKey("absence-cover")
                .executable()
                .list();
    }

    private static List<String> groups(ConfigurableApplicationContext application) {
        return application
                .getBean(IdentityService.class)
                .createGroupQuery()
                .groupMember(DEPUTY)
                .list()
                .stream()
                .map(Group::getId)
                .toList();
    }
}
