-- When each record counts for each measure: any day's number is the facts whose days hold it. Kept with the search.
create table measure_fact (
  city      text not null references city (code),
  measure   text not null,
  register  text not null,
  key       text not null,
  test      text not null default '',
  from_day  date not null,
  to_day    date,
  -- Records of one of these count once.
  counted   text not null,
  -- Who holds it, as names are compared, and where the record itself lies.
  holder    text,
  place     text,
  why       jsonb not null,
  primary key (city, measure, key, test, from_day)
);
create index measure_fact_record on measure_fact (city, register, key);
grant select, insert, delete on measure_fact to {{app}};

-- Names that organisations bear or bore, and where their seats are.
create table holder_place (
  city      text not null references city (code),
  name      text not null,
  key       text not null,
  region    text,
  primary key (city, name, key)
);
grant select, insert, update, delete on holder_place to {{app}};

-- The version of each measure that the facts are of; after another one everything is counted anew.
create table measure_version (
  measure   text primary key,
  version   integer not null
);
grant select, insert, update on measure_version to {{app}};
