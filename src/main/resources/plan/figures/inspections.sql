-- Visits that a duty planned, or decided on at short notice, for a day of the year. A visit that
-- found something is due when that has to be put right. Done or overdue by now; done is one without
-- a finding, or whose finding was put right or sanctioned, whenever that was.
select commune as place,
       case_code as subject,
       done_on is not null as met
  from duty.activity
 where kind = 'visit'
   and extract(year from due_on) = extract(year from cast(:from as date))
   and (done_on is not null or due_on < cast(:until at time zone :zone as date))
