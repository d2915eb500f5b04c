-- Terms of published rules with the days they are in force: what pays or checks by a rule asks for the value of a day.
-- A term that was changed keeps what was said of it before, superseded.

create table rule_term (
  project_id  uuid not null references thing (id),
  city        text not null references city (code),
  code        text not null,
  valid_from  date not null,
  valid_to    date,
  name        text not null,
  article     text not null,
  value       text not null,
  number      numeric,
  unit        text not null,
  event_seq   integer not null,
  superseded  boolean not null default false,
  primary key (project_id, code, valid_from, event_seq)
);
create unique index rule_term_current on rule_term (project_id, code, valid_from) where not superseded;
create index rule_term_in_force on rule_term (city, valid_from, valid_to) where not superseded;
grant select, insert, update on rule_term to {{app}};
