-- Records that came in after a search began to stand and are what it asks for; a topic or a search somebody keeps.
create table watch_hit (
  no        bigint generated always as identity,
  city      text not null references city (code),
  thing_id  uuid not null references thing (id) on delete cascade,
  register  text not null,
  key       text not null,
  found_on  date not null,
  primary key (thing_id, register, key)
);
create index watch_hit_newest on watch_hit (thing_id, no desc);
create index watch_hit_day on watch_hit (thing_id, found_on);
create index thing_standing_search on thing (city, kind, id) where kind in ('topic', 'search-watch') and state <> 'ended';
grant select, insert, delete on watch_hit to {{app}};
