-- How a code is shown and reached where transcripts are coded, and notes on it. Colour 0 is that of
-- the code above it; a code without a key has an empty one.
alter table frame_code add column colour integer default 0 not null;
alter table frame_code add column shortcut varchar(1) default '' not null;
alter table frame_code add column memo varchar(4000) default '' not null;
