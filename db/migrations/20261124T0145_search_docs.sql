-- What a record is found by. Texts are folded: full width, capitals and traditional characters are no difference.
create table search_doc (
  id        bigint generated always as identity primary key,
  city      text not null references city (code),
  register  text not null,
  key       text not null,
  title     text not null,
  people    text not null,
  body      text not null,
  tags      text[] not null,
  numbers   text[] not null,
  grams     integer[] not null,
  dated     date not null,
  unique (city, register, key)
);
create index search_doc_grams on search_doc using gin (grams) with (fastupdate = off);
create index search_doc_tags on search_doc using gin (tags) with (fastupdate = off);
create index search_doc_numbers on search_doc using gin (numbers) with (fastupdate = off);
create index search_doc_dated on search_doc (city, dated desc, id desc);
grant select, insert, update, delete on search_doc to {{app}};

-- Records that changed since they were put into the search.
create table search_queue (
  no        bigint generated always as identity primary key,
  city      text not null references city (code),
  register  text not null,
  key       text not null
);
grant select, insert, update, delete on search_queue to {{app}};
