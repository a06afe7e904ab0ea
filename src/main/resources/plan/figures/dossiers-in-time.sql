-- The two steps by which a commune prepares and sends a dossier of compulsory rehabilitation. Due in
-- the year, and done or overdue: by now, or when it was
-- called off.
select body.commune as place,
       step.case_code as subject,
       step.completed and step.ended_at <= step.due_at as met
  from drugfree.deadline as step
  join unnest(:groups, :communes) as body (candidate, commune) using (candidate)
 where step.kind = 'task'
   and step.process_key = 'rehab-dossier'
   and step.element in ('prepare-dossier', 'send-dossier')
   and extract(year from step.due_at at time zone :zone) = extract(year from cast(:from as date))
   and (step.completed or step.due_at < least(step.ended_at, :until))
