-- As what codes, transcripts and codings that came from a file of REFI-QDA were known there, so that
-- they go out again as the same; and what the file said that is held differently here.
create table qda_origin (
    id varchar(200) primary key,
    guid varchar(60) not null,
    said varchar(2000) not null
);
