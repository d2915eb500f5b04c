-- A new text of a plan renumbers its clauses: a path belongs to one version, a clause's permanent id to all of them.
alter table clause drop constraint clause_policy_id_path_key;
alter table clause add constraint clause_in_version unique (policy_id, version, path);

-- What a clause said in each version, and what that version did to it (first, kept, moved, reworded, new).
create table clause_version (
  clause_id  text not null references clause (id),
  version    integer not null,
  city       text not null references city (code),
  path       text not null,
  heading    text not null,
  text       text not null,
  change     text not null,
  primary key (clause_id, version)
);
insert into clause_version (clause_id, version, city, path, heading, text, change)
  select id, version, city, path, heading, text, 'first' from clause;
grant select, insert on clause_version to {{app}};
