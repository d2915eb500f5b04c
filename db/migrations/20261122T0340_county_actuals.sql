-- Actuals of counties beside the city's own and other cities', their parts (a share has two numbers), and withdrawals:
-- a withdrawn figure is a row without value, so that what was known on a day can be asked for ever after.

alter table indicator_actual add column level text not null default 'city' check (level in ('city', 'county', 'peer'));
alter table indicator_actual add column part text not null default 'value' check (part in ('value', 'of', 'twice'));
alter table indicator_actual alter column value drop not null;
update indicator_actual set level = 'peer' where place <> '';
alter table indicator_actual drop constraint indicator_actual_pkey;
alter table indicator_actual add primary key (indicator_id, level, place, period, part, event_seq);
drop index indicator_actual_current;
create unique index indicator_actual_current on indicator_actual (indicator_id, level, place, period, part)
  where not superseded;

-- The city's target broken down by county and year; the city's own path has the empty place.
create table indicator_target (
  indicator_id  uuid not null references thing (id),
  city          text not null references city (code),
  place         text not null,
  period        text not null,
  event_seq     integer not null,
  value         numeric,
  entered_by    text not null,
  at            timestamptz not null,
  superseded    boolean not null default false,
  primary key (indicator_id, place, period, event_seq)
);
create unique index indicator_target_current on indicator_target (indicator_id, place, period) where not superseded;
grant select, insert, update on indicator_target to {{app}};

-- Inhabitants by division and year, in 万人, of one published version.
create table population_figure (
  base_id  uuid not null references thing (id),
  city     text not null references city (code),
  region   text not null,
  year     integer not null,
  value    numeric not null check (value > 0),
  primary key (base_id, region, year)
);
grant select, insert on population_figure to {{app}};
