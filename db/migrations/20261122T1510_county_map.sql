-- The shapes of counties as a city's own map file gives them; a map that was replaced or removed keeps its shapes.

create table county_map (
  id      uuid primary key references thing (id),
  city    text not null references city (code),
  shapes  jsonb not null
);
grant select, insert on county_map to {{app}};
