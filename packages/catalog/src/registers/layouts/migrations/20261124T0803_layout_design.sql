create table layout_design (
  city                 text not null references city (code),
  key                  text not null,
  registration_number  text,
  application_number   text,
  name                 text,
  status               text,
  sort                 text,
  owners               text[],
  creators             text[],
  agency               text,
  address              text,
  region               text,
  completed_on         date,
  exploited_on         date,
  filed_on             date,
  registered_on        date,
  expires_on           date,
  ended_on             date,
  dated_on             date,
  primary key (city, key)
);
grant select, insert, update, delete on layout_design to {{app}};
