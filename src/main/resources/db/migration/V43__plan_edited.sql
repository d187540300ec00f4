-- The plan is worked on. A part's revision tells whether somebody changed it meanwhile; that of the year grows
-- with every change in it, so that each node knows when what it keeps in memory is old.
alter table plan_year add column revision bigint default 0 not null;
alter table plan_year add column state varchar(20) default 'IN_USE' not null;
alter table strategic_goal add column revision bigint default 0 not null;
alter table operational_goal add column revision bigint default 0 not null;
alter table plan_theme add column revision bigint default 0 not null;
alter table plan_action add column revision bigint default 0 not null;
alter table plan_sub_action add column revision bigint default 0 not null;
alter table plan_indicator add column revision bigint default 0 not null;

-- Who changed what in a plan, and what it was before. It stays when the part is removed.
create table plan_change (
    id uuid primary key,
    plan_year integer not null references plan_year (plan_year),
    part varchar(20) not null,
    code varchar(20) not null,
    field varchar(40) not null,
    was text not null,
    became text not null,
    reason text not null,
    account varchar(100) not null,
    changed timestamp with time zone not null
);
create index plan_change_by_part on plan_change (plan_year, part, code);

-- Organisations, whatever they are called: the key is the name without differences of case and signs, so that
-- one name never stands for two of them.
create table organisation (
    id uuid primary key,
    name varchar(200) not null
);
create table organisation_name (
    name_key varchar(200) primary key,
    organisation uuid not null references organisation (id),
    name varchar(200) not null
);
create index organisation_name_by_organisation on organisation_name (organisation);
