-- What a thing of the city holds of a matter that only one may hold: money for one patent, a pledge of it.

create table matter_claim (
  id        uuid primary key default gen_random_uuid(),
  city      text not null references city (code),
  sort      text not null,
  matter    text not null,
  thing_id  uuid not null references thing (id),
  since     date not null,
  -- Null while it is held.
  until     date
);
create unique index matter_claim_held on matter_claim (city, sort, matter) where until is null;
create index matter_claim_thing on matter_claim (thing_id);
create index matter_claim_matter on matter_claim (city, matter);
grant select, insert, update on matter_claim to {{app}};
