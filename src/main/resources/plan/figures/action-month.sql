-- Each body's part in the Action Month of the year: held, and reported. Asked once the month is over.
select coalesce(commune, unit) as place, case_code as subject, done_on is not null as met
  from duty.activity
 where kind = 'action-month'
   and extract(year from due_on) = extract(year from cast(:from as date))
   and (done_on is not null or cast(due_on + 1 as timestamp) at time zone :zone <= :until)
