create table copyright_work (
  city                 text not null references city (code),
  key                  text not null,
  registration_number  text,
  title                text,
  sort                 text,
  owners               text[],
  authors              text[],
  address              text,
  region               text,
  completed_on         date,
  published_on         date,
  registered_on        date,
  dated_on             date,
  primary key (city, key)
);
grant select, insert, update, delete on copyright_work to {{app}};
