-- The district's campaigns that were planned to end in the year, and whether their result was
-- reported. One that was called off is not among them.
select cast(null as varchar) as place, case_code as subject, done_on is not null as met
  from duty.activity
 where kind = 'peak-campaign'
   and extract(year from due_on) = extract(year from cast(:from as date))
