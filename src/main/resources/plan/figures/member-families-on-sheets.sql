-- One row for each member or member's family on the commune's score sheet of the year.
select line.commune as place, line.commune as subject, member.number <= line.met as met
  from review.held_line as line
 cross join generate_series(1, line.total) as member (number)
 where line.figure = 'member-families'
   and line.sheet_kind = 'score'
   and line.sheet_year = extract(year from cast(:from as date))
