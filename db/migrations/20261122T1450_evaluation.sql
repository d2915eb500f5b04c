-- What evaluations found when they were closed: written once, changed by nobody.

create table evaluation_target (
  evaluation_id  uuid not null references thing (id),
  city           text not null references city (code),
  ord            integer not null,
  indicator_id   uuid not null references thing (id),
  title          text not null,
  path           text not null,
  type           text not null,
  operator       text,
  target         jsonb not null,
  unit           text not null,
  period         text,
  direction      text not null,
  latest         numeric,
  latest_period  text,
  gap            numeric,
  light          text not null,
  why            jsonb not null,
  primary key (evaluation_id, ord)
);
create table evaluation_task (
  evaluation_id  uuid not null references thing (id),
  city           text not null references city (code),
  ord            integer not null,
  task_id        uuid not null references thing (id),
  title          text not null,
  path           text not null,
  state          text not null,
  unit           text,
  due_on         date,
  done_on        date,
  outcome        text not null,
  primary key (evaluation_id, ord)
);
grant select, insert on evaluation_target, evaluation_task to {{app}};

create function refuse_closed_finding() returns trigger language plpgsql as $$
begin
  if tg_op <> 'INSERT' then
    raise exception 'evaluation % is frozen', old.evaluation_id;
  end if;
  if exists (select 1 from thing where id = new.evaluation_id and kind = 'evaluation' and state = 'closed') then
    raise exception 'evaluation % is frozen', new.evaluation_id;
  end if;
  return new;
end $$;
create trigger evaluation_target_frozen before insert or update or delete on evaluation_target
  for each row execute function refuse_closed_finding();
create trigger evaluation_task_frozen before insert or update or delete on evaluation_task
  for each row execute function refuse_closed_finding();

create function refuse_closed_evaluation() returns trigger language plpgsql as $$
begin
  raise exception 'evaluation % is frozen', old.id;
end $$;
create trigger evaluation_frozen before update on thing
  for each row when (old.kind = 'evaluation' and old.state = 'closed') execute function refuse_closed_evaluation();
