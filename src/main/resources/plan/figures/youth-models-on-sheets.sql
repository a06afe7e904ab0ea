-- One row for each active model that a commune reports on its certification sheet of the year, or
-- as many as the verifier found.
select line.commune as place, line.commune as subject, true as met
  from review.held_line as line
 cross join generate_series(1, line.met)
 where line.figure = 'youth-models'
   and line.sheet_kind = 'certification'
   and line.sheet_year = extract(year from cast(:from as date))
