package vn.drugfree.dutyboard;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.drugfree.calendar.Days;
import vn.drugfree.calendar.DistrictClock;
import vn.drugfree.calendar.WorkingCalendar;
import vn.drugfree.organisation.Organisation;
import vn.drugfree.organisation.Unit;

/** How all bodies stand with their duties in a year: one question to the database. */
@Component
class DutyRows {

    /** Working days within which a due date is near. */
    private static final int SOON = 5;

    /** Codes of cases a row names; its number tells of the others. */
    private static final int MOST_CODES = 50;

    /**
     * First each body's turn at a duty, then what bodies do for a duty in cases of other processes,
     * also where no such case has come up. A task that was called off before it was due counts for
     * nobody.
     */
    private static final String QUERY =
            """
            with body as (
                select *
                  from unnest(:agencies, :units, :charges, :groups)
                       as body (agency, unit, charge, candidate)
            ), work as (
                select round.id,
                       max(task.case_id) as case_id,
                       bool_or(task.ended_at is null and task.due_at < :now) as late,
                       bool_or(task.ended_at is null
                               and task.due_at >= :now and task.due_at <= :soon) as soon,
                       bool_or(task.ended_at is null
                               and task.element = 'supplement-duty') as supplement,
                       bool_or(task.due_at < coalesce(task.ended_at, :now)) as missed,
                       coalesce(min(task.due_at) filter (where task.ended_at is null),
                                max(task.due_at)) as due_at
                  from duty.round
                  join drugfree.deadline task
                    on task.kind = 'task' and task.case_code = round.case_code
                 where round.ends_on between :from and :to
                   and exists (select 1 from body
                                where body.unit = round.unit
                                  and body.candidate = task.candidate)
                 group by round.id
            ), elsewhere as (
                select distinct link.duty, link.process, link.element,
                       body.charge as unit, body.candidate
                  from duty.linked_task link
                  join body on body.agency = link.lead
            ), other_case as (
                select elsewhere.duty, elsewhere.unit, task.case_code,
                       min(task.due_at) filter (where task.ended_at is null) as next_due_at,
                       max(task.due_at) as last_due_at,
                       count(*) filter (where task.ended_at is null) as open,
                       count(*) filter (where task.ended_at is null
                                          and task.due_at < :now) as late,
                       count(*) filter (where task.ended_at is not null
                                           or task.due_at < :now) as decided,
                       count(*) filter (where task.ended_at <= task.due_at) as on_time
                  from elsewhere
                  join drugfree.deadline task
                    on task.kind = 'task'
                   and task.process_key = elsewhere.process
                   and task.element = elsewhere.element
                   and task.candidate = elsewhere.candidate
                 where task.due_at >= :begin and task.due_at < :end
                   and (task.ended_at is null or task.completed or task.ended_at > task.due_at)
                 group by elsewhere.duty, elsewhere.unit, task.case_code
            ), line as (
                select false as linked, round.duty, round.unit, round.commune,
                       round.period, round.period_name,
                       extract(year from age(round.ends_on + 1, round.begins_on)) * 12
                           + extract(month from age(round.ends_on + 1, round.begins_on)) as months,
                       work.due_at,
                       case when round.accepted_at is null then work.case_id end as case_id,
                       array_remove(array[round.case_code], cast(null as varchar)) as codes,
                       round.result, round.returned,
                       0 as on_time, 0 as decided, 0 as open,
                       case
                           when round.accepted_at is not null then
                               case
                                   when round.result = 'not-done' then 'not-done'
                                   when round.with_evidence is not true then 'no-evidence'
                                   when work.missed then 'done-late'
                                   else 'done'
                               end
                           when round.reported_at is not null then
                               case when work.supplement then 'returned' else 'waiting' end
                           when work.late then 'late'
                           when work.soon then 'due'
                           else 'running'
                       end as state
                  from duty.round
                  left join work using (id)
                 where round.ends_on between :from and :to
                union all
                select true, duty, unit, null, :year, :yearName, 12,
                       coalesce(min(next_due_at), max(last_due_at)),
                       null,
                       array_remove(array_agg(case_code
                                              order by late > 0 desc, on_time < decided desc,
                                                       open > 0 desc, case_code),
                                    null),
                       null, 0,
                       coalesce(sum(on_time), 0), coalesce(sum(decided), 0),
                       coalesce(sum(open), 0),
                       case
                           when count(case_code) = 0 then 'quiet'
                           when sum(late) > 0 then 'late'
                           when sum(open) > 0 then 'running'
                           when sum(on_time) < sum(decided) then 'done-late'
                           else 'done'
                       end
                  from (select distinct duty, unit from elsewhere) as elsewhere
                  left join other_case using (duty, unit)
                 group by duty, unit
            )
            select line.*, entry.name, entry.clause
              from line
              left join duty.entry entry on entry.id = line.duty
             order by line.state = 'quiet', entry.position, line.duty, line.unit, line.period
            """;

