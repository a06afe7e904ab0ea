-- Who was determined addicted in the year, by the last determination, and the measure that followed.
-- Falling back from a measure into addiction is no determination. Who was no longer managed before
-- any measure does not count.
with path as (
    select id, person_code, commune, state, from_day,
           lag(state) over (partition by person_code order by id) as state_before
      from register.person_state
), determined as (
    select distinct on (person_code) id, person_code, commune
      from path
     where state in ('addicted', 'voluntary-rehabilitation', 'substitution-treatment',
                     'compulsory-rehabilitation')
       and (state_before is null
            or state_before in ('suspected', 'user-management', 'post-rehabilitation', 'closed'))
       and from_day between :from and :to
     order by person_code, id desc
)
select determined.commune as place,
       determined.person_code as subject,
       coalesce(measure.state in ('voluntary-rehabilitation', 'substitution-treatment'), false)
           as met
  from determined
  left join lateral (select state
                       from register.person_state as line
                      where line.person_code = determined.person_code
                        and line.id >= determined.id
                        and line.state <> 'addicted'
                      order by line.id limit 1) as measure on true
 where measure.state is distinct from 'closed'
