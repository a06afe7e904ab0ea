-- The year's plan of each commune, issued by the last day or not. The form takes no work without the
-- post that does it.
select commune as place,
       case_code as subject,
       coalesce(done_on <= :to, false) as met
  from duty.activity
 where kind = 'plan'
   and commune is not null
   and extract(year from due_on) = extract(year from cast(:from as date))
