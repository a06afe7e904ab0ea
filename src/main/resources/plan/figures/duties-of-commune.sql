-- Three rows for each commune: its commitment, its plan, its reports. What nothing tells of is not
-- done.
with body as (
    select candidate, commune from unnest(:groups, :communes) as of_commune (candidate, commune)
), commitment as (
    select body.commune, max(step.case_code) as subject, bool_or(step.completed) as met
      from drugfree.deadline as step
      join body using (candidate)
     where step.kind = 'task'
       and step.process_key = 'commune-certification'
       and step.element = 'register-target'
       and extract(year from step.due_at at time zone :zone) = extract(year from cast(:from as date))
     group by body.commune
), plan as (
    select body.commune, max(activity.case_code) as subject,
           bool_and(coalesce(activity.done_on <= :to, false)) as met
      from duty.activity as activity
      join body on body.candidate = activity.unit
     where activity.kind = 'plan'
       and extract(year from activity.due_on) = extract(year from cast(:from as date))
     group by body.commune
), report as (
    -- due, and signed or overdue: by now, or when nobody waited for it any longer
    select body.commune, max(due.case_code) as subject,
           bool_and(coalesce(due.signed_at <= due.due_at, false)) as met
      from duty.report_due as due
      join body using (candidate)
     where extract(year from due.due_at at time zone :zone) = extract(year from cast(:from as date))
       and (due.signed_at is not null or due.due_at < least(due.over_at, :until))
     group by body.commune
)
select place.commune as place,
       coalesce(duty.subject, place.commune) as subject,
       coalesce(duty.met, false) as met
  from (select distinct commune from body) as place
 cross join (values ('commitment'), ('plan'), ('report')) as wanted (duty)
  left join (
      select 'commitment' as duty, * from commitment
       union all
      select 'plan', * from plan
       union all
      select 'report', * from report
  ) as duty on duty.duty = wanted.duty and duty.commune = place.commune
