-- Periodic reports of the communes. Due in the year, and signed or overdue: by now, or when nobody
-- waited for it any longer.
select body.commune as place,
       report.case_code as subject,
       coalesce(report.signed_at <= report.due_at, false) as met
  from duty.report_due as report
  join unnest(:groups, :communes) as body (candidate, commune) using (candidate)
 where extract(year from report.due_at at time zone :zone) = extract(year from cast(:from as date))
   and (report.signed_at is not null or report.due_at < least(report.over_at, :until))
