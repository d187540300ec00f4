-- The screened wording of an open answer, apart from the response, which keeps what was written. It
-- holds for the text that has this hash: another text under the same place has to be screened anew.
create table screening (
    id varchar(400) primary key,
    survey varchar(100) not null,
    wave varchar(100) not null,
    response uuid not null,
    item varchar(200) not null,
    instance varchar(50) not null,
    state varchar(20) not null,
    wording text not null,
    text_hash varchar(64) not null,
    account varchar(100) not null,
    screened timestamp with time zone not null,
    version bigint not null
);
create index screening_by_response on screening (response);
create index screening_by_item on screening (survey, item);

-- Trees of codes for what people said in their own words. The edition grows with each change.
create table code_frame (
    id varchar(40) primary key,
    name varchar(2000) not null,
    scope varchar(100) not null,
    edition bigint not null
);

-- A code is known by its mark within its frame; its names and its place in the tree may change.
create table frame_code (
    id varchar(80) primary key,
    frame varchar(40) not null references code_frame (id),
    mark varchar(20) not null,
    name varchar(2000) not null,
    definition varchar(2000) not null,
    not_when varchar(2000) not null,
    example varchar(2000) not null,
    parent varchar(20) not null,
    place integer not null,
    state varchar(20) not null,
    merged_into varchar(20) not null
);
create index frame_code_by_frame on frame_code (frame);

-- Who changed what in a frame.
create table frame_change (
    id uuid primary key,
    frame varchar(40) not null references code_frame (id),
    edition bigint not null,
    kind varchar(20) not null,
    code varchar(20) not null,
    told varchar(2000) not null,
    account varchar(100) not null,
    changed timestamp with time zone not null
);
create index frame_change_by_frame on frame_change (frame, edition);

-- With which frame the answers to an open question are coded.
create table item_frame (
    id varchar(400) primary key,
    survey varchar(100) not null,
    item varchar(200) not null,
    frame varchar(40) not null references code_frame (id)
);

-- What one coder made of one text, or what was settled on where coders differed. No codes at all
-- means that none fits. Transcripts will be coded with the same frames, in rows of their own.
create table coding (
    id varchar(600) primary key,
    survey varchar(100) not null,
    wave varchar(100) not null,
    response uuid not null,
    item varchar(200) not null,
    instance varchar(50) not null,
    frame varchar(40) not null references code_frame (id),
    coder varchar(100) not null,
    settled boolean not null,
    codes varchar(4000) not null,
    text_hash varchar(64) not null,
    coded timestamp with time zone not null,
    revision bigint not null,
    version bigint not null
);
create index coding_by_response on coding (response);
create index coding_by_item on coding (survey, item, wave);
create index coding_by_frame on coding (frame);

-- A number that says which coding came later.
create sequence coding_revision;
