package vn.drugfree.testing;

import java.sql.Date;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Invented people whom the register knows since January 2026; no case of theirs is running. */
public final class KnownPeople {

    private final JdbcClient database;
    private final Cases cases;

    KnownPeople(JdbcClient database, Cases cases) {
        this.database = database;
        this.cases = cases;
    }

    /** Somebody of Bình Kiều, born in 1990; the code. */
    public String person(String state, String name) {
        return person("binh-kieu", state, name, LocalDate.of(1990, 5, 5), null);
    }

    public String person(
            String commune, String state, String name, LocalDate born, String idNumber) {
        String code =
                database.sql(
                                """
                                insert into register.person
                                    (code, commune, state, state_since, case_code, entered_on)
                                values ('NQL-' || lpad(nextval('register.person_number')::text, 6, '0'),
                                        ?, ?, date '2026-01-05', 'EARLIER', date '2026-01-05')
                                returning code
                                """)
                        .params(commune, state)
                        .query(String.class)
                        .single();
        database.sql(
                        """
                        insert into register.person_state
                            (person_code, state, commune, from_day, case_code, process_key, element,
                             recorded_at)
                        values (?, ?, ?, date '2026-01-05', 'EARLIER', 'test', 'test', now())
                        """)
                .params(code, state, commune)
                .update();
        database.sql(
                        """
                        insert into register.personal_record
                            (person_code, full_name, birth_date, id_number, address, changed_at)
                        values (?, ?, ?, ?, 'Thôn Thử Nghiệm', now())
                        """)
                .params(code, name, Date.valueOf(born), idNumber)
                .update();
        return code;
    }

    /** A case of that person runs from now on; its code. */
    public String caseOf(String person) {
        CaseRun run =
                cases.begin(
                        "rehab-dossier",
                        "personCode",
                        person,
                        "dossierReturned",
                        false,
                        "residence",
                        "stable");
        database.sql("update register.person set case_code = ? where code = ?")
                .params(run.code(), person)
                .update();
        return run.code();
    }
}
