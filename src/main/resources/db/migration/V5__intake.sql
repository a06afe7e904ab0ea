-- The lists of persons that were taken over. The file itself is kept nowhere: its fingerprint tells
-- whether it comes again.
create table register.intake (
    -- SHA-256 in hexadecimal digits
    fingerprint char(64) not null,
    -- key of the unit that handed it in
    unit varchar(64) not null,
    case_code varchar(255) not null,
    -- persons in the list, and how many of them were known or new
    rows integer not null,
    confirmed integer not null,
    entered integer not null,
    taken_over_at timestamp with time zone not null,
    taken_over_by varchar(64) not null,
    primary key (fingerprint, unit)
);
