-- The last day a clock ran out on, as it was when that was noticed. Later calendars move a last day; they do not undo that
-- it passed. A clock that nobody wakes any more and that is not settled ran out, as did one that was settled late.

alter table case_clock add column breached_on date;
update case_clock set breached_on = due_on where late or (settled_on is null and wake_on is null);
create index case_clock_breached on case_clock (city, item) where breached_on is not null;
