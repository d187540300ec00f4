-- What apps told of the device, of who holds it and of the hour stood in submissions until V9, and in the names
-- of files until now. It is taken out of these once, when the platform next starts; here stands of which it is.
alter table submission add column cleaned boolean default false not null;
