-- The commune files its self-assessment and asks to be classified. Due in the
-- year. What was not filed is no row, however long it has been due.
select body.commune as place,
       step.case_code as subject,
       step.ended_at <= step.due_at as met
  from drugfree.deadline as step
  join unnest(:groups, :communes) as body (candidate, commune) using (candidate)
 where step.kind = 'task'
   and step.process_key = 'commune-certification'
   and step.element = 'submit-self-assessment'
   and extract(year from step.due_at at time zone :zone) = extract(year from cast(:from as date))
   and step.completed
