-- The register of managed persons, in a schema of its own so that a database administrator can
-- grant it apart from the rest. A person goes by a neutral code everywhere; who that is stands in
-- personal_record and nowhere else, and no index is built on it.
create schema if not exists register;

create sequence register.person_number;

create table register.person (
    -- NQL-000123
    code varchar(20) primary key,
    -- empty as long as a district body has not yet said where the person lives
    commune varchar(60),
    state varchar(40) not null,
    -- first day of the state
    state_since date not null,
    -- only of a closed person
    closing_reason varchar(40),
    -- the case the person goes through, or went through last
    case_code varchar(255) not null,
    entered_on date not null,
    constraint closed_with_reason check ((state = 'closed') = (closing_reason is not null))
);
create index person_commune_state on register.person (commune, state);

-- Each state a person was in, and where, from its first day up to the day before until_day, on which
-- the next row begins. The newest row has no end.
create table register.person_state (
    id bigint generated always as identity primary key,
    person_code varchar(20) not null references register.person on delete cascade,
    state varchar(40) not null,
    closing_reason varchar(40),
    commune varchar(60),
    from_day date not null,
    until_day date,
    case_code varchar(255) not null,
    process_key varchar(255) not null,
    element varchar(255) not null,
    recorded_at timestamp with time zone not null,
    -- who was at work; empty for a timer
    recorded_by varchar(64)
);
create index person_state_person on register.person_state (person_code, id);
create index person_state_state on register.person_state (state, from_day);
-- A person is in one state.
create unique index person_state_open on register.person_state (person_code)
    where until_day is null;

-- What happened to or was done for a person: contacts, tests, support. Kinds are in words.yml.
create table register.event (
    id bigint generated always as identity primary key,
    person_code varchar(20) not null references register.person on delete cascade,
    kind varchar(40) not null,
    happened_on date not null,
    commune varchar(60),
    case_code varchar(255) not null,
    process_key varchar(255) not null,
    element varchar(255) not null,
    recorded_at timestamp with time zone not null,
    recorded_by varchar(64)
);
create index event_person on register.event (person_code, kind, happened_on);
create index event_kind on register.event (kind, happened_on);

-- Who the person is. Deliberately without an index on any of it.
create table register.personal_record (
    person_code varchar(20) primary key references register.person on delete cascade,
    full_name varchar(100) not null,
    birth_date date not null,
    gender varchar(20),
    id_number varchar(12),
    address varchar(200),
    guardian_name varchar(100),
    guardian_phone varchar(15),
    -- grows by one with each change
    version integer not null default 1,
    changed_at timestamp with time zone not null,
    changed_by varchar(64)
);

-- Who read or changed a personal record, and why.
create table register.record_access (
    id bigint generated always as identity primary key,
    person_code varchar(20) not null references register.person on delete cascade,
    user_id varchar(64) not null,
    action varchar(10) not null check (action in ('read', 'change')),
    purpose varchar(1000) not null,
    accessed_at timestamp with time zone not null
);
create index record_access_person on register.record_access (person_code, id);

-- What the processes of a case wrote down about its person beyond the record, once they are over:
-- until then it stands in their variable "person".
create table register.case_record (
    process_instance_id varchar(64) primary key,
    case_code varchar(255) not null,
    person_code varchar(20) not null references register.person on delete cascade,
    -- false for a process that another one called
    outermost boolean not null,
    content text not null,
    closed_at timestamp with time zone not null,
    -- when the engine's history forgot the person, in the called processes, too
    removed_at timestamp with time zone
);
create index case_record_person on register.case_record (person_code);
create index case_record_not_removed on register.case_record (closed_at)
    where outermost and removed_at is null;
