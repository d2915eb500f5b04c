-- Which state of its law and calendar a city has: another stamp, another state. A random one, so that a state which was
-- rolled back is never taken for the one that came instead.
create table law_stamp (
  city   text primary key references city (code),
  stamp  uuid not null
);
grant select, insert, update on law_stamp to {{app}};

-- The working days of a year as a city entered them from the State Council's notices; they stand for the shipped ones.
create table calendar_year (
  id          uuid not null references thing (id),
  event_seq   integer not null,
  city        text not null references city (code),
  year        integer not null,
  notices     jsonb not null,
  moved       jsonb not null,
  superseded  boolean not null default false,
  primary key (id, event_seq)
);
create unique index calendar_year_in_force on calendar_year (city, year) where not superseded;
grant select, insert, update on calendar_year to {{app}};
