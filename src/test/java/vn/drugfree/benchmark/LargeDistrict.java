package vn.drugfree.benchmark;

import java.time.LocalDate;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.drugfree.calendar.Days;

/** Many officers with many open tasks, of which every tenth is to be reminded of this morning. */
final class LargeDistrict {

    /** A Monday. */
    static final LocalDate MORNING = LocalDate.of(2024, 3, 4);

    private static final String OFFICER = "bench.";

    private final JdbcClient database;
    private final IdentityService identities;
    private final int officers;

    LargeDistrict(JdbcClient database, IdentityService identities, int officers) {
        this.database = database;
        this.identities = identities;
        this.officers = officers;
    }

    /** Each officer has a mailbox of the own. */
    void settles() {
        for (int i = 0; i < officers; i++) {
            User officer = identities.newUser(OFFICER + i);
            officer.setFirstName("Cán bộ");
            officer.setLastName("số " + i);
            officer.setEmail(OFFICER + i + "@khoaichau.example");
            identities.saveUser(officer);
        }
    }

    void leaves() {
        hasNothingToDo();
        for (int i = 0; i < officers; i++) {
            identities.deleteUser(OFFICER + i);
        }
    }

    /**
     * Open tasks, shared among the officers. One in twenty is due today, one in twenty the day
     * after tomorrow; the others in the weeks to come, within the time that planning looks at.
     */
    void has(int tasks) {
        hasNothingToDo();
        database.sql(
                        """
                        insert into drugfree.deadline
                            (id, kind, case_id, process_instance_id, process_key, element, name,
                             case_code, candidate, assignee, timetable_key, start_variable,
                             started_at, amount, unit, clock, remind_before, escalate_to, clause,
                             confidence, due_at, reasoning, created_at)
                        select 'bench-' || i, 'task', '', '', 'rehab-dossier', 'prepare-dossier',
                               'Lập hồ sơ đề nghị', 'BENCH-' || i, 'cong-an-xa-binh-kieu',
                               :officer || (i % :officers), '', '', now(), 5, 'working-days', '',
                               '2,1', '', '', '',
                               case (i / :officers) % 20
                                    when 0 then cast(:today as timestamptz)
                                    when 1 then cast(:inTwoDays as timestamptz)
                                    else cast(:later as timestamptz) + (i % 15) * interval '1 day'
                               end,
                               '', now()
                          from generate_series(0, :last) i
                        """)
                .param("officer", OFFICER)
                .param("officers", officers)
                .param("last", tasks - 1)
                .param("today", Days.endOf(MORNING))
                .param("inTwoDays", Days.endOf(MORNING.plusDays(2)))
                .param("later", Days.endOf(MORNING.plusDays(10)))
                .update();
        database.sql("analyze drugfree.deadline").update();
    }

    void hasNothingToDo() {
        nobodyWasReminded();
        database.sql("delete from drugfree.deadline where id like 'bench-%'").update();
    }

    void nobodyWasReminded() {
        database.sql("delete from drugfree.mail").update();
    }

    long mails() {
        return count("mail");
    }

    long lines() {
        return count("reminder");
    }

    private long count(String table) {
        return database.sql("select count(*) from drugfree." + table).query(Long.class).single();
    }
}
