-- What staff chose to give back of a wave to those who answered, and whether it may be seen. No
-- figure stands here: each is computed when somebody looks.
create table given_back (
    id varchar(201) primary key,
    choice text not null,
    given boolean not null,
    editor varchar(100) not null,
    changed timestamp with time zone not null,
    version bigint not null
);
