-- Lists of every kind begin with what happened last; without this a page of fifty sorts the whole city.
create index thing_moved on thing (city, moved_at desc, id desc);
