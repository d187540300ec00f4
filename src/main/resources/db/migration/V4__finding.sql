-- What staff say on the ground of figures. A finding's number is never given out twice, also not after
-- the finding is removed. Links are codes of the plan of one year; the plan itself does not change.
create table finding (
    code varchar(20) primary key,
    number integer not null unique,
    language varchar(35) not null,
    claim varchar(500) not null,
    limits varchar(4000) not null,
    plan_year integer not null,
    author varchar(100) not null,
    created timestamp with time zone not null,
    editor varchar(100) not null,
    changed timestamp with time zone not null,
    version bigint not null
);

create sequence finding_number;

-- The figure under a finding: how it is computed, which row is cited, and the result as it was then.
create table finding_evidence (
    id uuid primary key,
    finding varchar(20) not null references finding (code),
    tabulation text not null,
    cited varchar(1000) not null,
    frozen text not null,
    chart varchar(200)
);

create index finding_evidence_by_finding on finding_evidence (finding);

create table finding_note (
    finding varchar(20) not null references finding (code),
    note varchar(20) not null,
    primary key (finding, note)
);

create table finding_indicator (
    finding varchar(20) not null references finding (code),
    indicator varchar(20) not null,
    primary key (finding, indicator)
);
