package vn.drugfree.absence;

import java.sql.Array;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;
import vn.drugfree.calendar.DistrictClock;

/** The absences, as their table keeps them. */
@Component
class AbsenceTable {

    private static final String SELECT =
            """
            select id, person, first_day, last_day, deputy, lent_units,
                   ended_at is not null as ended
              from drugfree.absence
            """;

    private static final String OVERLAPPING =
            " and ended_at is null and first_day <= :last and last_day >= :first";

    private final JdbcClient database;

    AbsenceTable(JdbcClient database) {
        this.database = database;
    }

    /**
     * Until the transaction ends, nobody else enters or ends an absence: what was checked stays
     * true, and two jobs do not hand over the same work.
     */
    void lock() {
        database.sql("lock table drugfree.absence in share row exclusive mode").update();
    }

    void add(Absence absence, String enteredBy, Instant now) {
        database.sql(
                        """
                        insert into drugfree.absence
                            (id, person, first_day, last_day, deputy, lent_units, entered_by,
                             entered_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        absence.id(),
                        absence.person(),
                        absence.firstDay(),
                        absence.lastDay(),
                        absence.deputy(),
                        array(absence.lent()),
                        enteredBy,
                        Timestamp.from(now))
                .update();
    }

    void end(UUID id, Instant now) {
        database.sql("update drugfree.absence set ended_at = ? where id = ?")
                .params(Timestamp.from(now), id)
                .update();
    }

    /** Drops what was over before that day, but for what still waits to be handed back. */
    void forget(LocalDate before) {
        database.sql(
                        """
                        delete from drugfree.absence
                         where least(last_day, cast(ended_at at time zone :zone as date)) < :before
                           and not exists (
                               select 1 from drugfree.absence_cover where absence_id = absence.id)
                        """)
                .param("zone", DistrictClock.ZONE.getId())
                .param("before", before)
                .update();
    }

    Optional<Absence> find(UUID id) {
        return list(database.sql(SELECT + " where id = :id").param("id", id)).stream().findFirst();
    }

    /** What begins last comes first; nothing that was over before that day. */
    List<Absence> of(Collection<String> people, LocalDate since) {
        return list(
                database.sql(
                                SELECT
                                        + " where person = any(:people) and last_day >= :since"
                                        + " order by first_day desc, person")
                        .param("people", people.toArray(String[]::new))
                        .param("since", since));
    }

    /** Where somebody is away on some of these days. */
    Optional<Absence> ofPerson(String person, LocalDate first, LocalDate last) {
        return overlapping("person", person, first, last);
    }

    /** Where somebody stands in for another person on some of these days. */
    Optional<Absence> ofDeputy(String deputy, LocalDate first, LocalDate last) {
        return overlapping("deputy", deputy, first, last);
    }

    /** What runs on that day and has a deputy. */
    List<Absence> covered(LocalDate day) {
        return list(
                database.sql(SELECT + " where deputy is not null" + OVERLAPPING + " order by id")
                        .param("first", day)
                        .param("last", day));
    }

    private Optional<Absence> overlapping(
            String column, String user, LocalDate first, LocalDate last) {
        return list(
                        database.sql(
                                        SELECT
                                                + " where %s = :user".formatted(column)
                                                + OVERLAPPING
                                                + " order by first_day")
                                .param("user", user)
                                .param("first", first)
                                .param("last", last))
                .stream()
                .findFirst();
    }

    private static List<Absence> list(StatementSpec statement) {
        return statement.query(ROW).list();
    }

    private static @Nullable String[] array(Share lent) {
        return lent.units() == null ? null : lent.units().toArray(String[]::new);
    }

    private static Share share(@Nullable Array units) throws SQLException {
        return units == null ? Share.ALL : new Share(Set.of((String[]) units.getArray()));
    }

    private static final RowMapper<Absence> ROW =
            (row, number) ->
                    new Absence(
                            row.getObject("id", UUID.class),
                            row.getString("person"),
                            row.getObject("first_day", LocalDate.class),
                            row.getObject("last_day", LocalDate.class),
                            row.getString("deputy"),
                            share(row.getArray("lent_units")),
                            row.getBoolean("ended"));
}
