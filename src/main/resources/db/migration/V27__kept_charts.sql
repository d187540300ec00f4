-- Whether a kept tabulation also stands among the charts.
alter table kept_tabulation add column among_charts boolean default false not null;
