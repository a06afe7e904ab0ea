-- The surveys that ended in the year: the district's, and for each commune those it had a part in.
select cast(null as varchar) as place, case_code as subject, true as met
  from register.survey
 where finished_on between :from and :to
union all
select part.commune, part.case_code, true
  from register.survey_commune as part
  join register.survey as whole using (case_code)
 where whole.finished_on between :from and :to
