-- The translation of each text of a survey, of the questionnaire of each wave and of the survey's own
-- texts (wave '_'), in each language. The source it was made from stands beside it with its hash: when
-- the source is reworded, the hash is another, and the translation is stale until somebody looks at
-- it. What the survey itself had at that moment tells later whether it brought other words since.
create table translation (
    id uuid primary key,
    survey varchar(100) not null,
    wave varchar(100) not null,
    language varchar(40) not null,
    text_key varchar(1000) not null,
    words text not null,
    reviewed boolean not null,
    source text not null,
    source_hash varchar(64) not null,
    brought text not null,
    remark text not null,
    revision integer not null,
    saved_at timestamp with time zone not null,
    saved_by varchar(100) not null,
    constraint translation_once unique (survey, wave, language, text_key)
);

-- The languages into which somebody began to translate a survey, each under its own name.
create table translation_language (
    id uuid primary key,
    survey varchar(100) not null,
    language varchar(40) not null,
    own_name varchar(100) not null,
    constraint translation_language_once unique (survey, language)
);
