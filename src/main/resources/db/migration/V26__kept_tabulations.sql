-- Tabulations that somebody kept under a name: definitions, never figures.
create table kept_tabulation (
  id uuid primary key,
  survey varchar(100) not null,
  name varchar(200) not null,
  tabulation text not null,
  keeper varchar(100) not null,
  kept_on date not null
);

create unique index kept_tabulation_name on kept_tabulation (survey, name);
