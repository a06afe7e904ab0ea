-- Periodic reports of all bodies, due in the year, overdue and never signed.
select report.candidate as place,
       report.case_code as subject,
       true as met
  from duty.report_due as report
 where extract(year from report.due_at at time zone :zone) = extract(year from cast(:from as date))
   and report.signed_at is null
   and report.due_at < least(report.over_at, :until)
