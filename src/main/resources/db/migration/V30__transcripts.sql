-- What was said in a focus group. A text begins raw, with names in it, and is released once names
-- were replaced; a translation names the text that it is a translation of.
create table transcript (
    id uuid primary key,
    focus_group varchar(20) not null references focus_group (code),
    title varchar(300) not null,
    language varchar(35) not null,
    kind varchar(20) not null,
    translation_of varchar(36),
    translator varchar(200) not null,
    state varchar(20) not null,
    current_version integer not null,
    released_version integer,
    account varchar(100) not null,
    brought timestamp with time zone not null,
    edition bigint not null
);
create index transcript_by_group on transcript (focus_group);

-- Each text as it was at some time. A row changes only when a participant withdraws, whose words go
-- from all versions, or when it is found out who a speaker was. Speakers are kept per version: a
-- label that means one person in one version can mean another in the next. Renamed says which label
-- of the version before became which.
create table transcript_version (
    id uuid primary key,
    transcript uuid not null references transcript (id),
    version_number integer not null,
    body text not null,
    times text not null,
    speakers text not null,
    renamed text not null,
    why varchar(20) not null,
    account varchar(100) not null,
    made timestamp with time zone not null,
    unique (transcript, version_number)
);

-- The key: what stood in texts of a group before, and what stands there now. The original is read
-- by those who keep names only; it goes when it stands in no text of the group any more.
create table pseudonym (
    id uuid primary key,
    focus_group varchar(20) not null references focus_group (code),
    original varchar(300) not null,
    pseudonym varchar(100) not null,
    unique (focus_group, original)
);
