-- How many responses of a wave were completed and withdrawn, added to by each transaction that changes
-- it: what is asked for every figure is read from a few rows, not from an index as long as the wave.
-- The sum over all rows is what holds, so nobody waits for another one's row; now and then some are
-- taken together. What was there before is counted at the start of each node, see ResponseTally.
create table response_tally (
    id uuid primary key, -- chance only: an order of entries would tell an order of respondents
    survey varchar(100) not null,
    wave varchar(100) not null,
    disposition varchar(20) not null,
    language varchar(35) not null,
    mode varchar(20) not null,
    questionnaire_hash varchar(64) not null,
    responses bigint not null,
    revision bigint not null,
    revisions bigint not null
);

create index response_tally_of_wave on response_tally (survey, wave);
