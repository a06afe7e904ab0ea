-- Who was known as a user or addict on the last day, by the newest line of the path that had begun.
-- An addict without a measure is known, but not managed.
select commune as place, person_code as subject, state <> 'addicted' as met
  from (select distinct on (person_code) person_code, commune, state
          from register.person_state
         where from_day <= :to
         order by person_code, id desc) as on_the_last_day
 where state in ('user-management', 'addicted', 'voluntary-rehabilitation',
                 'substitution-treatment', 'compulsory-rehabilitation', 'post-rehabilitation')
