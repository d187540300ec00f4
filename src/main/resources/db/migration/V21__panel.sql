-- Who connects what they answer in several waves, with words of their own. The words are kept only
-- as what they are stretched to (the mark); ids are chance. No day, and nothing of a response.
create table panel_member (
    id uuid primary key,
    survey varchar(100) not null,
    mark varchar(43) not null unique
);

-- Which response of each wave is theirs, apart from both. The key to its pages is locked by the
-- words. Erased with the response, and when the person leaves.
create table panel_link (
    response uuid primary key,
    member uuid not null references panel_member (id) on delete cascade,
    survey varchar(100) not null,
    wave varchar(100) not null,
    locked_key varchar(200) not null,
    words varchar(20) not null,
    constraint panel_once unique (member, wave)
);
create index panel_link_by_wave on panel_link (survey, wave);
