-- Filters of a list that somebody keeps under a name; shared ones open by their link for everybody of the city.
create table saved_view (
  id          uuid primary key,
  city        text not null references city (code),
  account_id  uuid not null references account (id),
  page        text not null,
  name        text not null,
  search      jsonb not null,
  shared      boolean not null,
  saved_at    timestamptz not null,
  unique (account_id, page, name)
);
grant select, insert, update, delete on saved_view to {{app}};
