-- Periodic reports of the bodies of the district. Due in the year, and signed or overdue: by now, or
-- when nobody waited for it any longer.
select report.candidate as place,
       report.case_code as subject,
       coalesce(report.signed_at <= report.due_at, false) as met
  from duty.report_due as report
 where report.candidate <> all(:groups)
   and extract(year from report.due_at at time zone :zone) = extract(year from cast(:from as date))
   and (report.signed_at is not null or report.due_at < least(report.over_at, :until))
