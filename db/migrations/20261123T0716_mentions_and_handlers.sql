-- Who is asked to look at a case, and whose cases are whose: both stand in what the case keeps of itself.
create index thing_mentions on thing using gin ((data -> 'mentions')) where data ? 'mentions';
create index thing_handler on thing ((data -> 'handler' ->> 'id')) where data ? 'handler';
