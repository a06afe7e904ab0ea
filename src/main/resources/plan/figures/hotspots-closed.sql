-- Hotspots that were active on some day of the year, and whether they were eliminated and not active
-- again on the last one.
select commune as place,
       case_code as subject,
       bool_or(state in ('eliminated', 'closed')
               and since <= :to and (until is null or until > :to)) as met
  from duty.hotspot_path
 group by commune, case_code
having bool_or(state in ('confirmed', 'reactivated')
               and since <= :to and (until is null or until >= :from))
