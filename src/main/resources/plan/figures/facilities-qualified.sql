-- What was reported with the duty, of the last period that ended in the year: so many rows, of which
-- so many are met.
select cast(null as varchar) as place,
       period as subject,
       number <= met as met
  from (select distinct on (unit) unit, period, met, total
          from duty.reported_figure
         where figure = 'facilities-qualified'
           and extract(year from ends_on) = extract(year from cast(:from as date))
         order by unit, ends_on desc) latest
 cross join lateral generate_series(1, total) as number
