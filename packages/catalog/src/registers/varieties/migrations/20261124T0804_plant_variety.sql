create table plant_variety (
  city                text not null references city (code),
  key                 text not null,
  grant_number        text,
  application_number  text,
  name                text,
  status              text,
  status_said         text,
  species             text,
  plant_class         text,
  owners              text[],
  breeders            text[],
  agency              text,
  address             text,
  region              text,
  filed_on            date,
  published_on        date,
  granted_on          date,
  expires_on          date,
  ended_on            date,
  dated_on            date,
  primary key (city, key)
);
grant select, insert, update, delete on plant_variety to {{app}};
