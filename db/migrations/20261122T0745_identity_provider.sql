-- The identity provider of the installation, where it is not set by environment variables. The client secret is sealed
-- with a key that stands in a file of the data folder, not here.
create table identity_provider (
  "only"         boolean primary key default true check ("only"),
  issuer         text not null,
  client_id      text not null,
  sealed_secret  text not null,
  name           text not null,
  set_by         text not null,
  set_at         timestamptz not null
);
grant select, insert, update, delete on identity_provider to {{app}};
