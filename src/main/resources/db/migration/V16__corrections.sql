-- What a completed response is about to be corrected to, in which language its pages are meanwhile,
-- and the seal of the key that its code opens them with. No day: when somebody corrected is not kept.
alter table response add column correction varchar(1000000);
alter table response add column correction_language varchar(35);
alter table response add column correction_seal varchar(43);
create unique index response_by_correction on response (correction_seal);
