-- Every deadline that was set, with its reasoning: one row for each task, and one for each legal
-- timer of a process instance. A copy of what the engine knows about open tasks stands here, too,
-- so that a morning's work is one indexed read. Case codes only; no name of a person in a case.
create table deadline (
    -- a task's id, or '<process instance>/<event>' of a timer
    id varchar(330) primary key,
    kind varchar(10) not null check (kind in ('task', 'timer')),
    -- grows by one with each new date
    version integer not null default 1,
    case_id varchar(64) not null,
    process_instance_id varchar(64) not null,
    process_key varchar(255) not null,
    element varchar(255) not null,
    name varchar(4000) not null,
    case_code varchar(255) not null default '',
    -- the group that may take the task, and who took it
    candidate varchar(64),
    assignee varchar(64),
    -- from the timetable
    timetable_key varchar(80) not null,
    start_variable varchar(64) not null,
    start_words varchar(255) not null default '',
    started_at timestamp with time zone not null,
    amount integer not null,
    unit varchar(20) not null,
    max_amount integer,
    clock varchar(64) not null,
    remind_before varchar(60) not null,
    escalate_to varchar(80) not null,
    clause varchar(1000) not null,
    confidence varchar(20) not null,
    -- what a head added, in units of the period
    extended_by integer not null default 0,
    -- empty while the clock stands still
    due_at timestamp with time zone,
    -- an administrator set the date by hand: no change of the calendar moves it
    by_hand boolean not null default false,
    reasoning text not null,
    created_at timestamp with time zone not null,
    ended_at timestamp with time zone
);
create index deadline_open on deadline (due_at, id) where ended_at is null;
create index deadline_open_assignee on deadline (assignee, due_at) where ended_at is null;
create index deadline_open_candidate on deadline (candidate, due_at)
    where ended_at is null and assignee is null;
create index deadline_case on deadline (case_id);
create index deadline_ended on deadline (ended_at) where ended_at is not null;

-- Why a date is no longer the one it was. The row of version 2 tells how it came after version 1.
create table deadline_change (
    deadline_id varchar(330) not null references deadline on delete cascade,
    version integer not null,
    kind varchar(20) not null
        check (kind in ('extended', 'corrected', 'stopped', 'resumed', 'calendar', 'by-hand')),
    reason varchar(1000) not null,
    old_due_at timestamp with time zone,
    new_due_at timestamp with time zone,
    changed_by varchar(64),
    changed_at timestamp with time zone not null,
    -- when a mail told whoever works on it
    told_at timestamp with time zone,
    primary key (deadline_id, version)
);
create index deadline_change_untold on deadline_change (deadline_id) where told_at is null;

-- The intervals in which a clock of a case stood still.
create table clock_stop (
    id bigint generated always as identity primary key,
    case_id varchar(64) not null,
    clock varchar(64) not null,
    cause varchar(1000) not null,
    stopped_at timestamp with time zone not null,
    resumed_at timestamp with time zone
);
create index clock_stop_case on clock_stop (case_id, clock);
-- A clock that stands still cannot be stopped again.
create unique index clock_stop_open on clock_stop (case_id, clock) where resumed_at is null;

-- A calendar year as a manager entered it; the newest entry of a year counts.
create table calendar_year (
    id bigint generated always as identity primary key,
    calendar_year integer not null,
    content text not null,
    reason varchar(1000) not null,
    applied_by varchar(64) not null,
    applied_at timestamp with time zone not null
);

-- One mail to one address. Its id is the Message-ID, the same at each try.
create table mail (
    id uuid primary key,
    kind varchar(10) not null check (kind in ('digest', 'urgent', 'repeat')),
    -- the mailbox: user:… or group:…, a unit's for its heads, too
    recipient varchar(120) not null,
    -- empty if nobody could be found to write to
    address varchar(320),
    planned_on date not null,
    planned_at timestamp with time zone not null,
    tries integer not null default 0,
    last_try_at timestamp with time zone,
    -- what the mail server said to the last try
    answer varchar(1000),
    sent_at timestamp with time zone,
    given_up_at timestamp with time zone,
    -- when it turned out that nothing was left to be said
    dropped_at timestamp with time zone,
    -- the mail that is sent once more, with the lines of that one
    repeats uuid references mail on delete cascade
);
create index mail_waiting on mail (kind)
    where sent_at is null and given_up_at is null and dropped_at is null;
create index mail_planned on mail (planned_at desc, id);
create index mail_repeats on mail (repeats) where repeats is not null;

-- One thing said to one recipient: unique, so that nothing is said twice. The stage "changed"
-- stands for the row of deadline_change with the same version.
drop table reminder;
create table reminder (
    deadline_id varchar(330) not null references deadline on delete cascade,
    deadline_version integer not null,
    stage varchar(20) not null,
    recipient varchar(120) not null,
    mail_id uuid not null references mail on delete cascade,
    -- no longer true when the mail left, and so not in it
    left_out boolean not null default false,
    primary key (deadline_id, deadline_version, stage, recipient)
);
create index reminder_mail on reminder (mail_id);

-- When somebody wants the day's mail, and whether also before a deadline.
create table mail_preference (
    -- the mailbox: user:… or group:…
    recipient varchar(120) primary key,
    send_at time not null,
    early boolean not null
);

-- Who is away, from the first day to the last, and who stands in.
create table absence (
    id uuid primary key,
    person varchar(64) not null,
    first_day date not null,
    last_day date not null check (last_day >= first_day),
    deputy varchar(64),
    -- the units whose work is lent, those the head who entered it headed then; empty means all work,
    -- because the person entered it
    lent_units text[],
    entered_by varchar(64) not null,
    entered_at timestamp with time zone not null,
    -- when it was called off or cut short
    ended_at timestamp with time zone
);
create index absence_person on absence (person, last_day);
create index absence_deputy on absence (deputy, last_day);

-- What an absence moved, so that it can be moved back: tasks, and memberships in groups.
create table absence_cover (
    absence_id uuid not null references absence on delete cascade,
    kind varchar(10) not null check (kind in ('task', 'group')),
    -- id of the task or the group
    subject varchar(64) not null,
    -- who has it for now: the deputy, or whoever stands in for the deputy
    holder varchar(64) not null,
    primary key (absence_id, kind, subject)
);
-- A task has one owner.
create unique index absence_cover_task on absence_cover (subject) where kind = 'task';
create index absence_cover_group on absence_cover (holder, subject) where kind = 'group';

-- Whoever knows the secret reads that person's deadlines as a calendar.
create table calendar_feed (
    person varchar(64) primary key,
    -- SHA-256 of the secret, in hexadecimal digits
    secret_hash varchar(64) not null unique,
    created_at timestamp with time zone not null
);
