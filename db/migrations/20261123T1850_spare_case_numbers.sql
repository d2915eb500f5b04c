-- Numbers of cases that were set apart and not given yet. Who opens a case takes the lowest that nobody else is taking at the
-- moment, so that applicants of one service need not wait for each other's commit; a refusal gives it back by itself.
create table spare_case_number (
  city    text not null references city (code),
  series  text not null,
  year    integer not null,
  n       integer not null,
  primary key (city, series, year, n)
);
grant select, insert, update, delete on spare_case_number to {{app}};
