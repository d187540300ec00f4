-- The quotes of focus groups that a finding stands on beside its figure. Words are not copied: when
-- a quote ends its words are gone here too, and that it was here stays.
create table finding_quote (
    finding varchar(20) not null references finding (code),
    quote uuid not null references segment_quote (id),
    primary key (finding, quote)
);
