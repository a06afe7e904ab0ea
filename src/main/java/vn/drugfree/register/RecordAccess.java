package vn.drugfree.register;

import java.sql.Timestamp;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;
import vn.drugfree.calendar.DistrictClock;
import vn.drugfree.input.Caller;
import vn.drugfree.input.Reason;
import vn.drugfree.organisation.Organisation;

/** Who may read personal records, and who did. */
@Component
public class RecordAccess {

    private final JdbcClient database;
    private final DistrictClock clock;
    private final Caller caller;
    private final Organisation organisation;

    RecordAccess(
            JdbcClient database, DistrictClock clock, Caller caller, Organisation organisation) {
        this.database = database;
        this.clock = clock;
        this.caller = caller;
        this.organisation = organisation;
    }

    /**
     * Whether the caller works for a body that keeps the register, of that commune or of the
     * district.
     *
     * @param commune null asks for persons whose commune is not known yet: the district's
     */
    public boolean mayRead(@Nullable String commune) {
        return organisation.keepsRegister(caller.groups(), commune);
    }

    /**
     * Keeps that the caller reads these records.
     *
     * @throws vn.drugfree.input.InvalidInput without a purpose
     */
    public void logged(List<String> codes, String purpose) {
        String why = Reason.checked(purpose);
        String by = caller.id();
        database.sql(
                        """
                        insert into register.record_access
                            (person_code, user_id, action, purpose, accessed_at)
                        select code, ?, 'read', ?, ? from unnest(?::varchar[]) as code
                        """)
                .params(by, why, Timestamp.from(clock.now()), codes.toArray(String[]::new))
                .update();
    }

    void keep(String code, String by, String action, String why) {
        database.sql(
                        """
                        insert into register.record_access
                            (person_code, user_id, action, purpose, accessed_at)
                        values (?, ?, ?, ?, ?)
                        """)
                .params(code, by, action, why, Timestamp.from(clock.now()))
                .update();
    }
}
