-- Evidence is worked on like the other parts of a plan.
alter table plan_evidence add column revision bigint default 0 not null;
