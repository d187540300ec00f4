-- Files of a plan that are kept: one that was sent and is being compared with the plan of its year, and what a plan
-- was before a file replaced it.
create table plan_file (
    id uuid primary key,
    plan_year integer not null,
    kind varchar(20) not null,
    name varchar(200) not null,
    content text not null,
    account varchar(100) not null,
    made timestamp with time zone not null
);
create index plan_file_by_year on plan_file (plan_year, kind, made);

-- That a person looked at a warning of the checks and found it in order; it holds for what the warning said then.
create table plan_warning_seen (
    id uuid primary key,
    plan_year integer not null,
    warning varchar(40) not null,
    code varchar(20) not null,
    detail text not null,
    reason text not null,
    account varchar(100) not null,
    seen timestamp with time zone not null
);
create index plan_warning_seen_by_year on plan_warning_seen (plan_year);
