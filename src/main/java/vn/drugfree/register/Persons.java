package vn.drugfree.register;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;
import vn.drugfree.calendar.DistrictClock;

/** Reads and writes where persons stand, within whatever transaction runs. */
@Component
class Persons {

    private static final String COLUMNS =
            "code, commune, state, state_since, closing_reason, case_code";

    /** Any number: whoever holds it looks for a person or enters one, on whichever node. */
    private static final long ENTRANCE = 7_301_884_552L;

    private final JdbcClient database;
    private final DistrictClock clock;

    Persons(JdbcClient database, DistrictClock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Until the transaction ends nobody else enters a person: the same person is not entered twice.
     */
    void waitAtTheEntrance() {
        database.sql("select pg_advisory_xact_lock(?)").param(ENTRANCE).query().listOfRows();
    }

    Optional<PersonRow> find(String code) {
        return database.sql("select " + COLUMNS + " from register.person where code = ?")
                .param(code)
                .query((row, number) -> read(row))
                .optional();
    }

    /**
     * Locks the row until the transaction ends: two officers do not move one person at once.
     *
     * @throws IllegalStateException if there is no such person
     */
    PersonRow lock(String code) {
        return database.sql("select " + COLUMNS + " from register.person where code = ? for update")
                .param(code)
                .query((row, number) -> read(row))
                .optional()
                .orElseThrow(() -> new IllegalStateException("no person " + code));
    }

    List<PersonRow> in(@Nullable String commune, Collection<String> states) {
        return database.sql(
                        "select "
                                + COLUMNS
                                + " from register.person where state = any(?)"
                                + " and (?::varchar is null or commune = ?) order by code")
                .params(states.toArray(String[]::new), commune, commune)
                .query((row, number) -> read(row))
                .list();
    }

    List<String> nextCodes(int many) {
        return database.sql(
                        """
                        select 'NQL-' || lpad(nextval('register.person_number')::text, 6, '0')
                          from generate_series(1, ?)
                        """)
                .param(many)
                .query(String.class)
                .list();
    }

    void useCase(String code, String caseCode) {
        database.sql("update register.person set case_code = ? where code = ?")
                .params(caseCode, code)
                .update();
    }

    void put(
            String code,
            String state,
            @Nullable String reason,
            @Nullable String commune,
            LocalDate from) {
        database.sql(
                        """
                        update register.person
                           set state = :state, state_since = :from, closing_reason = :reason,
                               commune = :commune
                         where code = :code
                        """)
                .param("state", state)
                .param("from", Date.valueOf(from))
                .param("reason", reason, Types.VARCHAR)
                .param("commune", commune, Types.VARCHAR)
                .param("code", code)
                .update();
    }

    /**
     * Begins a new row of the person's path and ends the one before.
     *
     * @return the first day of the new row: the path has no way back, so no day before the last row
     */
    LocalDate keep(PersonRow now, LocalDate from, Step step) {
        LocalDate first =
                database.sql(
                                """
                                update register.person_state
                                   set until_day = greatest(from_day, ?)
                                 where person_code = ? and until_day is null
                                returning until_day
                                """)
                        .params(Date.valueOf(from), now.code())
                        .query((row, number) -> row.getDate(1).toLocalDate())
                        .optional()
                        .orElse(from);
        database.sql(
                        """
                        insert into register.person_state
                            (person_code, state, closing_reason, commune, from_day, case_code,
                             process_key, element, recorded_at, recorded_by)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        now.code(),
                        now.state(),
                        now.closingReason(),
                        now.commune(),
                        Date.valueOf(first),
                        step.caseCode(),
                        step.process(),
                        step.element(),
                        Timestamp.from(clock.now()),
                        step.by())
                .update();
        return first;
    }

    /** New persons, all suspected from today on, in two batches. */
    void add(List<String> codes, @Nullable String commune, Step step) {
        Date today = Date.valueOf(clock.today());
        database.sql(
                        """
                        insert into register.person
                            (code, commune, state, state_since, case_code, entered_on)
                        select code, ?, 'suspected', ?, ?, ? from unnest(?::varchar[]) as code
                        """)
                .params(commune, today, step.caseCode(), today, codes.toArray(String[]::new))
                .update();
        database.sql(
                        """
                        insert into register.person_state
                            (person_code, state, commune, from_day, case_code, process_key,
                             element, recorded_at, recorded_by)
                        select code, 'suspected', ?, ?, ?, ?, ?, ?, ?
                          from unnest(?::varchar[]) as code
                        """)
                .params(
                        commune,
                        today,
                        step.caseCode(),
                        step.process(),
                        step.element(),
                        Timestamp.from(clock.now()),
                        step.by(),
                        codes.toArray(String[]::new))
                .update();
    }

    private static PersonRow read(ResultSet row) throws SQLException {
        return new PersonRow(
                row.getString("code"),
                row.getString("commune"),
                row.getString("state"),
                row.getDate("state_since").toLocalDate(),
                row.getString("closing_reason"),
                row.getString("case_code"));
    }
}
