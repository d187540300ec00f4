-- The screened wordings that were chosen to stand as quotes. A row names the text and the wording
-- that were chosen by their hashes and holds neither: of another text, or another wording, nothing
-- is quoted.
create table chosen_quote (
    id varchar(400) primary key,
    survey varchar(100) not null,
    wave varchar(100) not null,
    response uuid not null,
    item varchar(200) not null,
    instance varchar(50) not null,
    text_hash varchar(64) not null,
    wording_hash varchar(64) not null,
    account varchar(100) not null,
    chosen timestamp with time zone not null
);
create index chosen_quote_by_response on chosen_quote (response);
create index chosen_quote_by_item on chosen_quote (survey, item);
