-- As what codes, transcripts and codings that came from a file of REFI-QDA were known there, so that
-- they go out again as the same; what the file said that is held differently here; and with which
-- project they came.
create table qda_origin (
    id varchar(200) primary key,
    guid varchar(60) not null,
    said varchar(2000) not null,
    project varchar(36) not null
);
create index qda_origin_by_project on qda_origin (project);

-- Projects as they were brought, whole: what is not known here goes out again with them. Without a
-- group a project waits for somebody to take it, and goes the next day.
create table qda_project (
    id uuid primary key,
    file_name varchar(200) not null,
    content bytea not null,
    account varchar(100) not null,
    brought timestamp with time zone not null,
    focus_group varchar(20) references focus_group (code)
);
create index qda_project_by_group on qda_project (focus_group);
