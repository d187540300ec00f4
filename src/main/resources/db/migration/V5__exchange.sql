-- One row for each file of responses that somebody brought in; any node can tell how far it is.
create table import_job (
    id uuid primary key,
    survey varchar(100) not null,
    wave varchar(100) not null,
    file_name varchar(300) not null,
    account varchar(100) not null,
    started timestamp with time zone not null,
    heard timestamp with time zone not null,
    state varchar(20) not null,
    row_count bigint not null,
    percent integer not null,
    fault_count bigint not null,
    faults text not null
);
