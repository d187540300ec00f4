-- How the respondents of a wave are weighted: what is known of the population, and who said so. A
-- row never changes and never goes, since figures name it; the weights themselves are not kept.
create table weighting (
    id uuid primary key,
    survey varchar(100) not null,
    wave varchar(100) not null,
    name varchar(40) not null,
    version integer not null,
    definition text not null,
    maker varchar(100) not null,
    made timestamp with time zone not null,
    constraint weighting_once unique (survey, wave, name, version)
);
