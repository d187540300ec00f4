-- Who was asked to take part in a wave. Nothing here leads to a response, and nothing in a response
-- leads here; see the decision record on invitations. The id is chance alone: it tells no order.
create table invitee (
    id uuid primary key,
    survey varchar(100) not null,
    wave varchar(100) not null,
    name varchar(200) not null,
    email varchar(320) not null,
    language varchar(35) not null,
    grouping varchar(200) not null,
    address varchar(1000) not null,
    standing varchar(20) not null,
    reason varchar(500) not null,
    mails integer not null,
    letters integer not null
);
create index invitee_by_wave on invitee (survey, wave, email);

-- Codes that were given out and not used yet, sealed. The first use of one erases all of its
-- invitee, so that afterwards nothing here can be held against a response.
create table invitee_code (
    seal varchar(64) primary key,
    invitee uuid not null references invitee (id) on delete cascade
);
create index invitee_code_by_invitee on invitee_code (invitee);

-- Whose code was used: that, and no day. The rows of a wave are written anew together, in the order
-- of their ids, so that neither their place nor their transaction tells which came first.
create table invitee_use (
    invitee uuid primary key references invitee (id) on delete cascade,
    survey varchar(100) not null,
    wave varchar(100) not null,
    settled boolean not null
);

-- One round of mail to those of a wave who can still take part.
create table mailing (
    id uuid primary key,
    survey varchar(100) not null,
    wave varchar(100) not null,
    kind varchar(20) not null,
    ordered_on date not null,
    ordered_by varchar(100) not null
);

-- One mail of a round. It holds no code: that is made in the moment of sending.
create table mail (
    id uuid primary key,
    mailing uuid not null references mailing (id) on delete cascade,
    invitee uuid not null references invitee (id) on delete cascade,
    state varchar(20) not null,
    attempts integer not null,
    not_before timestamp with time zone not null,
    reason varchar(500) not null,
    constraint mail_once unique (mailing, invitee)
);
create index mail_by_state on mail (state, not_before);

-- Which node sends mail: one at a time, until it stops saying so.
create table mail_turn (
    id integer primary key,
    node varchar(36) not null,
    until timestamp with time zone not null
);
insert into mail_turn (id, node, until) values (1, '', timestamp with time zone '2000-01-01 00:00:00+00:00');

-- What a wave's mails and letters say, where it differs from the usual words.
create table mail_text (
    id varchar(300) primary key,
    subject varchar(300) not null,
    body varchar(10000) not null
);

-- Associations that pass a wave's address on, and how many began through each.
create table association (
    id uuid primary key,
    survey varchar(100) not null,
    wave varchar(100) not null,
    link varchar(60) not null,
    name varchar(200) not null,
    begun bigint not null,
    constraint association_link unique (survey, wave, link)
);

-- The association a respondent came through, only in waves that say they keep it.
alter table response add column grouping varchar(60);
