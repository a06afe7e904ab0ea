package vn.drugfree.reliability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import vn.drugfree.calendar.Days;
import vn.drugfree.calendar.DistrictClock;
import vn.drugfree.testing.Mails;
import vn.drugfree.testing.TestDatabase;
import vn.drugfree.testing.TestMailServer;

/**
 * A morning's mails while the application is killed again and again, by turns at the two worst
 * moments: when the plan is committed and no mail has left, and when the mail server has taken a
 * mail and the ledger does not know it yet.
 *
 * <p>Four kills by default. Fifty, in some fifteen minutes:
 *
 * <pre>{@code
 * mvn test -Dtest=KilledWhileSendingTest -Ddrugfree.kills=50 -Dsurefire.failIfNoSpecifiedTests=false
 * }</pre>
 */
@Tag("own-engine")
class KilledWhileSendingTest {

    private static final int KILLS = Integer.getInteger("drugfree.kills", 4);
    private static final int MAILS_TO_A_KILL = 2;
    // Every other kill needs one mail more than pass before it; two kills bring four.
    private static final int MOST_PASSING = 2;
    private static final int TASKS_TO_A_MAIL = 3;

    private final String databaseUrl = TestDatabase.newDatabaseUrl();
    private final JdbcClient database =
            JdbcClient.create(new DriverManagerDataSource(databaseUrl, "postgres", "postgres"));
    private final Random chance = new Random(20240219);

    private Path calendar;

    @Test
    void eachPlannedMailArrivesAndAKillDoublesOneAtMost(@TempDir Path folder) throws Exception {
        long begin = System.nanoTime();
        calendar = aCalendarWithoutDaysOff(folder);
        TestMailServer.switchOn();
        int sendingKills = 0;
        try (SilentMailServer silent = new SilentMailServer()) {
            try (RunningApplication application = start(silent.port())) {
                somebodyHasWork();
                morningBreaks();
                silent.awaitCaller();
                application.kill();
            }
            try (Turnstile turnstile = Turnstile.in(databaseUrl)) {
                for (int kill = 1; kill < KILLS; kill++) {
                    if (kill % 2 == 0) {
                        killBeforeAMailLeaves(silent);
                    } else {
                        killBetweenMailServerAndCommit(turnstile);
                        sendingKills++;
                    }
                }
            }
        }
        try (RunningApplication application = start(TestMailServer.port())) {
            await().atMost(Duration.ofMinutes(5)).until(() -> waiting() == 0 && jobs() == 0);
        }
        assertNothingIsLost(sendingKills, begin);
    }

    private void killBeforeAMailLeaves(SilentMailServer silent) throws IOException {
        try (RunningApplication application = start(silent.port())) {
            silent.awaitCaller();
            application.kill();
        }
    }

    private void killBetweenMailServerAndCommit(Turnstile turnstile) {
        int before = TestMailServer.received().size();
        turnstile.shut();
        try (RunningApplication application = start(TestMailServer.port())) {
            int passing = chance.nextInt(MOST_PASSING + 1);
            for (int passed = 0; passed < passing; passed++) {
                turnstile.awaitSomebody();
                turnstile.letOnePass();
            }
            turnstile.awaitSomebody();
            assertThat(TestMailServer.received()).hasSizeGreaterThan(before);
            application.kill();
        }
        turnstile.open();
        turnstile.awaitNobody();
    }

    private void assertNothingIsLost(int sendingKills, long begin) throws Exception {
        Map<String, List<MimeMessage>> arrived = arrivedById();
        List<String> planned =
                database.sql("select id::text from drugfree.mail").query(String.class).list();
        long lost = planned.stream().filter(id -> !arrived.containsKey(id)).count();
        int doubles = TestMailServer.received().size() - arrived.size();
        System.out.printf(
                "Killed %d times, %d of them between mail server and commit:"
                        + " %d mails planned, %d arrived, %d lost, %d doubles, %d seconds%n",
                KILLS,
                sendingKills,
                planned.size(),
                arrived.size(),
                lost,
                doubles,
                Duration.ofNanos(System.nanoTime() - begin).toSeconds());
        assertThat(planned).hasSize(KILLS * MAILS_TO_A_KILL);
        assertThat(arrived.keySet()).containsExactlyInAnyOrderElementsOf(planned);
        assertThat(doubles).isLessThanOrEqualTo(sendingKills);
        for (Map.Entry<String, List<MimeMessage>> mail : arrived.entrySet()) {
            assertThat(mail.getValue())
                    .as("copies of " + mail.getKey())
                    .extracting(Mails::plain)
                    .containsOnly(Mails.plain(mail.getValue().get(0)));
            assertThat(Mails.plain(mail.getValue().get(0))).contains(caseCodesOf(mail.getKey()));
        }
        assertThat(
                        database.sql("select count(*) from drugfree.mail where sent_at is null")
                                .query(Long.class)
                                .single())
                .isZero();
    }

