package vn.drugfree.duty;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.drugfree.calendar.Days;
import vn.drugfree.calendar.DistrictClock;
import vn.drugfree.organisation.Unit;

/** Whose turn it was at which duty in which period, and what came of it. */
@Component
class RoundTable {

    private final JdbcClient database;
    private final DistrictClock clock;

    RoundTable(JdbcClient database, DistrictClock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Ids of the duties with rounds. */
    List<String> duties() {
        return database.sql("select distinct duty from duty.round order by duty")
                .query(String.class)
                .list();
    }

    /** The last day on which rounds were planned; empty before the first. */
    Optional<LocalDate> lastPlanned() {
        return database.sql("select max(planned_at) from duty.round")
                .query(Timestamp.class)
                .optional()
                .map(moment -> Days.dayOf(moment.toInstant()));
    }

    /** Units that have their round already, by duty and period, of the periods asked for. */
    Map<Turn, List<String>> units(Collection<String> periods) {
        return database
                .sql("select duty, period, unit from duty.round where period in (:periods)")
                .param("periods", periods)
                .query(
                        (row, number) ->
                                Map.entry(
                                        new Turn(row.getString("duty"), row.getString("period")),
                                        row.getString("unit")))
                .list()
                .stream()
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
    }

    /** A duty in a period. */
    record Turn(String duty, String period) {}

    /** Plans the unit's round, unless it has one. */
    void plan(String duty, String agency, Unit unit, DutyPeriod period) {
        database.sql(
                        """
                        insert into duty.round (duty, unit, agency, commune, period, period_name,
                               begins_on, ends_on, planned_at)
                        values (:duty, :unit, :agency, :commune, :period, :name, :begins, :ends,
                               :now)
                            on conflict (duty, unit, period) do nothing
                        """)
                .param("duty", duty)
                .param("unit", unit.key())
                .param("agency", agency)
                .param("commune", unit.commune())
                .param("period", period.key())
                .param("name", period.name())
                .param("begins", period.begins())
                .param("ends", period.ends())
                .param("now", now())
                .update();
    }

    /** Rounds without a case. */
    List<Long> waiting() {
        return database.sql("select id from duty.round where opened_at is null order by id")
                .query(Long.class)
                .list();
    }

    /** Takes the round, so that nobody else opens it; empty if somebody has. */
    Optional<Round> take(long id) {
        return database.sql(
                        """
                        update duty.round set opened_at = :now
                         where id = :id and opened_at is null
                        returning id, duty, unit, agency, commune, period, period_name, begins_on,
                               ends_on
                        """)
                .param("now", now())
                .param("id", id)
                .query(Round.class)
                .optional();
    }

    void opened(long id, String caseCode) {
        database.sql("update duty.round set case_code = :case where id = :id")
                .param("case", caseCode)
                .param("id", id)
                .update();
    }

    void reported(String caseCode, String result, boolean withEvidence) {
        database.sql(
                        """
                        update duty.round
                           set reported_at = :now, result = :result, with_evidence = :evidence
                         where case_code = :case
                        """)
                .param("now", now())
                .param("result", result)
                .param("evidence", withEvidence)
                .param("case", caseCode)
                .update();
    }

    void returned(String caseCode) {
        database.sql(
                        """
                        update duty.round set returned = returned + 1 where case_code = :case
                        """)
                .param("case", caseCode)
                .update();
    }

    void accepted(String caseCode) {
        database.sql("update duty.round set accepted_at = :now where case_code = :case")
                .param("now", now())
                .param("case", caseCode)
                .update();
    }

    private Timestamp now() {
        return Timestamp.from(clock.now());
    }
}
