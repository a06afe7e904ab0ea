-- Counted for the district: rounds of which the chairman has decided.
select cast(null as varchar) as place, case_code as subject, true as met
  from duty.activity
 where kind = 'budget-decision' and done_on between :from and :to
