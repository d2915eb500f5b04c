-- What a firm looked at by itself. It is the firm's alone: no chain of events, no list of the offices and no export reads it.
create table self_check (
  id          uuid primary key,
  city        text not null references city (code),
  subject_id  uuid not null references subject (id),
  account_id  uuid not null references account (id),
  item        text not null,
  title       text not null,
  answers     jsonb not null,
  lines    jsonb not null,
  checked_on  date not null,
  saved_at    timestamptz not null
);
create index self_check_subject on self_check (subject_id, saved_at desc, id desc);
grant select, insert, delete on self_check to {{app}};
