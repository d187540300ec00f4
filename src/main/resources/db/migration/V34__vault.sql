-- The keys by which something here is sealed, by the ids that stand before each value. The keys
-- themselves are kept outside the database.
create table vault_key (
    id varchar(20) primary key
);

-- What is sealed is longer than what it was, and never the same twice: that a name stands in the
-- key of a group once is held by who writes it.
alter table pseudonym alter column original set data type varchar(2000);

-- Names that stay as they are in the texts of a group, sealed like the key.
create table kept_name (
    id uuid primary key,
    focus_group varchar(20) not null references focus_group (code),
    original varchar(2000) not null
);
create index kept_name_by_group on kept_name (focus_group);
