-- What was put to respondents, version by version, for good: a response names the hash of the
-- version it answers to. The source is the definition file as it was written, in Base64; breaks are
-- the items whose series of figures ends with the version before, as a JSON array of names.
create table questionnaire_version (
    id uuid primary key,
    survey varchar(100) not null,
    wave varchar(100) not null,
    number integer not null,
    hash varchar(64) not null,
    file_name varchar(300) not null,
    source text not null,
    breaks varchar(1000000) not null,
    published_on date not null,
    published_by varchar(100) not null,
    constraint questionnaire_version_once unique (survey, wave, number)
);

-- The next version of a wave's questionnaire, from the moment somebody brings it until it is
-- published or put aside. One a wave.
create table questionnaire_draft (
    place varchar(201) primary key,
    survey varchar(100) not null,
    wave varchar(100) not null,
    file_name varchar(300) not null,
    source text not null,
    brought_on date not null,
    brought_by varchar(100) not null
);
