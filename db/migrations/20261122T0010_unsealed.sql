-- Which events no seal covers yet. A row appears with its event's transaction and goes with the seal that names it, so
-- an event that commits late is found by the next seal, however long its transaction ran and whatever its clock said.

create table unsealed (
  -- No key: a row that stands twice (a restored copy of both tables) is harmless.
  thing_id  uuid not null,
  seq       integer not null,
  city      text not null,
  hash      text not null
);

create function note_unsealed() returns trigger language plpgsql as $$
begin
  insert into unsealed (thing_id, seq, city, hash) select thing_id, seq, city, hash from fresh;
  return null;
end $$;
create trigger event_unsealed after insert on event referencing new table as fresh
  for each statement execute function note_unsealed();

insert into unsealed (thing_id, seq, city, hash) select thing_id, seq, city, hash from event;

grant select, insert, delete on unsealed to {{app}};
