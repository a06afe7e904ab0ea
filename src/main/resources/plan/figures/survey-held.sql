-- The communes that signed off their part of a survey of the year, whenever that was: all its steps
-- there are done, and the last one is the signature. In time if no step was late.
select body.commune as place,
       survey.case_code as subject,
       bool_and(step.due_at is null or step.ended_at <= step.due_at) as met
  from register.survey as survey
  join drugfree.deadline as step using (case_code)
  join unnest(:groups, :communes) as body (candidate, commune) using (candidate)
 where survey.survey_year = extract(year from cast(:from as date))
   and step.kind = 'task'
   and step.process_key = 'commune-survey'
 group by body.commune, survey.case_code
having bool_and(step.ended_at is not null)
   and (array_agg(step.element order by step.ended_at desc, step.created_at desc))[1] = 'sign-off'
