-- The settings of surveys that are made in the browser, version by version: each time somebody saves
-- them, the whole YAML document, never changed afterwards. The newest is what staff work on; the
-- newest that was published is what respondents get. A survey that was never published can be taken
-- away, one that was is here for good.
create table survey_revision (
    id uuid primary key,
    survey varchar(100) not null,
    number integer not null,
    definition text not null,
    saved_at timestamp with time zone not null,
    saved_by varchar(100) not null,
    published_at timestamp with time zone,
    published_by varchar(100),
    constraint survey_revision_once unique (survey, number)
);

-- The questionnaires that were brought for them, in Base64; a name keeps its file for good.
create table survey_file (
    id uuid primary key,
    survey varchar(100) not null,
    name varchar(300) not null,
    source text not null,
    brought_at timestamp with time zone not null,
    brought_by varchar(100) not null,
    constraint survey_file_once unique (survey, name)
);
