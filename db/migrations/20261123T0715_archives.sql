-- Files of closed cases (档案): how long each is kept, what holds it back, and its destruction. What was destroyed stays
-- as a row without content; of its events the hashes stay, so that the chains still verify.

create table case_archive (
  case_id       uuid primary key references hall_case (id),
  city          text not null references city (code),
  item          text not null,
  closed_on     date not null,
  -- Null: kept for ever.
  years         integer check (years > 0),
  -- The last day it is kept; null: kept for ever.
  keep_until    date,
  extended_on   date,
  -- The list of destruction it stands on.
  list_id       uuid references thing (id),
  approved_on   date,
  destroyed_on  date
);
create index case_archive_until on case_archive (city, keep_until, case_id);
create index case_archive_list on case_archive (list_id) where list_id is not null;
grant select, insert, update, delete on case_archive to {{app}};

create table archive_hold (
  id         uuid primary key references thing (id),
  city       text not null references city (code),
  case_id    uuid not null references hall_case (id),
  ground     text not null check (ground in ('litigation', 'audit', 'inquiry', 'other')),
  why        text not null,
  since      date not null,
  lifted_on  date
);
create index archive_hold_case on archive_hold (case_id) where lifted_on is null;
grant select, insert, update on archive_hold to {{app}};

-- A destroyed case names nobody.
alter table hall_case alter column subject_id drop not null;
grant delete on case_invite, notice, message to {{app}};
-- A letter's code and the hashes of its files outlive the files: whoever holds it on paper can still have it checked.
alter table issued_paper drop constraint issued_paper_pdf_sm3_fkey, drop constraint issued_paper_docx_sm3_fkey;

-- Of a destroyed event stay its place in the chain and its hash. What was said, who of the public said it, and the id of
-- the request (a random number, without which nobody can try what was said against the hash) are gone.
create function redacted_event(e event) returns event language plpgsql immutable as $$
begin
  e.payload := jsonb_build_object(
    'v', 1, 'kind', e.payload->'kind', 'from', e.payload->'from', 'to', e.payload->'to',
    'changed', '{}'::jsonb, 'redacted', true
  ) || case when e.payload ? 'parentId'
    then jsonb_build_object('parentId', e.payload->'parentId', 'policyId', e.payload->'policyId')
    else '{}'::jsonb end;
  e.request_id := null;
  if e.role in ('applicant', 'partner', 'expert', 'mediator') then
    e.actor := '';
    e.actor_id := null;
    e.post_id := null;
    e.unit_id := null;
  end if;
  return e;
end $$;

-- The one change an event takes, and only after a later event of its chain, which names its hash, destroyed the thing.
create function refuse_change_of_event() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and new is not distinct from redacted_event(old) and exists (
    select 1 from event d
    where d.thing_id = old.thing_id and d.seq > old.seq and d.type = 'destroy'
      and d.payload->'redactions' @> jsonb_build_array(jsonb_build_object('seq', old.seq, 'hash', old.hash))
  ) then
    return new;
  end if;
  raise exception 'events are append-only: % on % is refused', tg_op, tg_table_name
    using errcode = 'insufficient_privilege';
end $$;
drop trigger event_append_only on event;
create trigger event_append_only before update or delete on event
  for each row execute function refuse_change_of_event();

-- The application may not update events; this it may.
create function redact_events(of_thing uuid, before integer) returns void
  language sql security definer set search_path = public, pg_temp as $$
  update event e set payload = r.payload, request_id = r.request_id, actor = r.actor, actor_id = r.actor_id,
    post_id = r.post_id, unit_id = r.unit_id
  from event o cross join lateral redacted_event(o) r
  where o.thing_id = of_thing and o.seq < before and e.thing_id = o.thing_id and e.seq = o.seq
$$;
revoke all on function redact_events(uuid, integer) from public;
grant execute on function redact_events(uuid, integer) to {{app}};
