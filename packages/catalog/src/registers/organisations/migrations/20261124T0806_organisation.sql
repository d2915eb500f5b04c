create table organisation (
  city          text not null references city (code),
  key           text not null,
  credit_code   text,
  name          text,
  former_names  text[],
  sort_said     text,
  sort          text,
  status        text,
  industry      text,
  size          text,
  honours       text[],
  address       text,
  region        text,
  founded_on    date,
  ended_on      date,
  primary key (city, key)
);
grant select, insert, update, delete on organisation to {{app}};
