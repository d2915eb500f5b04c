-- Who somebody is at an identity provider. An administrator binds it; nobody is made an account by signing in there.

create table bound_identity (
  issuer      text not null,
  subject     text not null,
  account_id  uuid not null unique references account (id),
  city        text not null references city (code),
  primary key (issuer, subject)
);

grant select, insert, update, delete on bound_identity to {{app}};
