create table software_work (
  city                 text not null references city (code),
  key                  text not null,
  registration_number  text,
  name                 text,
  short_name           text,
  version              text,
  owners               text[],
  acquired             text,
  address              text,
  region               text,
  completed_on         date,
  published_on         date,
  registered_on        date,
  dated_on             date,
  primary key (city, key)
);
grant select, insert, update, delete on software_work to {{app}};
