-- What somebody marked to find again: a thing, or a clause of a plan. Only its owner reads it.
create table bookmark (
  id          uuid primary key,
  city        text not null references city (code),
  account_id  uuid not null references account (id),
  thing_id    uuid not null references thing (id),
  clause_id   text,
  -- What it was called when it was marked, for when it is not public any more.
  title       text not null,
  at          timestamptz not null,
  unique nulls not distinct (account_id, thing_id, clause_id)
);
create index bookmark_latest on bookmark (account_id, at desc, id desc);
grant select, insert, delete on bookmark to {{app}};
