-- The year's rating of a commune that was published, and, for the district, the review in which every
-- body has its grade.
select commune as place, case_code as subject, true as met
  from review.sheet
 where kind = 'score' and sheet_year = extract(year from cast(:from as date))
   and commune is not null and concluded_at is not null
union all
select null, case_code, bool_and(concluded_at is not null)
  from review.sheet
 where kind = 'score' and sheet_year = extract(year from cast(:from as date))
 group by case_code
