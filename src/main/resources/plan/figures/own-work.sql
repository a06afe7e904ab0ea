-- Every task that waited for a unit or its heads. Due in the year, and done or overdue: by now, or
-- when it was called off.
select candidate as place,
       case_code as subject,
       completed and ended_at <= due_at as met
  from drugfree.deadline
 where kind = 'task'
   and candidate is not null
   and extract(year from due_at at time zone :zone) = extract(year from cast(:from as date))
   and (completed or due_at < least(ended_at, :until))
