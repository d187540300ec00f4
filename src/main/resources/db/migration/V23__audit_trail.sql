-- Who did what with single answers, and when. Rows are added, never changed or removed.
create table audit_entry (
    id uuid primary key,
    done_at timestamp with time zone not null,
    account varchar(100) not null,
    act varchar(40) not null,
    survey varchar(100) not null,
    wave varchar(100),
    what varchar(1000) not null,
    how_many bigint not null
);

create index audit_entry_by_moment on audit_entry (done_at, id);
