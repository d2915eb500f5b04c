create table agency (
  city            text not null references city (code),
  key             text not null,
  licence_number  text,
  name            text,
  credit_code     text,
  services        text[],
  status          text,
  practitioners   text[],
  head            text[],
  staff           integer,
  address         text,
  region          text,
  licensed_on     date,
  ended_on        date,
  primary key (city, key)
);
grant select, insert, update, delete on agency to {{app}};
