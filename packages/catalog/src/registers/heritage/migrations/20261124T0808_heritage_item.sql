create table heritage_item (
  city          text not null references city (code),
  key           text not null,
  item_number   text,
  name          text,
  sort          text,
  category      text,
  level         text,
  batch         text,
  keepers       text[],
  inheritors    text[],
  description   text,
  linked        text[],
  address       text,
  region        text,
  announced_on  date,
  primary key (city, key)
);
grant select, insert, update, delete on heritage_item to {{app}};
