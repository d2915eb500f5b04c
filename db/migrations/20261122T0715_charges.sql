-- Who answers for a protection responsibility in a place: units, each with the post whose holder is the person.
create table charge_owner (
  charge_id          uuid not null references thing (id),
  city               text not null references city (code),
  responsibility_id  uuid not null references thing (id),
  place              text not null,
  unit_id            uuid not null references unit (id),
  post_id            uuid references post (id),
  since              date not null,
  primary key (charge_id, unit_id)
);
create index charge_owner_responsibility on charge_owner (responsibility_id);
create index charge_owner_post on charge_owner (post_id) where post_id is not null;
grant select, insert, update, delete on charge_owner to {{app}};

-- Cases of a responsibility, of whatever kind: a thing cites it by its data.
create index thing_of_responsibility on thing ((data ->> 'responsibilityId')) where data ->> 'responsibilityId' is not null;
