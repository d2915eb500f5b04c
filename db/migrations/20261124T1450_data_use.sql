-- How often a set of open data was used in a month, by the way it was used; register '' is a search over all sets.
create table data_use (
  city      text not null references city (code),
  register  text not null,
  month     date not null,
  sort      text not null check (sort in ('download', 'changes', 'search', 'record', 'schema')),
  n         bigint not null check (n > 0),
  primary key (city, month, register, sort)
);
grant select, insert, update on data_use to {{app}};

-- A feed of what was taken out of one register goes on behind a row, as the one of what was put in does.
create index search_gone_feed on search_gone (city, register, put_in, key);
drop index search_gone_put_in;
