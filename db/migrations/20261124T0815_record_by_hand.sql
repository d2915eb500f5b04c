-- What people entered or corrected by hand, one row for each act; those that stand are laid over what files say.
create table record_by_hand (
  thing_id   uuid primary key,
  no         bigint generated always as identity,
  city       text not null references city (code),
  register   text not null,
  key        text not null,
  put_on     date not null,
  withdrawn  boolean not null default false,
  said       jsonb not null,
  -- Numbers by which the record became known through this act; they go with it.
  numbers    text[] not null default '{}'
);
create index record_by_hand_record on record_by_hand (city, register, key, no);
grant select, insert, update on record_by_hand to {{app}};
