-- A body's turns that ended in the year and were accepted, or are late; and the duties that other
-- processes do, with the tasks of the year that are done or overdue. As many rows as the duty weighs.
with turn as (
    select round.unit as place,
           round.case_code as subject,
           weight,
           accepted_at is not null and accepted_at <= :until as accepted,
           result = 'done' and with_evidence as well_done,
           exists (
               select 1
                 from drugfree.deadline
                where deadline.case_code = round.case_code
                  and kind = 'task'
                  and element <> 'cooperate'
                  and candidate in (round.unit, 'lanh-dao-' || round.unit)
                  and (completed and ended_at > due_at
                       or not completed and due_at < least(ended_at, :until))) as late
      from duty.round
      join duty.entry on entry.id = round.duty
     where extract(year from ends_on) = extract(year from cast(:from as date))
),
elsewhere as (
    select regexp_replace(candidate, '^lanh-dao-', '') as place,
           duty as subject,
           weight,
           bool_and(completed and ended_at <= due_at) as met
      from (select distinct duty, process, element from duty.linked_task) linked
      join duty.entry on entry.id = linked.duty
      join drugfree.deadline on process_key = process and deadline.element = linked.element
     where deadline.kind = 'task'
       and candidate is not null
       and extract(year from due_at at time zone :zone) = extract(year from cast(:from as date))
       and (completed or due_at < least(ended_at, :until))
     group by 1, 2, 3
)
select place, subject, met
  from (select place, subject, weight, accepted and well_done and not late as met
          from turn
         where accepted or late
         union all
        select place, subject, weight, met
          from elsewhere) judged
 cross join lateral generate_series(1, weight)
