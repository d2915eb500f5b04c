-- Changes of law that a city put in force over what the product ships, in the order in which they were.
create table law_change (
  id         uuid primary key references thing (id),
  ord        bigint generated always as identity,
  city       text not null references city (code),
  change     jsonb not null,
  withdrawn  boolean not null default false
);
create index law_change_in_force on law_change (city, ord) where not withdrawn;
grant select, insert, update on law_change to {{app}};
