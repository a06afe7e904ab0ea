-- Who had to be referred to a determination of addiction, by the last occasion of the year: a
-- suspicion, or a positive test under management or after rehabilitation. A suspicion that ended in
-- user management or proved groundless needs no referral; a person may have been referred before
-- the suspicion was entered.
with path as (
    select id, person_code, commune, state, from_day,
           lag(state) over past as state_before,
           lag(from_day) over past as before_since
      from register.person_state
    window past as (partition by person_code order by id)
), occasion as (
    select suspicion.person_code, suspicion.commune,
           suspicion.from_day as happened_on,
           coalesce(suspicion.before_since, '-infinity') as since,
           coalesce(outcome.state = 'user-management'
                    or outcome.closing_reason = 'no-use-found', false) as settled
      from path as suspicion
      left join lateral (select state, closing_reason
                           from register.person_state as line
                          where line.person_code = suspicion.person_code
                            and line.id > suspicion.id
                            and line.state <> 'suspected'
                          order by line.id limit 1) as outcome on true
     where suspicion.state = 'suspected'
       and suspicion.state_before is distinct from 'suspected'
       and suspicion.from_day between :from and :to
    union all
    select test.person_code, test.commune, test.happened_on, test.happened_on, false
      from register.event as test
      join lateral (select state
                      from register.person_state as line
                     where line.person_code = test.person_code
                       and line.from_day <= test.happened_on
                     order by line.id desc limit 1) as present on true
     where test.kind = 'test-positive'
       and test.happened_on between :from and :to
       and present.state in ('user-management', 'post-rehabilitation')
), judged as (
    select occasion.*,
           exists (select from register.event as referral
                    where referral.person_code = occasion.person_code
                      and referral.kind = 'referred'
                      and referral.happened_on >= occasion.since)
           or exists (select from path as determined
                       where determined.person_code = occasion.person_code
                         and determined.state = 'addicted'
                         and determined.state_before is distinct from 'addicted'
                         and determined.from_day >= occasion.since) as met
      from occasion
)
select distinct on (person_code)
       commune as place,
       person_code as subject,
       met
  from judged
 where met or not settled
 order by person_code, happened_on desc, since desc
