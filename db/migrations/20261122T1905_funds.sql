-- Money that cases are granted: in which round, out of which budget line, in which payment batch, and what came of it.

alter table hall_case add column round_id uuid references thing (id);
create index hall_case_round on hall_case (round_id) where round_id is not null;

create table payable (
  thing_id    uuid primary key references hall_case (id),
  city        text not null references city (code),
  subject_id  uuid not null references subject (id),
  policy_id   uuid not null references thing (id),
  round_id    uuid not null references thing (id),
  line_id     uuid not null references thing (id),
  batch_id    uuid references thing (id),
  -- Fen.
  amount      bigint not null check (amount >= 0),
  state       text not null check (state in ('owed', 'batched', 'paid', 'recovering', 'recovered')),
  granted_on  date not null,
  paid_on     date
);
create index payable_round on payable (round_id);
create index payable_line on payable (line_id);
create index payable_subject on payable (subject_id, policy_id);
grant select, insert, update on payable to {{app}};
