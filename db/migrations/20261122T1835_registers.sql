-- Registers of what was granted in the hall, and what is taken of a limited number.

create table register_entry (
  id          uuid primary key default gen_random_uuid(),
  city        text not null references city (code),
  register    text not null,
  number      text not null,
  -- Shows the entry to whoever holds it.
  code        text not null,
  thing_id    uuid not null unique references thing (id),
  subject_id  uuid references subject (id),
  holder      text not null,
  title       text not null,
  class       text,
  -- In fen.
  amount      double precision,
  facts       jsonb not null,
  -- Numbers of the rights it is about.
  rights      text[] not null default '{}',
  standing    text not null check (standing in ('valid', 'flagged', 'revoked', 'ended')),
  why         text,
  entered_on  date not null,
  valid_to    date,
  ended_on    date,
  unique (city, register, number),
  unique (code)
);
create index register_entry_listed on register_entry (city, register, entered_on desc, id desc);
create index register_entry_subject on register_entry (subject_id, register) where subject_id is not null;
create index register_entry_rights on register_entry using gin (rights) where rights <> '{}';
grant select, insert, update on register_entry to {{app}};

-- What may stand once only among the entries that hold: a licence, a contract, a file.
create table register_key (
  city      text not null,
  register  text not null,
  key       text not null,
  entry_id  uuid not null references register_entry (id),
  primary key (city, register, key)
);
create index register_key_entry on register_key (entry_id);
grant select, insert, delete on register_key to {{app}};

-- What an entry said before it was changed.
create table register_change (
  entry_id    uuid not null references register_entry (id),
  n           integer not null,
  changed_on  date not null,
  why         text not null,
  title       text not null,
  holder      text not null,
  class       text,
  amount      double precision,
  facts       jsonb not null,
  rights      text[] not null,
  primary key (entry_id, n)
);
grant select, insert on register_change to {{app}};

create table quota_use (
  city         text not null references city (code),
  quota        text not null,
  period       text not null,
  thing_id     uuid not null references thing (id),
  taken_at     timestamptz not null,
  released_at  timestamptz,
  primary key (quota, period, thing_id)
);
create index quota_use_held on quota_use (city, quota, period) where released_at is null;
grant select, insert, update on quota_use to {{app}};
