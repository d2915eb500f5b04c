-- Files taken into the registers, what became of each row that is worth telling, and the records behind the tables.
create table import_run (
  id            uuid primary key,
  city          text not null references city (code),
  register      text not null,
  file_name     text not null,
  bytes         bigint not null,
  sm3           text not null,
  -- Whose data it is, and the day they are from: of two sources the one with the newer day holds.
  source        text not null,
  as_of         date not null,
  dry_run       boolean not null,
  -- Not a state of the engine: a run has no lifecycle that people act on, but to stop it.
  phase         text not null check (phase in ('waiting', 'running', 'done', 'cancelled', 'failed')),
  stop_asked    boolean not null default false,
  format        text,
  asked_by      text not null,
  account_id    uuid,
  asked_at      timestamptz not null,
  -- Which process works on it, and when it last said so; another takes over a silent one.
  holder        uuid,
  heard_at      timestamptz,
  finished_at   timestamptz,
  rows_read     integer not null default 0,
  inserted      integer not null default 0,
  updated       integer not null default 0,
  unchanged     integer not null default 0,
  rejected      integer not null default 0,
  warnings      integer not null default 0,
  -- Share of the file that is read, 0 to 1000.
  progress      integer not null default 0,
  failure       jsonb,
  -- The run that wrote what this one tried.
  written_by    uuid references import_run (id)
);
create index import_run_city on import_run (city, asked_at desc, id desc);
create index import_run_open on import_run (asked_at) where phase in ('waiting', 'running');
grant select, insert, update on import_run to {{app}};

create table import_note (
  run_id   uuid not null references import_run (id),
  no       integer not null,
  row_no   integer not null,
  sort     text not null check (sort in ('rejected', 'mended')),
  field    text,
  reason   jsonb not null,
  -- The row as it was, by its headings in their order; only of rejected ones, to be mended and sent again.
  cells    json,
  primary key (run_id, no)
);
grant select, insert, delete on import_note to {{app}};

-- Every number a record is known by; one number, one record.
create table record_number (
  city      text not null references city (code),
  register  text not null,
  number    text not null,
  key       text not null,
  primary key (city, register, number)
);
grant select, insert, update, delete on record_number to {{app}};

-- What each source says of a record.
create table record_layer (
  city      text not null references city (code),
  register  text not null,
  key       text not null,
  source    text not null,
  as_of     date not null,
  by_hand   boolean not null default false,
  run_id    uuid references import_run (id),
  row_no    integer,
  put_at    timestamptz not null,
  said      jsonb not null,
  primary key (city, register, key, source)
);
grant select, insert, update, delete on record_layer to {{app}};

-- How a record changed after it came in.
create table record_version (
  city      text not null references city (code),
  register  text not null,
  key       text not null,
  no        integer not null,
  at        timestamptz not null,
  as_of     date not null,
  source    text not null,
  run_id    uuid references import_run (id),
  -- Field → [before, after].
  changed   jsonb not null,
  primary key (city, register, key, no)
);
grant select, insert on record_version to {{app}};
