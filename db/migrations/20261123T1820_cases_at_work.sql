-- A unit's queue and its work page ask for what is at work; nine cases of ten rest: closed, and no clock of them runs. Each row of
-- who takes part says so, for an index of the few that do not. It is told by hall_case and case_clock and follows them here,
-- whoever writes; a row that came later says false, which costs a look and loses nothing.
alter table thing_unit add column rests boolean not null default false;

create function note_rest(of_case uuid) returns void language sql as $$
  update thing_unit u set rests = now.rests
  from (
    select h.closed_at is not null and not exists (
      select 1 from case_clock c where c.thing_id = h.id and c.settled_on is null
    ) as rests
    from hall_case h where h.id = of_case
  ) now
  where u.thing_id = of_case and u.rests <> now.rests
$$;

create function rest_of_case() returns trigger language plpgsql as $$
begin
  perform note_rest(new.id);
  return null;
end $$;
create trigger hall_case_rest after update of closed_at on hall_case
  for each row when (old.closed_at is distinct from new.closed_at) execute function rest_of_case();

create function rest_of_clock() returns trigger language plpgsql as $$
begin
  perform note_rest(new.thing_id);
  return null;
end $$;
create trigger case_clock_begun after insert on case_clock
  for each row when (new.settled_on is null) execute function rest_of_clock();
create trigger case_clock_rest after update of settled_on on case_clock
  for each row when (old.settled_on is distinct from new.settled_on) execute function rest_of_clock();

update thing_unit u set rests = true
from hall_case h
where h.id = u.thing_id and h.closed_at is not null
  and not exists (select 1 from case_clock c where c.thing_id = h.id and c.settled_on is null);

create index thing_unit_at_work on thing_unit (unit_id, thing_id) include (part) where not rests;
-- Of the units of a thing the index alone tells which: a long list is counted without the rows.
drop index thing_unit_of;
create index thing_unit_of on thing_unit (unit_id, part, thing_id);

-- Work pages ask which clocks of a city are over, and which run, whatever the service.
create index case_clock_running on case_clock (city, duty, due_on, thing_id) where settled_on is null;
