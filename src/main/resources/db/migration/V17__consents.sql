-- What was said to each question that asks for consent, and in which language: a JSON document. The
-- words are those of the version of the questionnaire that the response names. Absent for responses
-- from before.
alter table response add column consents varchar(4000);
