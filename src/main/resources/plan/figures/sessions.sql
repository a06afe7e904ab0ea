-- The sessions of all communication campaigns, where they take place. Due in the year, and held or
-- overdue by now.
select commune as place, case_code as subject, done_on is not null as met
  from duty.activity
 where kind = 'session'
   and extract(year from due_on) = extract(year from cast(:from as date))
   and (done_on is not null or cast(due_on + 1 as timestamp) at time zone :zone <= :until)
