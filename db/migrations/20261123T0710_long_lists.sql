-- Lists by due date begin with what is due first and end with what has no date; the order of the pages, as they ask for it.
create index thing_by_due on thing (city, (coalesce(due_on, '9999-12-31'::date)), id);
-- Open cases are a small part of all.
create index hall_case_open on hall_case (city, item) where closed_at is null;
