-- A plan that is suspended keeps its state, the day and the reason; what was prepared stays of use.
alter table plan_year add column suspended_on date;
alter table plan_year add column suspended_why varchar(2000) default '' not null;

-- Through whose hands a plan and its report go.
create table plan_approval (
    id uuid primary key,
    plan_year integer not null references plan_year (plan_year),
    subject varchar(10) not null,
    place integer not null,
    body varchar(200) not null,
    state varchar(20) not null,
    due date,
    on_day date,
    remark varchar(2000) not null,
    account varchar(100) not null,
    changed timestamp with time zone not null,
    version bigint not null
);
create index plan_approval_by_year on plan_approval (plan_year);
