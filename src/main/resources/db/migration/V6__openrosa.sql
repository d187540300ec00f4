-- Phones and tablets that may send responses. The key is kept as a seal only.
create table device (
    id uuid primary key,
    name varchar(100) not null,
    key_seal varchar(43) not null unique,
    made_by varchar(100) not null,
    made_on date not null,
    used_on date,
    revoked_on date
);

-- What an app sent, as it sent it. The same content under the same instance is one row however often it
-- comes in. Of one instance at most one row becomes a response by itself: that row holds the instance a
-- second time, in taken_as. Once erased, only the row's names are left, so that a late repetition of what
-- was withdrawn brings nothing back.
create table submission (
    id uuid primary key,
    instance varchar(200) not null,
    content_hash varchar(64) not null,
    taken_as varchar(200) unique,
    survey varchar(100) not null,
    wave varchar(100) not null,
    form_version varchar(200) not null,
    device uuid not null references device (id),
    received_on date not null,
    state varchar(20) not null,
    response varchar(36) unique,
    document text not null,
    faults text not null,
    version bigint not null,
    unique (instance, content_hash)
);

create index submission_by_survey on submission (survey, state, id);

-- Pictures, sounds and files that came with a submission; in parts, so that none is ever whole in memory.
create table attachment (
    id uuid primary key,
    submission uuid not null references submission (id),
    name varchar(255) not null,
    type varchar(100) not null,
    size_in_bytes bigint not null,
    content_hash varchar(64) not null,
    unique (submission, name, content_hash)
);

create table attachment_part (
    id uuid primary key,
    attachment uuid not null references attachment (id),
    place integer not null,
    content bytea not null,
    unique (attachment, place)
);
