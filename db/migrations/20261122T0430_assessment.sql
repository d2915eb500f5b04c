-- Scores of assessments, every version kept; after the freeze nothing of an assessment changes, whoever writes.

create table assessment_score (
  assessment_id  uuid not null references thing (id),
  city           text not null references city (code),
  subject        uuid not null references unit (id),
  item           text not null,
  event_seq      integer not null,
  points         numeric,
  value          numeric,
  target         numeric,
  why            text not null,
  entered_by     text not null,
  at             timestamptz not null,
  superseded     boolean not null default false,
  primary key (assessment_id, subject, item, event_seq)
);
create unique index assessment_score_current on assessment_score (assessment_id, subject, item) where not superseded;
grant select, insert, update on assessment_score to {{app}};

create function refuse_frozen_score() returns trigger language plpgsql as $$
begin
  if exists (select 1 from thing where id = new.assessment_id and kind = 'assessment' and state = 'frozen') then
    raise exception 'assessment % is frozen', new.assessment_id;
  end if;
  return new;
end $$;
create trigger assessment_score_frozen before insert or update on assessment_score
  for each row execute function refuse_frozen_score();

create function refuse_frozen_assessment() returns trigger language plpgsql as $$
begin
  raise exception 'assessment % is frozen', old.id;
end $$;
create trigger assessment_frozen before update on thing
  for each row when (old.kind = 'assessment' and old.state = 'frozen') execute function refuse_frozen_assessment();
