-- Each request for support of the year, and whether any was given since.
select distinct asked.commune as place,
       asked.person_code as subject,
       asked.happened_on,
       exists (select from register.event as support
                where support.person_code = asked.person_code
                  and support.kind in ('training', 'loan', 'job', 'social-service')
                  and support.happened_on >= asked.happened_on) as met
  from register.event as asked
 where asked.kind = 'support-asked'
   and asked.happened_on between :from and :to
