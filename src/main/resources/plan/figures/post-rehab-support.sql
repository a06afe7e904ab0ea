-- Who was in post-rehabilitation on some day of the year, and was advised or helped to work since
-- it began. A move to another commune splits the path into lines of one stay.
with numbered as (
    select id, person_code, commune, state, from_day, until_day,
           count(*) filter (where state <> 'post-rehabilitation')
               over (partition by person_code order by id) as stay
      from register.person_state
), stayed as (
    select id, person_code, commune, from_day, until_day,
           min(from_day) over (partition by person_code, stay) as began_on
      from numbered
     where state = 'post-rehabilitation'
), newest as (
    select distinct on (person_code) person_code, commune, began_on
      from stayed
     where from_day <= :to
       and (until_day is null or until_day > greatest(from_day, :from))
     order by person_code, id desc
)
select commune as place,
       person_code as subject,
       exists (select from register.event as support
                where support.person_code = newest.person_code
                  and support.kind in ('counselling', 'training', 'loan', 'job')
                  and support.happened_on between began_on and :to) as met
  from newest
