-- Other parties of a case: subjects that somebody else's application names, and the codes they join by.

alter table thing_unit drop constraint thing_unit_part_check;
alter table thing_unit add constraint thing_unit_part_check
  check (part in ('lead', 'co', 'author', 'owner', 'applicant', 'party'));

create table case_invite (
  case_id     uuid not null references hall_case (id),
  party       text not null,
  city        text not null references city (code),
  -- Of the case number and the code on the letter.
  code_hash   text not null,
  invited_at  timestamptz not null,
  joined_at   timestamptz,
  primary key (case_id, party)
);
create unique index case_invite_code on case_invite (city, code_hash);
grant select, insert, update on case_invite to {{app}};
