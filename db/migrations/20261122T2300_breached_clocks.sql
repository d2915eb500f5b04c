-- The last day a clock ran out on, as it was when that was noticed. Later calendars move a last day; they do not undo that
-- it passed.

alter table case_clock add column breached_on date;
update case_clock set breached_on = due_on where wake_on is null and (late or (settled_on is null and due_on < current_date));
create index case_clock_breached on case_clock (city, item) where breached_on is not null;
