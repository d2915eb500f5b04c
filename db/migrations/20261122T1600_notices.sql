-- Notices: what people are told, and what goes out to them by mail, text message or web hook. Both are written in the
-- transaction of the act they tell of. `notice` is what one person reads in the workbench; `message` is one sending.

create table notice (
  id          uuid primary key default gen_random_uuid(),
  city        text not null references city (code),
  account_id  uuid not null references account (id),
  thing_id    uuid references thing (id),
  event_seq   integer,
  -- Which sort: kind and step ('task.assign'); wording is kept by it.
  sort        text not null,
  zh          text not null,
  en          text not null,
  -- The thing's title as it was, and what somebody wrote, as written.
  title       text not null,
  quote       text,
  statutory   boolean not null default false,
  urgent      boolean not null default false,
  at          timestamptz not null,
  read_at     timestamptz
);
-- Nobody is told twice of one act, whatever ways led to him.
create unique index notice_once on notice (account_id, thing_id, event_seq);
create index notice_list on notice (account_id, at desc, id desc);
create index notice_unread on notice (account_id) where read_at is null;
grant select, insert, update on notice to {{app}};

-- How an account is reached: an address counts once a code sent to it came back.
create table contact (
  account_id    uuid not null references account (id),
  channel       text not null check (channel in ('mail', 'sms')),
  city          text not null references city (code),
  address       text,
  verified_at   timestamptz,
  -- Whether ordinary notices go there; statutory ones do by mail whatever it says.
  ordinary      boolean not null default true,
  -- Stands in the link of a mail that ends ordinary mails.
  stop_token    text not null unique,
  pending       text,
  code_hash     text,
  code_until    timestamptz,
  code_tries    integer not null default 0,
  primary key (account_id, channel)
);
grant select, insert, update, delete on contact to {{app}};

-- A city's mail server; the password is sealed with a key that stands in a file of the data folder, not here.
create table mail_server (
  city             text primary key references city (code),
  host             text not null,
  port             integer not null check (port between 1 and 65535),
  security         text not null check (security in ('tls', 'starttls', 'none')),
  login            text not null,
  sealed_password  text,
  from_address     text not null,
  from_name        text not null,
  -- Where people open the workbench; links in what goes out begin with it.
  site             text not null,
  give_up_days     integer not null default 5 check (give_up_days between 1 and 30),
  set_by           text not null,
  set_at           timestamptz not null
);
grant select, insert, update, delete on mail_server to {{app}};

-- Where another program is told of events; the key it checks the signature with is sealed.
create table hook (
  id          uuid primary key,
  city        text not null references city (code),
  name        text not null,
  url         text not null,
  -- Events by kind and step ('task.assign').
  events      text[] not null,
  algorithm   text not null check (algorithm in ('sha256', 'sm3')),
  sealed_key  text not null,
  made_by     text not null,
  made_at     timestamptz not null,
  ended_at    timestamptz
);
create index hook_city on hook (city) where ended_at is null;
grant select, insert, update on hook to {{app}};

create table message (
  id           uuid primary key default gen_random_uuid(),
  city         text not null references city (code),
  channel      text not null check (channel in ('mail', 'sms', 'hook')),
  notice_id    uuid references notice (id),
  account_id   uuid references account (id),
  hook_id      uuid references hook (id),
  address      text not null,
  -- What is sent where no notice says it: a hook's body; sealed where it is a secret (a code).
  body         text,
  -- How far it got; no state of the engine's: no event explains it, the tries do.
  phase        text not null default 'queued' check (phase in ('queued', 'sent', 'failed', 'given-up')),
  tries        integer not null default 0,
  queued_at    timestamptz not null,
  next_try_at  timestamptz not null,
  -- Set while a worker has it, and while it hands it over; left standing by a worker that died.
  claimed_at   timestamptz,
  handed_at    timestamptz,
  -- It was handed over and nobody answered: it may have arrived. It is sent once more, marked, and then no more.
  unsure       boolean not null default false,
  last_error   text,
  sent_at      timestamptz,
  receipt      text
);
create index message_due on message (next_try_at) where phase in ('queued', 'failed');
create index message_log on message (city, queued_at desc, id desc);
create index message_notice on message (notice_id);
grant select, insert, update on message to {{app}};

-- The administrator's own words for a sort of notice, in place of the ones its kind declares.
create table notice_wording (
  city     text not null references city (code),
  sort     text not null,
  zh       text not null,
  en       text not null,
  set_by   text not null,
  set_at   timestamptz not null,
  primary key (city, sort)
);
grant select, insert, update, delete on notice_wording to {{app}};
