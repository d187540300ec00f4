-- How many responses of its waves had been withdrawn when a figure was cited. Null: cited before this was kept.
alter table finding_evidence add column withdrawn bigint;
