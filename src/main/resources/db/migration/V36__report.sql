-- Published reports, whole and as they were. The words of quotes are not in them: those stay where they can be taken
-- back.
create table report_edition (
    id uuid primary key,
    plan_year integer not null,
    number integer not null,
    language varchar(20) not null,
    model text not null,
    account varchar(100) not null,
    published timestamp with time zone not null,
    unique (plan_year, number)
);

-- Who pays for which actions of a year's plan: codes of actions, as JSON.
create table report_funder (
    id uuid primary key,
    plan_year integer not null,
    name varchar(200) not null,
    actions varchar(4000) not null,
    version bigint not null
);

-- The report of 2020 names these in its text; only for one action does it say who has to approve it.
insert into report_funder values ('01760000-0000-7000-8000-000000000001', 2020, 'CSJ', '[]', 0);
insert into report_funder values ('01760000-0000-7000-8000-000000000002', 2020, 'VGC', '["2.B"]', 0);
insert into report_funder values ('01760000-0000-7000-8000-000000000003', 2020, 'Werk', '[]', 0);
insert into report_funder values ('01760000-0000-7000-8000-000000000004', 2020, 'Sociale maribel', '[]', 0);
insert into report_funder values ('01760000-0000-7000-8000-000000000005', 2020, 'LOP', '[]', 0);
insert into report_funder values ('01760000-0000-7000-8000-000000000006', 2020, 'Vlaamse overheid', '[]', 0);
