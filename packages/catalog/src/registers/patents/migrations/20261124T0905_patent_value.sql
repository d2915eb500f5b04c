alter table patent add column emerging text[];
alter table patent add column awards text[];
alter table patent add column pledge_amount integer;
