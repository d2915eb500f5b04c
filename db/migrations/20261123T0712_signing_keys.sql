-- Keys that a city signs its papers with (SM2). One is in use; the others verify what they signed.

create table signing_key (
  id              text primary key,
  city            text not null references city (code),
  public_key      text not null,
  -- Sealed with a key outside the database; forgotten when the key is retired.
  sealed_private  text,
  made_at         timestamptz not null,
  retired_at      timestamptz,
  check ((retired_at is null) = (sealed_private is not null))
);
create unique index signing_key_in_use on signing_key (city) where retired_at is null;

-- Papers from before are not signed.
alter table issued_paper add column key_id text references signing_key (id);
alter table issued_paper add column signature text;
alter table issued_paper add check ((key_id is null) = (signature is null));
create index issued_paper_key on issued_paper (key_id);

grant select, insert, update on signing_key to {{app}};
