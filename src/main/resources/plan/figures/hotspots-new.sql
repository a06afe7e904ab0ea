-- Hotspots that became active again in the year, or arose in it. Finding an old one must not harm
-- whoever looks for it.
select distinct commune as place, case_code as subject, true as met
  from duty.hotspot_path
 where state = 'reactivated' and since between :from and :to
    or state = 'confirmed' and arose_on between :from and :to
