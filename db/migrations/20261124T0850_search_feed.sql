-- Indexes in memory read what changed by the transaction that changed it: everything below the oldest one still open is there.
alter table search_doc add column put_in xid8 not null default pg_current_xact_id();
create index search_doc_put_in on search_doc (city, register, put_in, id);
create table search_gone (
  city      text not null references city (code),
  register  text not null,
  key       text not null,
  put_in    xid8 not null default pg_current_xact_id(),
  primary key (city, register, key)
);
create index search_gone_put_in on search_gone (city, register, put_in);
grant select, insert, update, delete on search_gone to {{app}};
