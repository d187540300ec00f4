-- Where a copy of something elsewhere is kept that stays as it is; empty for none.
alter table finding_material add column copy varchar(2000) default '' not null;
