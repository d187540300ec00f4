-- The mailbox to which mail comes back: which node looks into it, until when it may be silent, when
-- the next look is due, and how the last one went. No mail and no address stands here.
create table postbox (
    id integer primary key,
    node varchar(36) not null,
    until timestamp with time zone not null,
    not_before timestamp with time zone not null,
    outcome varchar(20) not null,
    read_at timestamp with time zone,
    taken_in bigint not null,
    replies integer not null,
    others integer not null
);
insert into postbox (id, node, until, not_before, outcome, taken_in, replies, others)
values (1, '', timestamp with time zone '2000-01-01 00:00:00+00:00',
        timestamp with time zone '2000-01-01 00:00:00+00:00', 'NEVER', 0, 0, 0);

-- How many mails to somebody came back for a reason that may pass.
alter table invitee add column came_back integer default 0 not null;
