package vn.drugfree.intake;

import java.sql.Timestamp;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.drugfree.calendar.Days;
import vn.drugfree.calendar.DistrictClock;

/** The lists that were taken over, by the fingerprints of their files. */
@Component
class Ledger {

    private final JdbcClient database;
    private final DistrictClock clock;

    Ledger(JdbcClient database, DistrictClock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** When a unit's file was taken over, if it was. */
    Optional<TakenOver> find(String fingerprint, String unit) {
        return database.sql(
                        """
                        select case_code, rows, confirmed, entered, taken_over_at
                          from register.intake where fingerprint = ? and unit = ?
                        """)
                .params(fingerprint, unit)
                .query(
                        (row, number) ->
                                new TakenOver(
                                        row.getString("case_code"),
                                        Days.dayOf(row.getTimestamp("taken_over_at").toInstant()),
                                        new Tally(
                                                row.getInt("rows"),
                                                row.getInt("confirmed"),
                                                row.getInt("entered"))))
                .optional();
    }

    TakenOver add(String fingerprint, String unit, String caseCode, Tally tally, String by) {
        database.sql(
                        """
                        insert into register.intake
                            (fingerprint, unit, case_code, rows, confirmed, entered, taken_over_at,
                             taken_over_by)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        fingerprint,
                        unit,
                        caseCode,
                        tally.rows(),
                        tally.confirmed(),
                        tally.entered(),
                        Timestamp.from(clock.now()),
                        by)
                .update();
        return new TakenOver(caseCode, clock.today(), tally);
    }
}
