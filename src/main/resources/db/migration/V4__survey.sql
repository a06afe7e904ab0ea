-- The yearly general survey. Codes of persons and answers chosen from lists; who the persons are
-- stands in register.personal_record and nowhere here.
create table register.survey (
    case_code varchar(255) primary key,
    survey_year integer not null,
    begun_on date not null,
    finished_on date
);
-- One at a time.
create unique index survey_running on register.survey ((true)) where finished_on is null;
create index survey_of_year on register.survey (survey_year, begun_on);

-- A commune's part. The figures are kept when the survey is finished; until then they are counted.
create table register.survey_commune (
    case_code varchar(255) not null references register.survey on delete cascade,
    commune varchar(60) not null,
    -- place in the order of the organisation's data
    position integer not null,
    known integer,
    confirmed integer,
    added integer,
    closed integer,
    referred integer,
    primary key (case_code, commune)
);

-- What the survey found out about a person. Nobody is counted twice in one survey.
create table register.survey_answer (
    case_code varchar(255) not null,
    person_code varchar(20) not null references register.person on delete cascade,
    -- where the person was found
    commune varchar(60) not null,
    -- not in the register before this survey
    added boolean not null default false,
    -- in-case: told in the case that runs, which changes the register itself
    answer varchar(20) not null check (answer in ('confirmed', 'in-case', 'closed')),
    closing_reason varchar(40),
    answered_by varchar(64) not null,
    answered_at timestamp with time zone not null,
    -- whether the register knows the answer
    applied boolean not null default false,
    -- suspected without a case: the health station decides
    suspect boolean not null default false,
    -- refer, or why not
    referral varchar(40),
    referral_by varchar(64),
    referral_at timestamp with time zone,
    -- a case of determination was opened
    referred boolean not null default false,
    -- grows by one with each change: whoever saw an older one does not overwrite the newer
    version integer not null default 1,
    primary key (case_code, person_code),
    foreign key (case_code, commune) references register.survey_commune on delete cascade,
    constraint closed_with_reason check ((answer = 'closed') = (closing_reason is not null))
);
create index survey_answer_commune on register.survey_answer (case_code, commune);

-- What each commune found, counted or as it was kept.
create view register.survey_figure as
select c.case_code, c.commune, c.position,
       coalesce(c.known, count(a.person_code) filter (where not a.added)) as known,
       coalesce(c.confirmed,
                count(*) filter (where not a.added and a.answer = 'confirmed')) as confirmed,
       coalesce(c.added, count(*) filter (where a.added and a.answer <> 'closed')) as added,
       coalesce(c.closed, count(*) filter (where not a.added and a.answer = 'closed')) as closed,
       coalesce(c.referred, count(*) filter (where a.referred)) as referred
  from register.survey_commune c
  left join register.survey_answer a on a.case_code = c.case_code and a.commune = c.commune
 group by c.case_code, c.commune;
