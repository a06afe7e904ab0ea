-- What was awarded in the yearly review and outside of it. No names of people: a list of them is
-- part of the written decision.
create sequence review.award_number;

create table review.award (
    -- KT-2024-0007
    code varchar(20) primary key,
    award_year integer not null,
    -- annual, urgent, regular or support
    purpose varchar(20) not null,
    -- commune, district or province; empty for support
    level varchar(20),
    recipient varchar(255) not null,
    -- keys of units: whom it went to, if that is one, and who proposed it
    unit varchar(80),
    proposer varchar(80) not null,
    -- key of the agency that decided
    authority varchar(60) not null,
    case_code varchar(255) not null,
    decision_number varchar(60) not null,
    decided_on date not null,
    revoked_on date,
    revocation_number varchar(60),
    constraint revoked_by_decision check ((revoked_on is null) = (revocation_number is null))
);
create index award_of_year on review.award (award_year);
