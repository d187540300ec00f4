-- Which figure of a survey measures an indicator: a tabulation as JSON and the row of it, computed anew each time.
create table indicator_measure (
    id uuid primary key,
    plan_year integer not null,
    indicator varchar(20) not null,
    tabulation text not null,
    cited varchar(2000) not null,
    account varchar(100) not null,
    chosen timestamp with time zone not null
);
create index indicator_measure_by_indicator on indicator_measure (plan_year, indicator);
