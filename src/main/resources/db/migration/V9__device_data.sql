-- What apps tell of the device, of who holds it and of the hour is taken out of what they send. Only what the
-- privacy notice of the survey names is kept: here, apart from the answers and from the form, as a JSON list.
alter table submission add column device_data text default '[]' not null;

-- Who read it, and on which day.
create table device_data_reading (
    id uuid primary key,
    submission uuid not null references submission (id),
    account varchar(100) not null,
    read_on date not null
);

create index device_data_reading_by_submission on device_data_reading (submission, id);
