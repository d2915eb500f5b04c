-- A letter goes to one of the parties; somebody who takes part on paper is nobody the system knows.

alter table letter alter column subject_id drop not null;
alter table letter add column recipient text not null;
-- The second and further copies of one document, for the other parties, are numbered after the first.
alter table letter add column copy integer not null default 0;
