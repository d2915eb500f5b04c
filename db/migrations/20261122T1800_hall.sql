-- The hall: who applies, who may act for whom, and the cases as they are numbered and listed.

alter table thing_unit drop constraint thing_unit_part_check;
alter table thing_unit add constraint thing_unit_part_check
  check (part in ('lead', 'co', 'author', 'owner', 'applicant'));

-- Accounts named for a thing itself: who handles it, its experts, its mediator.
alter table thing add column named uuid[] not null default '{}';
create index thing_named on thing using gin (named) where named <> '{}';

-- Which material of a form a file is.
alter table thing_file add column field text;

create table subject (
  id         uuid primary key references thing (id),
  city       text not null references city (code),
  sort       text not null check (sort in ('person', 'organisation')),
  name       text not null,
  -- 统一社会信用代码; a person has none here.
  code       text,
  region     text not null,
  contact    text not null,
  phone      text not null,
  address    text,
  closed_at  timestamptz
);
create unique index subject_code on subject (city, code) where closed_at is null;
grant select, insert, update on subject to {{app}};

create table mandate (
  id          uuid primary key default gen_random_uuid(),
  city        text not null references city (code),
  subject_id  uuid not null references subject (id),
  account_id  uuid not null references account (id),
  sort        text not null check (sort in ('holder', 'agent')),
  valid_from  date not null,
  valid_to    date,
  unique (subject_id, account_id)
);
create index mandate_account on mandate (account_id);
grant select, insert, update on mandate to {{app}};

create table hall_case (
  id           uuid primary key references thing (id),
  city         text not null references city (code),
  item         text not null,
  no           text not null,
  subject_id   uuid not null references subject (id),
  channel      text not null check (channel in ('online', 'counter')),
  -- Of the code that shows the progress without signing in.
  code_hash    text not null,
  opened_at    timestamptz not null,
  accepted_at  timestamptz,
  closed_at    timestamptz,
  unique (city, no)
);
create index hall_case_item on hall_case (city, item, opened_at desc);
create index hall_case_subject on hall_case (subject_id, opened_at desc);
grant select, insert, update on hall_case to {{app}};

create table case_number (
  city    text not null references city (code),
  series  text not null,
  year    integer not null,
  last    integer not null,
  primary key (city, series, year)
);
grant select, insert, update on case_number to {{app}};

-- What somebody has filled in and not handed in yet.
create table draft (
  id           uuid primary key,
  city         text not null references city (code),
  account_id   uuid not null references account (id),
  offering_id  uuid not null references thing (id),
  item         text not null,
  answers      jsonb not null,
  page         integer not null,
  saved_at     timestamptz not null,
  unique (account_id, offering_id)
);
grant select, insert, update, delete on draft to {{app}};

-- The terms that run in a case, a row for each round. What happened to a clock is kept whole, so that its derivation can be
-- shown and a changed calendar gives the answer it would have given at once.
create table case_clock (
  thing_id    uuid not null references thing (id),
  name        text not null,
  round       integer not null,
  city        text not null references city (code),
  item        text not null,
  duty        text not null check (duty in ('office', 'applicant')),
  limits      jsonb not null,
  events      jsonb not null,
  on_expiry   text not null,
  started_on  date not null,
  -- Null while it stands.
  due_on      date,
  -- Null once nothing is to happen by itself any more.
  wake_on     date,
  settled_on  date,
  late        boolean not null default false,
  estimated   boolean not null default false,
  primary key (thing_id, name, round)
);
create index case_clock_wake on case_clock (city, wake_on) where wake_on is not null;
create index case_clock_open on case_clock (city, item, due_on) where settled_on is null;
create index case_clock_done on case_clock (city, item, settled_on) where settled_on is not null;
grant select, insert, update on case_clock to {{app}};
