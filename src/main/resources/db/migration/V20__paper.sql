-- Forms that were printed. A run says for which wave, never who got which copy.
create table paper_run (
    id uuid primary key,
    survey varchar(100) not null,
    wave varchar(100) not null,
    questionnaire_hash varchar(64) not null,
    language varchar(35) not null,
    copies integer not null,
    forms integer not null,
    printed_on date not null,
    printed_by varchar(100) not null
);
create index paper_run_by_wave on paper_run (survey, wave);

-- A number that was not used yet, with the seal of the code printed with it. Its first use erases
-- the row, so that nothing here can be held against a response.
create table paper_form (
    number varchar(8) primary key,
    run uuid not null references paper_run (id) on delete cascade,
    withdrawal_seal varchar(43) not null unique
);
create index paper_form_by_run on paper_form (run);

-- Numbers that were used: that, and no day. Those of a wave are written anew together, in the order
-- of the numbers, which are chance.
create table paper_used (
    number varchar(8) primary key,
    survey varchar(100) not null,
    wave varchar(100) not null
);
create index paper_used_by_wave on paper_used (survey, wave);

-- What somebody keyed of a form; erased as soon as the form is settled.
create table paper_keying (
    id uuid primary key,
    number varchar(8) not null references paper_form (number) on delete cascade,
    turn varchar(10) not null,
    account varchar(100) not null,
    typed text not null,
    finished boolean not null,
    constraint paper_keying_once unique (number, turn)
);

-- How a wave is keyed, and what came of it in numbers.
create table paper_wave (
    id uuid primary key,
    survey varchar(100) not null,
    wave varchar(100) not null,
    verify_one_in integer not null,
    keyed_until date,
    settled bigint not null,
    refused bigint not null,
    verified bigint not null,
    compared bigint not null,
    differing bigint not null,
    left_empty bigint not null,
    illegible bigint not null,
    crossed bigint not null,
    contradicting bigint not null,
    constraint paper_wave_once unique (survey, wave)
);
