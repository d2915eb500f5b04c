-- The work calendar that the running clocks of a city were last reckoned in, in short.
create table clock_calendar (
  city      text primary key references city (code),
  calendar  text not null
);
grant select, insert, update on clock_calendar to {{app}};
