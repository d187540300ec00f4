-- Whom to turn to at an organisation: a duty, and a person in a sealed text, in their own table so that nothing that
-- reads organisations reads people.
create table organisation_contact (
    id uuid primary key,
    organisation uuid not null references organisation (id),
    duty varchar(200) not null,
    person text not null,
    account varchar(100) not null,
    kept timestamp with time zone not null
);
create index organisation_contact_by_organisation on organisation_contact (organisation);

-- What was agreed with an organisation: a document, where it is, and from when until when it holds.
create table organisation_agreement (
    id uuid primary key,
    organisation uuid not null references organisation (id),
    title varchar(300) not null,
    address varchar(2000) not null,
    copy varchar(2000) not null,
    checked date,
    holds_from date,
    holds_until date,
    account varchar(100) not null,
    kept timestamp with time zone not null
);
create index organisation_agreement_by_organisation on organisation_agreement (organisation);
