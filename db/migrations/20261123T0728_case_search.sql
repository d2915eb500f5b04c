-- What a case is found by: a row for each event that says something, and for each letter.
create table case_text (
  -- The case, or the letter of the case, whose event it is.
  thing_id  uuid not null references thing (id),
  seq       integer not null,
  case_id   uuid not null references thing (id),
  city      text not null references city (code),
  -- Not for whoever is here as an applicant or a party only.
  inside    boolean not null,
  -- Folded (kernel, grams.ts), and its grams. The words as they were written stay in the event and the letter.
  body      text not null,
  grams     integer[] not null,
  primary key (thing_id, seq)
);
create index case_text_case on case_text (case_id);
-- A short pending list: what one act adds at once is little, and no act should tidy up for thousands before it.
create index case_text_grams on case_text using gin (grams) with (gin_pending_list_limit = 1024);
grant select, insert, update, delete on case_text to {{app}};

-- Firms by their exact name.
create index subject_name on subject (city, name);
