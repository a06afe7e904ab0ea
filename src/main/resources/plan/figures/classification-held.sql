-- The year's classification of a commune that was decided, and, for the district, the round in which
-- each commune has its class.
select commune as place, case_code as subject, true as met
  from review.sheet
 where kind = 'certification' and sheet_year = extract(year from cast(:from as date))
   and concluded_at is not null
union all
select null, min(case_code), bool_and(concluded_at is not null)
  from review.sheet
 where kind = 'certification' and sheet_year = extract(year from cast(:from as date))
 group by sheet_year
