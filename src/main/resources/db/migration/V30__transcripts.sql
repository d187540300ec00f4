-- What was said in focus groups. A transcript begins raw; from the version with which it was released
-- on, those who code may read it.
create table transcript (
    id uuid primary key,
    focus_group varchar(20) not null references focus_group (code),
    title varchar(300) not null,
    tongue varchar(35) not null,
    kind varchar(20) not null,
    translation_of varchar(36),
    translator varchar(200) not null,
    state varchar(20) not null,
    current_version integer not null,
    released_version integer not null,
    brought_by varchar(100) not null,
    brought timestamp with time zone not null
);
create index transcript_by_group on transcript (focus_group, brought);

-- Every version of its words, with the turns of speakers as JSON. The words of a participant who
-- withdraws are erased from all of them.
create table transcript_version (
    id varchar(60) primary key,
    transcript uuid not null references transcript (id),
    version_number integer not null,
    spoken text not null,
    turns text not null,
    cause varchar(20) not null,
    account varchar(100) not null,
    made timestamp with time zone not null,
    unique (transcript, version_number)
);

-- What stands in the texts of a group in place of a name, a place or an organisation. The original
-- is enciphered; its seal tells whether two are the same.
create table pseudonym (
    id uuid primary key,
    focus_group varchar(20) not null references focus_group (code),
    kind varchar(20) not null,
    original text not null,
    original_seal varchar(100) not null,
    replacement varchar(200) not null,
    unique (focus_group, original_seal)
);
