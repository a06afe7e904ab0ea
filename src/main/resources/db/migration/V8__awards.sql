create schema if not exists review;

-- The last number of each year's codes.
create table review.award_number (
    award_year integer primary key,
    last_number integer not null
);

-- Commendations and support that were granted. Codes and keys only: whose name a person's award
-- bears is known to its case and the paper.
create table review.award (
    -- KT-2024-0007
    code varchar(20) primary key,
    award_year integer not null,
    -- whose decision: commune, district, province
    level varchar(20) not null,
    -- annual, urgent, support
    kind varchar(20) not null,
    -- key of the unit that received it; empty for a person and for a body that is no unit
    unit varchar(64),
    -- key of the unit that proposed it
    proposed_by varchar(64) not null,
    -- the commune that decided, or whose matter it was; empty for a matter of the district
    commune varchar(60),
    case_code varchar(255) not null unique,
    decision_number varchar(50) not null,
    decided_on date not null,
    -- đồng; empty when no money came with it
    money integer,
    revoked_on date,
    revocation_number varchar(50),
    revocation_case varchar(255),
    constraint revoked_by_decision check (
        (revoked_on is null) = (revocation_number is null)
        and (revoked_on is null) = (revocation_case is null))
);
create index award_of_year on review.award (award_year, code);
