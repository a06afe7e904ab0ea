-- Who became known as a user or addict for the first time, in the year or in the same days of the
-- year before. Mere suspicions do not count: finding people must not harm whoever looks for them.
select commune as place, person_code as subject, from_day < :from as met
  from (select distinct on (person_code) person_code, commune, from_day
          from register.person_state
         where state not in ('suspected', 'closed')
         order by person_code, id) as known_first
 where from_day between :from and :to
    or from_day between cast(:from as date) - interval '1 year' and cast(:to as date) - interval '1 year'
