-- Several people of one firm, and agencies that act for others.
alter table mandate drop constraint mandate_sort_check;
alter table mandate add constraint mandate_sort_check check (sort in ('holder', 'member', 'agent', 'agency'));
alter table mandate alter column account_id drop not null;
-- An agency acts by whoever acts for the agency itself, for the named services or, without names, for all.
alter table mandate add column agency_id uuid references subject (id);
alter table mandate add column items text[];
alter table mandate add constraint mandate_holder_check check ((account_id is null) <> (agency_id is null));
create unique index mandate_agency on mandate (subject_id, agency_id) where agency_id is not null;
create index mandate_of_agency on mandate (agency_id) where agency_id is not null;

-- An agency takes part in the cases it handed in for somebody.
alter table thing_unit drop constraint thing_unit_part_check;
alter table thing_unit add constraint thing_unit_part_check
  check (part in ('lead', 'co', 'author', 'owner', 'applicant', 'party', 'agent'));

-- A code by which somebody joins the people of a firm, once.
create table mandate_invite (
  id          uuid primary key,
  city        text not null references city (code),
  subject_id  uuid not null references subject (id),
  role        text not null check (role in ('manager', 'member')),
  until       date,
  code_hash   text not null,
  invited_at  timestamptz not null,
  expires_on  date not null,
  used_at     timestamptz
);
create unique index mandate_invite_code on mandate_invite (city, code_hash);
grant select, insert, update on mandate_invite to {{app}};

-- For whom a draft is filled in, where its author acts for several.
alter table draft add column subject_id uuid references subject (id);
