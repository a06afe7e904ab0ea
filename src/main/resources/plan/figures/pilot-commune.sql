-- Counted for the district; the organisation data say which communes are pilots.
select cast(null as varchar) as place, pilot as subject, true as met
  from unnest(:pilots) as pilot
