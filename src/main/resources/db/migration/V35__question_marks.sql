-- Where in a transcript which question of the guide begins. Positions are UTF-16 units of the text
-- of that version; no words of the transcript stand here, only those of the guide.
create table question_marks (
    transcript uuid primary key,
    text_version integer not null,
    marks text not null,
    account varchar(100) not null,
    changed timestamp with time zone not null,
    version bigint not null
);
