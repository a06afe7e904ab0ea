package vn.drugfree.absence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Comment;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.drugfree.testing.CaseRun;
import vn.drugfree.testing.Cases;
import vn.drugfree.testing.DistrictTime;
import vn.drugfree.testing.World;

/**
 * The police of Bình Kiều commune on 1 February: the head, an officer, and two more whom an
 * administrator added by hand.
 */
abstract class AbsenceScenario {

    static final String UNIT = "cong-an-xa-binh-kieu";
    static final String HEADS = "lanh-dao-" + UNIT;
    static final String HEAD = "tca.binhkieu";
    static final String OFFICER = "ca.binhkieu";
    static final String SECOND = "thu.binhkieu";
    static final String THIRD = "ba.binhkieu";
    static final String OF_ANOTHER_COMMUNE = "ca.nhueduong";

    static final LocalDate TODAY = LocalDate.of(2024, 2, 1);
    static final LocalDate FIRST = LocalDate.of(2024, 2, 5);
    static final LocalDate LAST = LocalDate.of(2024, 2, 9);
    static final LocalDate BACK = LocalDate.of(2024, 2, 10);

    static final String TASK = "prepare-dossier";

    @Autowired AbsenceDesk desk;
    @Autowired BorrowedGroups groups;
    @Autowired Cases cases;
    @Autowired DistrictTime time;
    @Autowired World world;
    @Autowired JdbcClient database;
    @Autowired TaskService tasks;
    @Autowired HistoryService history;
    @Autowired IdentityService identities;
    @Autowired ManagementService management;

    @BeforeEach
    void fourPeopleAreAtWork() {
        world.isEmpty();
        time.set(TODAY);
        hire(SECOND, "Thứ");
        hire(THIRD, "Ba");
    }

    @AfterEach
    void everybodyIsBack() {
        database.sql("update drugfree.absence set ended_at = now()").update();
        groups.settle();
        identities.deleteUser(SECOND);
        identities.deleteUser(THIRD);
    }

    private void hire(String id, String name) {
        User user = identities.newUser(id);
        user.setFirstName("Cán bộ");
        user.setLastName(name);
        user.setPassword("only-for-tests");
        identities.saveUser(user);
        identities.createMembership(id, UNIT);
    }

    /** Entered by the person. */
    UUID enter(String person, LocalDate first, LocalDate last, String deputy) {
        return desk.enter(person, new AbsenceEntry(null, first.toString(), last.toString(), deputy))
                .id();
    }

    UUID enter(String person, String deputy) {
        return enter(person, FIRST, LAST, deputy);
    }

    /** The first minute of that day: whatever is due by then happens. */
    void night(LocalDate day) {
        time.set(day.atTime(0, 1));
        runJobs();
    }

    void runJobs() {
        for (List<Job> due = dueJobs(); !due.isEmpty(); due = dueJobs()) {
            due.forEach(job -> management.executeJob(job.getId()));
        }
    }

    private List<Job> dueJobs() {
        return management
                .createJobQuery()
                .processDefinitionKey("absence-cover")
                .executable()
                .list();
    }

    CaseRun dossier() {
        return cases.dossier("binh-kieu", time.today());
    }

    CaseRun dossierOf(String officer) {
        CaseRun run = dossier();
        tasks.setAssignee(run.waiting(TASK).getId(), officer);
        return run;
    }

    void isWith(CaseRun run, String officer) {
        assertThat(run.waiting(TASK).getAssignee()).as("assignee").isEqualTo(officer);
    }

    /** Oldest first. */
    List<String> comments(String taskId) {
        return tasks.getTaskComments(taskId).stream()
                .sorted((one, other) -> one.getTime().compareTo(other.getTime()))
                .map(Comment::getFullMessage)
                .toList();
    }

    Object actedFor(String taskId) {
        var found =
                history.createHistoricVariableInstanceQuery()
                        .taskIdIn(taskId)
                        .variableName("actedFor")
                        .singleResult();
        return found == null ? null : found.getValue();
    }

    List<String> groupsOf(String user) {
        return identities.createGroupQuery().groupMember(user).list().stream()
                .map(Group::getId)
                .toList();
    }

    List<String> seenBy(String officer) {
        return as(officer, () -> tasks.createTaskQuery().list()).stream().map(Task::getId).toList();
    }

    <T> T as(String officer, Supplier<T> work) {
        identities.setAuthentication(officer, groupsOf(officer));
        try {
            return work.get();
        } finally {
            identities.clearAuthentication();
        }
    }
}
