create table special_sign (
  city                 text not null references city (code),
  key                  text not null,
  registration_number  text,
  name                 text,
  sort                 text,
  status               text,
  goods                text[],
  owners               text[],
  address              text,
  region               text,
  registered_on        date,
  until_said           date,
  expires_on           date,
  ended_on             date,
  dated_on             date,
  primary key (city, key)
);
grant select, insert, update, delete on special_sign to {{app}};
