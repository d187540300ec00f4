-- A finding stands on many pieces of evidence, each with its part and why; what is taken away is kept.
alter table finding_evidence add column part varchar(10) default 'SUPPORTS' not null;
alter table finding_evidence add column why varchar(1000) default '' not null;
alter table finding_evidence add column added_by varchar(100);
alter table finding_evidence add column added timestamp with time zone;
alter table finding_evidence add column removed_by varchar(100);
alter table finding_evidence add column removed timestamp with time zone;
update finding_evidence set
    added_by = (select author from finding where finding.code = finding_evidence.finding),
    added = (select created from finding where finding.code = finding_evidence.finding);
alter table finding_evidence alter column added_by set not null;
alter table finding_evidence alter column added set not null;

-- Who answers for a finding, how sure it is in the eyes of a person (none: as the rule says), and
-- what a second person said of it.
alter table finding add column owner varchar(100);
update finding set owner = author;
alter table finding alter column owner set not null;
alter table finding add column confidence varchar(10);
alter table finding add column confidence_reason varchar(1000) default '' not null;
alter table finding add column review varchar(10) default 'DRAFT' not null;
alter table finding add column reviewer varchar(100);
alter table finding add column review_at timestamp with time zone;
alter table finding add column review_remarks varchar(4000) default '' not null;

-- Evidence that is no figure: charts, documents, events, links, and what a quote is there for.
create table finding_material (
    id uuid primary key,
    finding varchar(20) not null references finding (code),
    kind varchar(10) not null,
    target varchar(200) not null,
    title varchar(500) not null,
    address varchar(2000) not null,
    checked date,
    attached boolean not null,
    part varchar(10) not null,
    why varchar(1000) not null,
    added_by varchar(100) not null,
    added timestamp with time zone not null,
    removed_by varchar(100),
    removed timestamp with time zone
);

create index finding_material_by_finding on finding_material (finding);

-- What was done to a finding. It outlives the finding.
create table finding_change (
    id uuid primary key,
    finding varchar(20) not null,
    at timestamp with time zone not null,
    account varchar(100) not null,
    what varchar(20) not null,
    was varchar(6000) not null,
    became varchar(6000) not null
);

create index finding_change_by_finding on finding_change (finding, id);

-- What somebody has to know about a finding. It is unseen as long as its state is not the seen one.
create table finding_alert (
    id varchar(200) primary key,
    finding varchar(20) not null references finding (code),
    account varchar(100) not null,
    kind varchar(20) not null,
    subject varchar(100) not null,
    state varchar(200) not null,
    seen varchar(200),
    raised timestamp with time zone not null
);

create index finding_alert_by_account on finding_alert (account);
create index finding_alert_by_finding on finding_alert (finding);
