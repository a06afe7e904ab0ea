-- The commune registers its target of the year and signs the commitment. Due in the
-- year, and done or overdue: by now, or when it was
-- called off.
select body.commune as place,
       step.case_code as subject,
       step.completed and step.ended_at <= step.due_at as met
  from drugfree.deadline as step
  join unnest(:groups, :communes) as body (candidate, commune) using (candidate)
 where step.kind = 'task'
   and step.process_key = 'commune-certification'
   and step.element = 'register-target'
   and extract(year from step.due_at at time zone :zone) = extract(year from cast(:from as date))
   and (step.completed or step.due_at < least(step.ended_at, :until))
