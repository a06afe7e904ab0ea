package vn.drugfree.reminder;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.drugfree.testing.CaseRun;
import vn.drugfree.testing.Cases;
import vn.drugfree.testing.DistrictTime;
import vn.drugfree.testing.Mails;
import vn.drugfree.testing.Mornings;
import vn.drugfree.testing.TestMailServer;
import vn.drugfree.testing.World;

/** A dossier of the police of Bình Kiều commune that is due on 15 February, after Tết. */
abstract class ReminderScenario {

    static final LocalDate FINDING = LocalDate.of(2024, 2, 1);
    static final LocalDate DUE = LocalDate.of(2024, 2, 15);
    static final LocalDate TWO_DAYS_BEFORE = LocalDate.of(2024, 2, 6);
    static final LocalDate DAY_AFTER = LocalDate.of(2024, 2, 16);
    static final String TASK = "prepare-dossier";
    static final String MAILBOX = "cong-an-xa-binh-kieu@khoaichau.example";

    @Autowired Cases cases;
    @Autowired Mornings morning;
    @Autowired DistrictTime time;
    @Autowired World world;
    @Autowired TaskService tasks;
    @Autowired ManagementService management;
    @Autowired JdbcClient database;
    @Autowired LedgerSearch ledger;
    @Autowired TestRestTemplate http;

    CaseRun dossier;

    @BeforeEach
    void aDossierIsWaiting() {
        world.isEmpty();
        TestMailServer.switchOn();
        time.set(FINDING);
        dossier = anotherDossier();
    }

    @AfterEach
    void mailWorksAgain() {
        TestMailServer.switchOn();
    }

    CaseRun anotherDossier() {
        return cases.dossier("binh-kieu", FINDING);
    }

    String taskId() {
        return dossier.waiting(TASK).getId();
    }

    void wishes(String mailbox, int hour) {
        new Preferences(database, null).put(mailbox, new Preference(LocalTime.of(hour, 0), true));
    }

    /** Newest first. */
    List<LedgerRow> mails() {
        return ledger.find(new LedgerQuestion(null, null, null, null, 0)).rows();
    }

    /** The one mail of the ledger. */
    LedgerRow mail() {
        List<LedgerRow> mails = mails();
        if (mails.size() != 1) {
            throw new AssertionError("one mail expected, but there are " + mails);
        }
        return mails.get(0);
    }

    List<String> received() {
        return TestMailServer.received().stream().map(Mails::plain).toList();
    }

    /** What jobs of these processes are due by now; a failing one is tried once. */
    void runJobsOf(String... processes) {
        for (String process : processes) {
            List<Job> due =
                    management.createJobQuery().processDefinitionKey(process).executable().list();
            for (Job job : due) {
                try {
                    management.executeJob(job.getId());
                } catch (RuntimeException refused) {
                    // The ledger tells.
                }
            }
        }
    }

    /** Gives the dossier a deadline that is counted in hours. */
    void isDueInHours(Instant dueAt, String remindBefore) {
        tasks.setDueDate(taskId(), Date.from(dueAt));
        database.sql(
                        """
                        update drugfree.deadline
                           set unit = 'hours', due_at = ?, remind_before = ?
                         where id = ?
                        """)
                .params(Timestamp.from(dueAt), remindBefore, taskId())
                .update();
    }
}
