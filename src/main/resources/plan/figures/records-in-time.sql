-- Steps of bodies of communes on the persons of the register and on the survey. Due in the year,
-- and done or overdue: by now, or when it was
-- called off.
select body.commune as place,
       step.case_code as subject,
       step.completed and step.ended_at <= step.due_at as met
  from drugfree.deadline as step
  join unnest(:groups, :communes) as body (candidate, commune) using (candidate)
 where step.kind = 'task'
   and step.process_key in ('user-management', 'voluntary-rehabilitation', 'substitution-treatment',
                            'post-rehabilitation', 'community-support', 'commune-transfer',
                            'commune-survey')
   and extract(year from step.due_at at time zone :zone) = extract(year from cast(:from as date))
   and (step.completed or step.due_at < least(step.ended_at, :until))