    private final JdbcClient database;
    private final Organisation organisation;
    private final Bodies bodies;
    private final WorkingCalendar calendar;
    private final DistrictClock clock;

    DutyRows(
            JdbcClient database,
            Organisation organisation,
            Bodies bodies,
            WorkingCalendar calendar,
            DistrictClock clock) {
        this.database = database;
        this.organisation = organisation;
        this.bodies = bodies;
        this.calendar = calendar;
        this.clock = clock;
    }

    /**
     * Periods that end in that year, and other cases' work that is due in it; in catalogue order,
     * what has not come up last.
     */
    List<DutyRow> of(int year) {
        LocalDate first = LocalDate.of(year, 1, 1);
        LocalDate soon = calendar.plusWorkingDays(clock.today(), SOON);
        return bodies.fill(database.sql(QUERY))
                .param("now", Timestamp.from(clock.now()))
                .param("soon", Timestamp.from(Days.endOf(soon).toInstant()))
                .param("from", first)
                .param("to", first.withDayOfYear(first.lengthOfYear()))
                .param("begin", Timestamp.from(Days.startOf(first).toInstant()))
                .param("end", Timestamp.from(Days.startOf(first.plusYears(1)).toInstant()))
                .param("year", String.valueOf(year))
                .param("yearName", "Năm " + year)
                .query((row, number) -> read(row))
                .list();
    }

    /** Years in which a period ends, the newest first. */
    List<Integer> years() {
        return database.sql(
                        """
                        select distinct cast(extract(year from ends_on) as integer) as ends_in
                          from duty.round order by ends_in desc
                        """)
                .query(Integer.class)
                .list();
    }

    private DutyRow read(ResultSet row) throws SQLException {
        String unit = row.getString("unit");
        List<String> codes = List.of((String[]) row.getArray("codes").getArray());
        return new DutyRow(
                row.getBoolean("linked"),
                row.getString("duty"),
                // A catalogue of a later year may have dropped the duty.
                Optional.ofNullable(row.getString("name"))
                        .orElse("Nhiệm vụ " + row.getString("duty")),
                Optional.ofNullable(row.getString("clause")).orElse(""),
                unit,
                organisation.nameOfUnit(unit),
                Optional.ofNullable(row.getString("commune"))
                        .or(() -> organisation.findUnit(unit).map(Unit::commune))
                        .orElse(null),
                row.getString("period"),
                row.getString("period_name"),
                row.getInt("months"),
                State.of(row.getString("state")),
                Optional.ofNullable(row.getTimestamp("due_at"))
                        .map(Timestamp::toInstant)
                        .orElse(null),
                row.getString("case_id"),
                codes.subList(0, Math.min(codes.size(), MOST_CODES)),
                codes.size(),
                row.getString("result"),
                row.getInt("returned"),
                row.getInt("on_time"),
                row.getInt("decided"),
                row.getInt("open"));
    }
}
