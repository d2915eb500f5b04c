-- The ground: cities, units, people, things under the engine, their events, clocks, files, seals.
-- Every root table carries the city. `{{app}}` stands for the application's role, which may not change or remove events.

create extension if not exists pg_trgm;

create table city (
  code          text primary key check (code ~ '^[0-9]{6}$'),
  name          text not null,
  name_en       text,
  brand_colour  text not null default '#0b5a6f',
  sample        boolean not null default false,
  -- Whole days a sample city's today runs ahead of the real one.
  days_ahead    integer not null default 0 check (days_ahead >= 0),
  added_at      timestamptz not null
);

create table region (
  city    text not null references city (code),
  code    text not null check (code ~ '^[0-9]{6}$'),
  name    text not null,
  parent  text,
  primary key (city, code)
);

create table thing (
  id            uuid primary key,
  city          text not null references city (code),
  kind          text not null,
  kind_version  integer not null,
  state         text not null,
  revision      integer not null,
  title         text not null,
  region        text not null,
  parent_id     uuid references thing (id),
  policy_id     uuid references thing (id),
  clause_id     text,
  due_on        date,
  visibility    smallint not null default 0 check (visibility between 0 and 2),
  data          jsonb not null,
  opened_at     timestamptz not null,
  -- When something last happened to it; lists sort by it.
  moved_at      timestamptz not null
);
create index thing_list on thing (city, kind, state, moved_at desc, id desc);
create index thing_due on thing (city, due_on, id) where due_on is not null;
create index thing_parent on thing (parent_id, kind);
create index thing_policy on thing (policy_id, kind);
create index thing_clause on thing (clause_id, kind);

create table thing_unit (
  thing_id  uuid not null references thing (id),
  unit_id   uuid not null,
  part      text not null check (part in ('lead', 'co', 'author', 'owner')),
  ord       smallint not null default 0,
  primary key (thing_id, part, unit_id)
);
create index thing_unit_of on thing_unit (unit_id, part);

create table event (
  thing_id     uuid not null references thing (id),
  seq          integer not null check (seq > 0),
  city         text not null references city (code),
  revision     integer not null,
  type         text not null,
  actor        text not null,
  actor_id     uuid,
  role         text not null,
  post_id      uuid,
  unit_id      uuid,
  at           timestamptz not null,
  recorded_at  timestamptz not null,
  request_id   uuid,
  payload      jsonb not null,
  prev_hash    text not null,
  hash         text not null,
  primary key (thing_id, seq)
);
create index event_recent on event (city, recorded_at desc, thing_id, seq);
create index event_actor on event (actor_id, recorded_at desc);

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'events are append-only: % on % is refused', tg_op, tg_table_name
    using errcode = 'insufficient_privilege';
end $$;
create trigger event_append_only before update or delete on event for each row execute function refuse_change();
create trigger event_no_truncate before truncate on event for each statement execute function refuse_change();

create table request (
  id            uuid primary key,
  city          text not null,
  actor_id      uuid,
  content_hash  text not null,
  answer        jsonb not null,
  at            timestamptz not null
);
create index request_age on request (at);

create table clock (
  thing_id    uuid not null references thing (id),
  name        text not null,
  city        text not null references city (code),
  started_on  date not null,
  due_on      date not null,
  on_expiry   text not null,
  settled_at  timestamptz,
  outcome     text check (outcome in ('met', 'lapsed', 'withdrawn')),
  primary key (thing_id, name)
);
create index clock_open on clock (city, due_on) where settled_at is null;

create table unit (
  id            uuid primary key references thing (id),
  city          text not null references city (code),
  name          text not null,
  name_en       text,
  region        text not null,
  parent_id     uuid references unit (id),
  -- A collective unit (联席会议成员单位) stands for its members on a date.
  collective    boolean not null default false,
  valid_from    date not null,
  valid_to      date,
  successor_id  uuid references unit (id)
);
create index unit_city on unit (city, region);

create table unit_name (
  unit_id     uuid not null references unit (id),
  city        text not null references city (code),
  name        text not null,
  sort        text not null check (sort in ('full', 'short', 'alias', 'former')),
  primary key (unit_id, name)
);
create index unit_name_lookup on unit_name (city, name);

create table unit_member (
  collective_id  uuid not null references unit (id),
  unit_id        uuid not null references unit (id),
  valid_from     date not null,
  valid_to       date,
  primary key (collective_id, unit_id, valid_from)
);

