-- Sheets of criteria: a body's figures of a year, what the body and the verifier say of them, and
-- what the decision tables make of them. Counts only: nothing here is about a person.
create schema if not exists review;

create table review.sheet (
    id bigint generated always as identity primary key,
    -- certification or score
    kind varchar(20) not null,
    sheet_year integer not null,
    -- the body, as a unit, an agency and a commune
    unit varchar(80) not null,
    body varchar(60) not null,
    commune varchar(60),
    -- the case the sheet was opened in
    case_code varchar(255) not null,
    -- set of criteria: the key of the tables' rows, and the name of the list within it
    version varchar(40) not null,
    criteria varchar(40) not null,
    mode varchar(20) not null,
    -- who may enter while a task is open: self or verify, and the group of that task
    stage varchar(10) check (stage in ('self', 'verify')),
    stage_group varchar(120),
    counted_at timestamp with time zone,
    -- of the lines that count
    points numeric,
    maximum numeric,
    score numeric(5, 2),
    grade varchar(40),
    grade_name varchar(255),
    place integer,
    -- what was decided in the end: a class or a grade
    result varchar(40),
    concluded_at timestamp with time zone,
    unique (kind, sheet_year, unit)
);

-- Words and rules as they were when the sheet was opened: a later set of criteria changes nothing.
create table review.sheet_line (
    sheet_id bigint not null references review.sheet on delete cascade,
    code varchar(20) not null,
    position integer not null,
    kind varchar(20) not null,
    line_group varchar(255) not null,
    name varchar(1000) not null,
    rule varchar(1000) not null,
    clause varchar(1000) not null,
    maximum numeric,
    figure varchar(60) not null,
    source varchar(20) not null check (source in ('system', 'reported', 'rated')),
    met_words varchar(255) not null,
    total_words varchar(255) not null,
    -- how it is counted, or what whoever enters it must know
    counting varchar(2000) not null,
    -- by the system
    counted_met integer,
    counted_total integer,
    -- by the body; against a figure of the system with a reason
    claimed_met integer,
    claimed_total integer,
    contest_reason varchar(1000),
    evidence varchar(2000),
    -- by the verifier
    verified_met integer,
    verified_total integer,
    verify_reason varchar(1000),
    applicable boolean,
    passed boolean,
    points numeric,
    explanation varchar(1000),
    -- grows by one with each entry: whoever saw an older one does not overwrite the newer
    version integer not null default 1,
    primary key (sheet_id, code)
);

create table review.line_entry (
    id bigint generated always as identity primary key,
    sheet_id bigint not null,
    code varchar(20) not null,
    stage varchar(10) not null,
    met integer,
    total integer,
    reason varchar(1000),
    entered_by varchar(64) not null,
    entered_at timestamp with time zone not null,
    foreign key (sheet_id, code) references review.sheet_line on delete cascade
);
create index line_entry_line on review.line_entry (sheet_id, code);

create table review.veto (
    sheet_id bigint not null references review.sheet on delete cascade,
    code varchar(10) not null,
    name varchar(1000) not null,
    evidence varchar(2000) not null,
    proposed_at timestamp with time zone not null,
    -- empty until decided
    upheld boolean,
    decided_at timestamp with time zone,
    primary key (sheet_id, code)
);

-- Each line with the figure that holds: the verifier's, else the system's or the body's own.
create view review.held_line as
select l.*, s.kind as sheet_kind, s.sheet_year, s.unit, s.commune,
       case l.source
           when 'system' then coalesce(l.verified_met, l.counted_met)
           when 'reported' then coalesce(l.verified_met, l.claimed_met)
           else l.verified_met end as met,
       case l.source
           when 'system' then coalesce(l.verified_total, l.counted_total)
           when 'reported' then coalesce(l.verified_total, l.claimed_total)
           else l.verified_total end as total
  from review.sheet_line l
  join review.sheet s on s.id = l.sheet_id;

-- Whoever had the task completed it; otherwise a timer or an administrator ended it.
alter table drugfree.deadline add column completed boolean not null default false;
