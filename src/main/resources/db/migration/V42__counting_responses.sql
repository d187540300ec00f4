-- What pages count of a wave stands in the index by which a wave is read, so that no response is read
-- for a count. One index and not two: H2 takes the first that begins with survey, wave and disposition.
drop index response_by_revision;
create index response_by_revision on response (survey, wave, disposition, revision, id, language, mode, questionnaire_hash, completed_on, grouping);
