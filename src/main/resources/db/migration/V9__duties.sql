-- The duties of the plan: what the catalogue says, which of them each body had to do in which
-- period, and what came of it. Counts, codes of cases and texts about bodies; nothing here is about
-- a person.
create schema if not exists duty;

-- The catalogue as it was read at the last start, for queries to join.
create table duty.entry (
    id varchar(20) primary key,
    position integer not null,
    name varchar(500) not null,
    clause varchar(255) not null,
    kind varchar(40) not null,
    -- how much it weighs in a body's score
    weight integer not null check (weight > 0)
);

-- Duties that another process does anyway: the tasks in which it does.
create table duty.linked_task (
    duty varchar(20) not null references duty.entry on delete cascade,
    process varchar(255) not null,
    element varchar(255) not null,
    -- the agency whose tasks these are
    lead varchar(60) not null,
    primary key (duty, process, element, lead)
);

-- One body's turn at a duty in one period. That it is there once is what keeps a case from being
-- opened twice.
create table duty.round (
    id bigint generated always as identity primary key,
    duty varchar(20) not null,
    unit varchar(80) not null,
    agency varchar(60) not null,
    commune varchar(60),
    -- such as 2024, 2024-H1, 2024-Q1 or 2024-M03
    period varchar(20) not null,
    period_name varchar(80) not null,
    begins_on date not null,
    ends_on date not null,
    planned_at timestamp with time zone not null,
    -- when its case was opened, and the case; empty while that is still to be done
    opened_at timestamp with time zone,
    case_code varchar(255) unique,
    -- what the body reported last, and whether it showed evidence
    reported_at timestamp with time zone,
    result varchar(20) check (result in ('done', 'partly', 'not-done')),
    with_evidence boolean,
    -- how often it was returned
    returned integer not null default 0,
    accepted_at timestamp with time zone,
    unique (duty, unit, period)
);
create index round_open on duty.round (planned_at) where opened_at is null;
create index round_ends on duty.round (ends_on);

-- What the coordinating bodies say they did.
create table duty.contribution (
    case_code varchar(255) not null,
    unit varchar(80) not null,
    -- silent: the time was over before the body said anything
    state varchar(20) not null check (state in ('done', 'nothing', 'silent')),
    contribution varchar(4000),
    evidence varchar(4000),
    given_at timestamp with time zone not null,
    primary key (case_code, unit)
);

-- What a case plans to do, and what of it was done: sessions, visits.
create table duty.activity (
    case_code varchar(255) not null,
    kind varchar(40) not null,
    number integer not null,
    duty varchar(20),
    -- the body that does it
    unit varchar(80),
    -- where; null: in the whole district
    commune varchar(60),
    due_on date not null,
    done_on date,
    primary key (case_code, kind, number)
);
create index activity_due on duty.activity (kind, due_on);

-- A figure that a body reports with a duty, because nothing in the application can count it.
create table duty.reported_figure (
    figure varchar(60) not null,
    unit varchar(80) not null,
    commune varchar(60),
    period varchar(20) not null,
    ends_on date not null,
    met integer not null check (met >= 0),
    total integer not null check (total >= met),
    primary key (figure, unit, period)
);

-- Which tasks a case had, and when they ended.
create index deadline_case_code on drugfree.deadline (case_code) where kind = 'task';
