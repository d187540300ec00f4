-- The way back by words into an unfinished response. The words are kept only as what they are
-- stretched to (the mark); the key of the response is locked by them. No day and no hour.
create table way_back (
    response uuid primary key,
    survey varchar(100) not null,
    mark varchar(43) not null unique,
    locked_key varchar(200) not null,
    turn integer not null,
    page varchar(200) not null
);