create table account (
  id             uuid primary key references thing (id),
  city           text not null references city (code),
  login          text not null unique,
  name           text not null,
  password_hash  text not null,
  failed         integer not null default 0,
  locked_until   timestamptz,
  disabled_at    timestamptz
);

create table post (
  id          uuid primary key references thing (id),
  city        text not null references city (code),
  unit_id     uuid not null references unit (id),
  title       text not null,
  role        text not null,
  closed_on   date
);
create index post_unit on post (unit_id);

create table post_holder (
  post_id     uuid not null references post (id),
  account_id  uuid not null references account (id),
  valid_from  date not null,
  valid_to    date,
  primary key (post_id, account_id, valid_from)
);
create index post_holder_account on post_holder (account_id);

create table session (
  token_hash    text primary key,
  id            uuid not null unique,
  city          text not null references city (code),
  account_id    uuid not null references account (id),
  csrf          text not null,
  opened_at     timestamptz not null,
  seen_at       timestamptz not null,
  expires_at    timestamptz not null,
  address       text not null,
  agent         text not null
);
create index session_account on session (account_id);

create table api_token (
  token_hash  text primary key,
  id          uuid not null unique,
  city        text not null references city (code),
  account_id  uuid not null references account (id),
  name        text not null,
  made_at     timestamptz not null,
  expires_at  timestamptz not null
);

create table access_log (
  id          uuid primary key,
  city        text,
  account_id  uuid,
  actor       text not null,
  what        text not null,
  subject     text not null,
  at          timestamptz not null,
  address     text not null
);
create index access_log_recent on access_log (city, at desc);

create table file (
  sm3   text primary key check (sm3 ~ '^[0-9a-f]{64}$'),
  size  bigint not null,
  type  text not null
);

create table upload (
  id          uuid primary key,
  city        text not null references city (code),
  account_id  uuid,
  sm3         text not null references file (sm3),
  name        text not null,
  at          timestamptz not null
);

create table thing_file (
  id         uuid primary key,
  thing_id   uuid not null references thing (id),
  city       text not null references city (code),
  event_seq  integer not null,
  sm3        text not null references file (sm3),
  name       text not null
);
create index thing_file_of on thing_file (thing_id, event_seq);
create index thing_file_hash on thing_file (sm3);
create index upload_hash on upload (sm3);

create table policy_text (
  policy_id  uuid primary key references thing (id),
  city       text not null references city (code),
  text       text not null,
  encoding   text not null,
  sm3        text not null,
  -- What the parser read, before any correction.
  reading    jsonb not null
);

create table policy_version (
  policy_id     uuid not null references thing (id),
  version       integer not null,
  city          text not null references city (code),
  published_at  timestamptz not null,
  event_seq     integer not null,
  -- The reading with the office's corrections in it, as published.
  reading       jsonb not null,
  primary key (policy_id, version)
);

create table clause (
  id          text primary key,
  city        text not null references city (code),
  policy_id   uuid not null references thing (id),
  version     integer not null,
  ord         integer not null,
  path        text not null,
  parent      text,
  level       smallint not null,
  heading     text not null,
  kind        text not null,
  span_start  integer not null,
  span_end    integer not null,
  text        text not null,
  unique (policy_id, path)
);
create index clause_order on clause (policy_id, ord);

create table indicator_actual (
  indicator_id  uuid not null references thing (id),
  city          text not null references city (code),
  place         text not null,
  period        text not null,
  event_seq     integer not null,
  value         numeric not null,
  source        text not null,
  entered_by    text not null,
  at            timestamptz not null,
  superseded    boolean not null default false,
  primary key (indicator_id, place, period, event_seq)
);
create unique index indicator_actual_current on indicator_actual (indicator_id, place, period) where not superseded;

create table seal (
  no      integer primary key,
  day     date not null,
  whole   boolean not null,
  at      timestamptz not null,
  chains  integer not null,
  body    text not null,
  prev    text not null,
  hash    text not null
);
create trigger seal_append_only before update or delete on seal for each row execute function refuse_change();
create trigger seal_no_truncate before truncate on seal for each statement execute function refuse_change();

create table setup_token (
  token_hash  text primary key,
  made_at     timestamptz not null,
  used_at     timestamptz
);

grant usage on schema public to {{app}};
grant select, insert, update, delete on all tables in schema public to {{app}};
revoke update, delete, truncate on event, seal from {{app}};
revoke delete, truncate on thing, policy_version, clause, indicator_actual, unit, account, post from {{app}};
