create table domain_name (
  city           text not null references city (code),
  key            text not null,
  domain_number  text,
  site           text,
  licence        text,
  status         text,
  owners         text[],
  registrar      text,
  address        text,
  region         text,
  registered_on  date,
  until_said     date,
  primary key (city, key)
);
grant select, insert, update, delete on domain_name to {{app}};
