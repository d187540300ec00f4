-- Policy files such as practice tests: what notes, contacts and press are about.
create table policy_dossier (
    id varchar(60) primary key,
    name varchar(200) not null,
    about text not null,
    editor varchar(100) not null,
    changed timestamp with time zone not null,
    version bigint not null
);

-- What is known of a policy note beside what the plan says of it. The code is that of the plan.
create table note_dossier (
    note varchar(20) primary key,
    owner varchar(100) not null,
    state varchar(20) not null,
    policy_dossier varchar(60) references policy_dossier (id),
    facts text not null,
    editor varchar(100) not null,
    changed timestamp with time zone not null,
    version bigint not null
);

-- Every version of the text of a note, with the file it came in; none is ever changed.
create table note_version (
    id uuid primary key,
    note varchar(20) not null,
    number integer not null,
    language varchar(35) not null,
    changes varchar(1000) not null,
    file_name varchar(300),
    words text not null,
    account varchar(100) not null,
    kept timestamp with time zone not null,
    unique (note, number)
);

-- The file a version came in, apart from its text because it can be large.
create table note_file (
    version uuid primary key references note_version (id),
    content bytea not null
);

-- A row of a tabulation that a note stands on, as it was when it was linked.
create table note_statistic (
    id uuid primary key,
    note varchar(20) not null,
    finding varchar(20),
    survey varchar(200) not null,
    tabulation text not null,
    cited varchar(1000) not null,
    frozen text not null,
    account varchar(100) not null,
    linked timestamp with time zone not null,
    removed timestamp with time zone
);

create index note_statistic_by_note on note_statistic (note);

-- What a person decided about a number in a sentence; the newest of the same number holds.
create table note_decision (
    id uuid primary key,
    note varchar(20) not null,
    sentence text not null,
    written varchar(300) not null,
    nth integer not null,
    kind varchar(20) not null,
    verdict varchar(20) not null,
    statistic varchar(36), -- the id of a note_statistic; the store cannot read an absent uuid
    reason varchar(1000) not null,
    number integer not null,
    account varchar(100) not null,
    decided timestamp with time zone not null
);

create index note_decision_by_note on note_decision (note);
create index note_decision_by_statistic on note_decision (statistic);
