package vn.drugfree.absence;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds who does an absent person's work: a deputy who is absent, too, hands it on. Each absence
 * passes only what it lends; the rest stays where it is.
 */
@Component
class StandIns {

    // A union drops what it has seen: even rows that somebody wrote by hand cannot run in a circle.
    private static final String END_OF_CHAIN =
            """
            with recursive chain as (
                select id, person, deputy
                  from drugfree.absence
                 where person = :person and deputy is not null and ended_at is null
                   and :day between first_day and last_day
                   and (lent_units is null or lent_units && cast(:units as text[]))
                union
                select chain.id, next.person, next.deputy
                  from chain join drugfree.absence next on next.person = chain.deputy
                 where next.deputy is not null and next.ended_at is null
                   and :day between next.first_day and next.last_day
                   and (next.lent_units is null or next.lent_units && cast(:units as text[]))
            )
            select id, deputy from chain where deputy not in (select person from chain)
            """;

    private final JdbcClient database;
    private final Colleagues colleagues;

    StandIns(JdbcClient database, Colleagues colleagues) {
        this.database = database;
        this.colleagues = colleagues;
    }

    /**
     * Empty for somebody who is there, whose deputy nobody named or has left by now, or whose
     * absence does not lend this work.
     *
     * @param units whose work it is; empty for work of no unit
     */
    Optional<StandIn> of(String person, LocalDate day, Set<String> units) {
        return database.sql(END_OF_CHAIN)
                .param("person", person)
                .param("day", day)
                .param("units", units.toArray(String[]::new))
                .query(
                        (row, number) ->
                                new StandIn(
                                        row.getObject("id", UUID.class), row.getString("deputy")))
                .optional()
                .filter(found -> !colleagues.groupsOf(found.holder()).isEmpty());
    }
}
