-- Who completed rehabilitation in the year, by the last completion, and has a management file since.
select distinct on (completed.person_code)
       completed.commune as place,
       completed.person_code as subject,
       exists (select from register.event as file
                where file.person_code = completed.person_code
                  and file.kind = 'management-file'
                  and file.happened_on >= completed.happened_on) as met
  from register.event as completed
 where completed.kind = 'rehab-completed'
   and completed.happened_on between :from and :to
 order by completed.person_code, completed.happened_on desc, completed.id desc
