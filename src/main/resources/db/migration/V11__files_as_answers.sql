-- Files also answer items on our pages. Such a file belongs to a response and names its item; one that an app
-- sent belongs to its submission and names none.
alter table attachment add column owner uuid;
alter table attachment add column item varchar(200);
update attachment set owner = submission;
alter table attachment alter column owner set not null;
alter table attachment alter column submission drop not null;

create index attachment_by_owner on attachment (owner);
