-- The last number given to a case, counted for each kind of case, year and place.
create table case_number (
    prefix varchar(20) not null,
    case_year integer not null,
    place varchar(60) not null,
    last_number integer not null,
    primary key (prefix, case_year, place)
);

-- A reminder that left. The key is what makes a second run of the same morning harmless;
-- a changed due date begins a new count.
create table reminder (
    task_id varchar(64) not null,
    due_on date not null,
    stage varchar(20) not null,
    recipient varchar(120) not null,
    message_id varchar(200) not null,
    sent_at timestamp with time zone not null,
    primary key (task_id, due_on, stage, recipient)
);
