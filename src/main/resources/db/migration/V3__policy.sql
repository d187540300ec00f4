-- The yearly plan: every part is known by its year and its code in that year. What pages show has a column;
-- lists that are only ever read whole stand in a JSON document. Nothing printed in a report is left out.
create table plan_year (
    plan_year integer primary key,
    title varchar(500) not null,
    organisation varchar(200) not null,
    front_matter text not null
);

create table strategic_goal (
    plan_year integer not null references plan_year (plan_year),
    code varchar(20) not null,
    place integer not null,
    letter varchar(5) not null,
    title text not null,
    source_lines varchar(100) not null,
    primary key (plan_year, code)
);

create table operational_goal (
    plan_year integer not null,
    code varchar(20) not null,
    place integer not null,
    strategic_goal varchar(20) not null,
    title text not null,
    note text,
    primary key (plan_year, code),
    foreign key (plan_year, strategic_goal) references strategic_goal (plan_year, code)
);

create table plan_theme (
    plan_year integer not null references plan_year (plan_year),
    code varchar(20) not null,
    place integer not null,
    number integer not null,
    kind varchar(20) not null,
    slug varchar(100) not null,
    name_nl varchar(200) not null,
    name_fr varchar(200) not null,
    name_en varchar(200) not null,
    source_lines varchar(100) not null,
    primary key (plan_year, code)
);

create table plan_action (
    plan_year integer not null,
    code varchar(20) not null,
    place integer not null,
    theme varchar(20) not null,
    title text not null,
    description text not null,
    responsible_role varchar(500) not null,
    role_inferred boolean not null,
    separate_report boolean not null,
    reservation text,
    details text not null,
    primary key (plan_year, code),
    foreign key (plan_year, theme) references plan_theme (plan_year, code)
);

create table plan_sub_action (
    plan_year integer not null,
    code varchar(20) not null,
    place integer not null,
    action varchar(20) not null,
    printed varchar(100) not null,
    title text not null,
    primary key (plan_year, code),
    foreign key (plan_year, action) references plan_action (plan_year, code)
);

create table plan_indicator (
    plan_year integer not null,
    code varchar(20) not null,
    place integer not null,
    action varchar(20) not null,
    sub_action varchar(20),
    printed varchar(100) not null,
    title text not null,
    kind varchar(20) not null,
    unit varchar(200),
    target_value numeric(18, 4),
    target_comparator varchar(20),
    target_per varchar(100),
    result_value numeric(18, 4),
    result_basis varchar(20),
    result_qualifier varchar(20),
    result_note text,
    status varchar(20) not null,
    status_printed boolean not null,
    reason text not null,
    details text not null,
    primary key (plan_year, code),
    foreign key (plan_year, action) references plan_action (plan_year, code),
    foreign key (plan_year, sub_action) references plan_sub_action (plan_year, code)
);

create table plan_goal_action (
    plan_year integer not null,
    goal varchar(20) not null,
    action varchar(20) not null,
    place_at_goal integer not null,
    place_at_action integer not null,
    primary key (plan_year, goal, action),
    foreign key (plan_year, goal) references operational_goal (plan_year, code),
    foreign key (plan_year, action) references plan_action (plan_year, code)
);

create table plan_anomaly (
    plan_year integer not null references plan_year (plan_year),
    code varchar(20) not null,
    place integer not null,
    found_at varchar(500) not null,
    what text not null,
    primary key (plan_year, code)
);

create table plan_evidence (
    plan_year integer not null references plan_year (plan_year),
    code varchar(20) not null,
    place integer not null,
    kind varchar(30) not null,
    title text not null,
    status varchar(500) not null,
    own_role varchar(500) not null,
    period varchar(200) not null,
    note text,
    details text not null,
    primary key (plan_year, code)
);

create table plan_evidence_indicator (
    plan_year integer not null,
    evidence varchar(20) not null,
    indicator varchar(20) not null,
    place_at_evidence integer not null,
    place_at_indicator integer not null,
    primary key (plan_year, evidence, indicator),
    foreign key (plan_year, evidence) references plan_evidence (plan_year, code),
    foreign key (plan_year, indicator) references plan_indicator (plan_year, code)
);

create table plan_chain (
    plan_year integer not null references plan_year (plan_year),
    code varchar(20) not null,
    place integer not null,
    themes varchar(100) not null,
    steps text not null,
    outcome text not null,
    basis text not null,
    primary key (plan_year, code)
);
