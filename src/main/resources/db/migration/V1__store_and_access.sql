-- The platform's own secret: one row, made by the migration after this one and the same for every node.
create table platform_secret (
    id integer primary key,
    secret varchar(100) not null
);

-- Those who can sign in. A new epoch ends every sign-in that an account has.
create table account (
    name varchar(100) primary key,
    password varchar(500) not null,
    role varchar(20) not null,
    epoch bigint not null,
    created timestamp with time zone not null
);
