package vn.drugfree.register;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Collection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.drugfree.calendar.DistrictClock;

/** Keeps what happened to persons or was done for them. */
@Component
class Events {

    private final JdbcClient database;
    private final DistrictClock clock;
    private final RegisterWords words;

    Events(JdbcClient database, DistrictClock clock, RegisterWords words) {
        this.database = database;
        this.clock = clock;
        this.words = words;
    }

    /** In one statement, for as many persons as there are. */
    void add(Collection<String> codes, String kind, LocalDate on, Step step) {
        words.kind(kind);
        database.sql(
                        """
                        insert into register.event
                            (person_code, kind, happened_on, commune, case_code, process_key,
                             element, recorded_at, recorded_by)
                        select code, ?, ?, commune, ?, ?, ?, ?, ?
                          from register.person where code = any(?)
                        """)
                .params(
                        kind,
                        Date.valueOf(on),
                        step.caseCode(),
                        step.process(),
                        step.element(),
                        Timestamp.from(clock.now()),
                        step.by(),
                        codes.toArray(String[]::new))
                .update();
    }

    /** How many of them lie on that day or after it. */
    long count(String code, String kind, LocalDate since) {
        words.kind(kind);
        return database.sql(
                        """
                        select count(*) from register.event
                         where person_code = ? and kind = ? and happened_on >= ?
                        """)
                .params(code, kind, Date.valueOf(since))
                .query(Long.class)
                .single();
    }
}
