-- Events, mandates, contacts, requests, publications, trajectories and funnels: what readings are counted from. What
-- only some registers have stands in the body, as JSON.
create table register_entry (
    id uuid primary key,
    register varchar(20) not null,
    plan_year integer not null,
    theme varchar(20) not null,
    title varchar(1000) not null,
    state varchar(30) not null,
    said varchar(300) not null,
    on_day date,
    exactness varchar(10) not null,
    planned varchar(300) not null,
    number integer,
    indicators varchar(2000) not null,
    body text not null,
    from_plan boolean not null,
    version bigint not null,
    account varchar(100) not null,
    changed timestamp with time zone not null
);
create index register_entry_by_year on register_entry (plan_year, register);

-- What an entry was before each change; a removed one stays here.
create table register_change (
    id uuid primary key,
    entry uuid not null,
    register varchar(20) not null,
    plan_year integer not null,
    title varchar(1000) not null,
    was text not null,
    became text not null,
    account varchar(100) not null,
    changed timestamp with time zone not null
);
create index register_change_by_entry on register_change (entry);

-- What is counted for an indicator, where it is not the usual.
create table register_rule (
    plan_year integer not null,
    indicator varchar(20) not null,
    rule varchar(2000) not null,
    version bigint not null,
    primary key (plan_year, indicator)
);

-- The years of which the events in the plan were taken over.
create table register_taken (
    plan_year integer primary key
);
