-- Second factors (time-based codes). The secret is sealed with a key that stands in a file of the data folder, not here.

create table second_factor (
  account_id    uuid primary key references account (id),
  city          text not null references city (code),
  secret        text not null,
  made_at       timestamptz not null,
  -- Null until the first code proved that the device has the secret.
  confirmed_at  timestamptz,
  -- The time step of the last code taken: none up to it is taken again.
  last_step     bigint not null default 0
);

create table recovery_code (
  account_id  uuid not null references account (id),
  city        text not null references city (code),
  hash        text not null,
  used_at     timestamptz,
  primary key (account_id, hash)
);

grant select, insert, update, delete on second_factor, recovery_code to {{app}};
