-- Focus groups as they are planned and held. The number of a code is never given out twice, and a
-- group is never removed: it is held, cancelled, moved or replaced. The edition grows with each change.
create table focus_group (
    code varchar(20) primary key,
    code_year integer not null,
    code_number integer not null,
    title varchar(300) not null,
    theme varchar(20) not null,
    plan_year integer not null,
    indicators varchar(1000) not null,
    owner_role varchar(200) not null,
    planned_on date not null,
    planned_at varchar(5) not null,
    first_planned_on date not null,
    place varchar(300) not null,
    meeting_mode varchar(10) not null,
    minutes integer not null,
    languages varchar(200) not null,
    state varchar(20) not null,
    reason varchar(1000) not null,
    replaced_by varchar(20) references focus_group (code),
    held_on date,
    final_on date,
    guide text not null,
    quota text not null,
    sheet text not null,
    edition bigint not null,
    unique (code_year, code_number)
);

-- Who is there, by label and never by name. Labels are given in order and never again: a row stays,
-- without traits, when somebody withdraws. Consents say per purpose what was said, when and in which
-- language.
create table focus_group_person (
    id varchar(40) primary key,
    focus_group varchar(20) not null references focus_group (code),
    label varchar(10) not null,
    kind varchar(20) not null,
    place integer not null,
    traits varchar(2000) not null,
    consents varchar(2000) not null,
    absent boolean not null,
    withdrawn_on date
);
create index focus_group_person_by_group on focus_group_person (focus_group, place);

-- Who changed what about a group. It never tells traits or texts.
create table focus_group_change (
    id uuid primary key,
    focus_group varchar(20) not null references focus_group (code),
    edition bigint not null,
    kind varchar(20) not null,
    told varchar(2000) not null,
    account varchar(100) not null,
    changed timestamp with time zone not null
);
create index focus_group_change_by_group on focus_group_change (focus_group, edition);
