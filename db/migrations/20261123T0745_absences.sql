-- Who stands in for whom is asked of every caller and of every notice; few are away at a time.
create index thing_absence_deputy on thing ((data -> 'deputy' ->> 'id')) where kind = 'absence' and state = 'entered';
create index thing_absence_person on thing ((data -> 'person' ->> 'id')) where kind = 'absence' and state = 'entered';
