-- How a code is shown and reached where transcripts are coded, and notes on it. Colour 0 is that of
-- the code above it; a code without a key has an empty one.
alter table frame_code add column colour integer default 0 not null;
alter table frame_code add column shortcut varchar(1) default '' not null;
alter table frame_code add column memo varchar(4000) default '' not null;

-- How a transcript is coded: with which frame, and whether coders see each other's work. Its row is
-- locked while anything of the transcript is coded, so that revisions become visible in order.
create table coded_text (
    transcript uuid primary key,
    focus_group varchar(40) not null,
    frame varchar(40) not null references code_frame (id),
    blind boolean not null,
    version bigint not null
);

-- A coder has judged the whole transcript; working blind, sees the others' segments from then on.
create table coder_done (
    id varchar(200) primary key,
    transcript uuid not null,
    coder varchar(100) not null,
    done timestamp with time zone not null
);
create index coder_done_by_transcript on coder_done (transcript);

-- A stretch of a transcript to which a coder gave a code, or for which that was settled. Positions
-- are UTF-16 units of the text of that version, which stays beside them as it was.
create table segment (
    id uuid primary key,
    transcript uuid not null,
    text_version integer not null,
    range_start integer not null,
    range_end integer not null,
    excerpt text not null,
    frame varchar(40) not null references code_frame (id),
    code varchar(20) not null,
    coder varchar(100) not null,
    settled boolean not null,
    valence varchar(10) not null,
    memo varchar(2000) not null,
    state varchar(10) not null,
    created timestamp with time zone not null,
    changed timestamp with time zone not null,
    revision bigint not null,
    version bigint not null
);
create index segment_by_transcript on segment (transcript, revision);
create index segment_by_frame on segment (frame, code);

-- That a segment is gone, so that whoever has it on the screen is told. No words stay here.
create table segment_gone (
    id uuid primary key,
    transcript uuid not null,
    revision bigint not null
);
create index segment_gone_by_transcript on segment_gone (transcript, revision);

-- What somebody did last while coding, so that it can be undone. Positions and codes, no words.
create table coding_act (
    id uuid primary key,
    transcript uuid not null,
    coder varchar(100) not null,
    text_version integer not null,
    told text not null,
    undone boolean not null,
    done timestamp with time zone not null
);
create index coding_act_by_transcript on coding_act (transcript, coder);

-- On what was settled where coders differed, each time.
create table settlement (
    id uuid primary key,
    transcript uuid not null,
    text_version integer not null,
    range_start integer not null,
    range_end integer not null,
    codes varchar(2000) not null,
    account varchar(100) not null,
    settled timestamp with time zone not null
);
create index settlement_by_transcript on settlement (transcript);

-- Words of a transcript that were chosen as evidence. When a quote ends its words go; that it was,
-- and why it ended, stays for the findings that had it.
create table segment_quote (
    id uuid primary key,
    segment uuid not null,
    transcript uuid not null,
    focus_group varchar(40) not null,
    participant varchar(200) not null,
    theme varchar(40) not null,
    frame varchar(40) not null,
    code varchar(20) not null,
    valence varchar(10) not null,
    words text not null,
    translation text not null,
    language varchar(35) not null,
    translator varchar(200) not null,
    speaker_role varchar(200) not null,
    scope varchar(10) not null,
    counter varchar(10) not null,
    counter_note varchar(2000) not null,
    account varchar(100) not null,
    chosen timestamp with time zone not null,
    ended timestamp with time zone,
    ended_why varchar(20) not null,
    version bigint not null
);
create index segment_quote_by_theme on segment_quote (theme);
create index segment_quote_by_transcript on segment_quote (transcript);
create index segment_quote_by_segment on segment_quote (segment);

-- A number that says which segment came later.
create sequence segment_revision;
