-- Which turns of a translation belong to which of its original: how many turns of each stand in a
-- row beside each other. It moves with both texts; no words stand here.
create table turn_pairing (
    translation uuid primary key references transcript (id),
    original uuid not null references transcript (id),
    sizes text not null,
    edition bigint not null,
    account varchar(100) not null,
    changed timestamp with time zone not null
);
create index turn_pairing_by_original on turn_pairing (original);
