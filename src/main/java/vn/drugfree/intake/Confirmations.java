package vn.drugfree.intake;

import java.sql.Date;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which persons have been confirmed to live where the register says. */
@Component
class Confirmations {

    /** The register's kind of event. */
    static final String KIND = "survey-confirmed";

    private final JdbcClient database;

    Confirmations(JdbcClient database) {
        this.database = database;
    }

    /** Those among the codes who were confirmed that day. */
    Set<String> of(Collection<String> codes, LocalDate day) {
        return Set.copyOf(
                database.sql(
                                """
                                select distinct person_code from register.event
                                 where person_code = any(?) and kind = ? and happened_on = ?
                                """)
                        .params(codes.toArray(String[]::new), KIND, Date.valueOf(day))
                        .query(String.class)
                        .list());
    }
}
