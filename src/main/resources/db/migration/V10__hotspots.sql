-- Places where drugs are sold or used (điểm, tụ điểm), each a case of its own. Places only: nothing
-- here is about a person.
create table duty.hotspot (
    case_code varchar(255) primary key,
    commune varchar(60) not null,
    -- since about when drugs are sold or used there; empty until the district police have looked
    arose_on date
);

-- What became of it, a line for each step.
create table duty.hotspot_state (
    id bigint generated always as identity primary key,
    case_code varchar(255) not null references duty.hotspot on delete cascade,
    state varchar(20) not null check (state in (
        'listed', 'unfounded', 'confirmed', 'eliminated', 'closed', 'reactivated')),
    since date not null
);
create index hotspot_state_case on duty.hotspot_state (case_code, id);

-- Each state with its last day; until is empty for the present one.
create view duty.hotspot_path as
select hotspot.case_code,
       hotspot.commune,
       hotspot.arose_on,
       step.state,
       step.since,
       lead(step.since) over (partition by step.case_code order by step.id) as until
  from duty.hotspot_state as step
  join duty.hotspot using (case_code);
