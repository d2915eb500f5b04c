-- Documents that go out with a case (文书) and how they were served (送达). The thing beside it holds state and history; here
-- stands what was said, so that its files can be written from it at any time.

create table letter (
  id            uuid primary key references thing (id),
  city          text not null references city (code),
  case_id       uuid not null references thing (id),
  item          text not null,
  -- Which of the item's letters: acceptance, correction, granted …
  name          text not null,
  subject_id    uuid not null references subject (id),
  number        text not null,
  version       integer not null,
  code          text not null unique,
  paper         jsonb not null,
  content_sm3   text not null,
  remedies      jsonb not null,
  issued_on     date not null,
  written_at    timestamptz,
  method        text check (method in ('system', 'hand', 'post', 'left', 'notice')),
  announced_on  date,
  served_on     date,
  unique (city, number, version)
);
create index letter_case on letter (case_id);
create index letter_subject on letter (subject_id, issued_on desc);
create index letter_unwritten on letter (id) where written_at is null;
create index letter_announced on letter (city, announced_on) where announced_on is not null;
grant select, insert, update on letter to {{app}};