    private static Map<String, List<MimeMessage>> arrivedById() throws MessagingException {
        Map<String, List<MimeMessage>> arrived = new LinkedHashMap<>();
        for (MimeMessage mail : TestMailServer.received()) {
            String id = mail.getMessageID().replaceAll("^<|@.*", "");
            arrived.computeIfAbsent(id, it -> new ArrayList<>()).add(mail);
        }
        return arrived;
    }

    private String[] caseCodesOf(String mail) {
        List<String> codes =
                database.sql(
                                """
                                select d.case_code from drugfree.reminder r
                                  join drugfree.deadline d on d.id = r.deadline_id
                                 where r.mail_id = ?::uuid
                                """)
                        .param(mail)
                        .query(String.class)
                        .list();
        assertThat(codes).hasSize(TASKS_TO_A_MAIL);
        return codes.toArray(String[]::new);
    }

    /** Some units of the district have three tasks each that are due today. */
    private void somebodyHasWork() {
        int inserted =
                database.sql(
                                """
                                insert into drugfree.deadline
                                    (id, kind, case_id, process_instance_id, process_key, element,
                                     name, case_code, candidate, timetable_key, start_variable,
                                     started_at, amount, unit, clock, remind_before, escalate_to,
                                     clause, confidence, due_at, reasoning, created_at)
                                select 'task-' || unit.id_ || task, 'task', '', '', '', '',
                                       'Lập hồ sơ đề nghị', 'TEST-' || unit.id_ || '-' || task,
                                       unit.id_, '', '', now(), 5, 'working-days', '', '1', '', '',
                                       '', ?, '', now()
                                  from (select id_ from act_id_group
                                         where id_ ~ '-(xa|tt)-' and id_ not like 'lanh-dao-%'
                                         order by id_ limit ?) unit,
                                       generate_series(1, ?) task
                                """)
                        .params(
                                Days.endOf(LocalDate.now(DistrictClock.ZONE)),
                                KILLS * MAILS_TO_A_KILL,
                                TASKS_TO_A_MAIL)
                        .update();
        assertThat(inserted).isEqualTo(KILLS * MAILS_TO_A_KILL * TASKS_TO_A_MAIL);
    }

    /** The watch's timer was due long ago: the job executor fires it at once. */
    private void morningBreaks() {
        int timers =
                database.sql(
                                """
                                update act_ru_job set duedate_ = '2000-01-01'
                                 where handler_type_ = 'timer-start-event'
                                   and process_def_key_ = 'deadline-watch'
                                """)
                        .update();
        assertThat(timers).isEqualTo(1);
    }

    private long waiting() {
        return database.sql(
                        """
                        select count(*) from drugfree.mail
                         where sent_at is null and given_up_at is null and dropped_at is null
                        """)
                .query(Long.class)
                .single();
    }

    private long jobs() {
        return database.sql(
                        """
                        select count(*) from act_ru_job
                         where process_def_key_ = 'deadline-watch'
                           and process_instance_id_ is not null
                        """)
                .query(Long.class)
                .single();
    }

    private RunningApplication start(int mailPort) {
        return RunningApplication.start(databaseUrl, calendar, mailPort);
    }

    /** The test must not depend on the day it runs on. */
    private static Path aCalendarWithoutDaysOff(Path folder) throws IOException {
        String shipped =
                Files.readString(
                        Path.of("src/main/resources/calendar/vietnam.yml"), StandardCharsets.UTF_8);
        int year = LocalDate.now(DistrictClock.ZONE).getYear();
        String open =
                shipped.substring(0, shipped.indexOf("\nyears:"))
                                .replaceAll("(?m)^  (saturday|sunday): .*\n", "")
                                .replace("weekly-rest:", "weekly-rest: {}")
                        + "\nyears:\n  %d: { confidence: assumed, days-off: [] }\n".formatted(year);
        return Files.writeString(folder.resolve("calendar.yml"), open);
    }
}
