-- What one respondent said in one wave. Days, not moments, so that a row cannot be joined with a
-- log. The key to a respondent's pages and the code to withdraw are kept as seals only.
-- The answers are varchar and not text: H2 keeps long texts outside the row, which makes reading a
-- wave many times slower; PostgreSQL stores both alike.
create table response (
    id uuid primary key,
    survey varchar(100) not null,
    wave varchar(100) not null,
    questionnaire_version varchar(100) not null,
    questionnaire_hash varchar(64) not null,
    language varchar(35) not null,
    mode varchar(20) not null,
    disposition varchar(20) not null,
    answers varchar(1000000) not null,
    notice_version integer not null,
    notice_language varchar(35) not null,
    synthetic boolean not null,
    started_on date not null,
    changed_on date not null,
    completed_on date,
    key_seal varchar(43) unique,
    withdrawal_seal varchar(43) unique,
    revision bigint not null,
    version bigint not null
);

-- Counts per disposition, the newest revision, and reading a wave page by page all come from here.
create index response_by_revision on response (survey, wave, disposition, revision, id);

-- Given out when a response is completed or withdrawn, so that analysis can read what is new. A
-- number, not a moment: it says which came later, not when.
create sequence response_revision;
