-- Hotspots that were active on the last day, became active again in the year, or arose in it. One
-- that nobody has verified yet is none.
select distinct commune as place, case_code as subject, true as met
  from duty.hotspot_path
 where state in ('confirmed', 'reactivated') and since <= :to and (until is null or until > :to)
    or state = 'reactivated' and since between :from and :to
    or state = 'confirmed' and arose_on between :from and :to
