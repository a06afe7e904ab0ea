-- Which class each commune was given, how the council voted, and what each year's round concluded.
create schema if not exists review;

create table review.commune_status (
    commune varchar(60) not null,
    status_year integer not null,
    class_code varchar(20) not null
        check (class_code in
               ('drug-free', 'has-drug-evils', 'key-area-3', 'key-area-2', 'key-area-1')),
    -- the case it was decided in
    case_code varchar(255) not null,
    decision_number varchar(200) not null,
    decided_on date not null,
    withdrawn_on date,
    withdrawal_number varchar(200),
    withdrawal_reason varchar(2000),
    -- the commune merged into this one whose class it is
    inherited_from varchar(60),
    primary key (commune, status_year),
    constraint withdrawn_with_reason
        check ((withdrawn_on is null) = (withdrawal_reason is null))
);

-- One line for each member of the council, from the moment it is asked.
create table review.council_vote (
    case_code varchar(255) not null,
    commune varchar(60) not null,
    -- 1, or 2 after a complaint
    appraisal integer not null,
    -- agency
    member varchar(60) not null,
    -- place in the order of the decision table
    position integer not null,
    vote varchar(10) check (vote in ('for', 'against')),
    reason varchar(1000),
    voted_by varchar(64),
    voted_at timestamp with time zone,
    primary key (case_code, commune, appraisal, member)
);

-- What the approved evaluation of a year says about the next.
create table review.wave (
    wave_year integer primary key,
    case_code varchar(255) not null,
    -- rolled-out or not-rolled-out
    conclusion varchar(20) not null check (conclusion in ('rolled-out', 'not-rolled-out')),
    concluded_on date not null
);
