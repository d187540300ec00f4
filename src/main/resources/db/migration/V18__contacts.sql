-- How people can be reached who said so after a survey. Apart from responses: no key, no day, no
-- language, no wave; ids are chance, and all rows of a survey are written anew with each new one.
create table contact (
    id uuid primary key,
    survey varchar(100) not null,
    name varchar(100) not null,
    way varchar(200) not null
);
create index contact_by_survey on contact (survey);
