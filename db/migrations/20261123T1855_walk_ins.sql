-- Who came to the counter without an account: the number of the card or the licence by which the same person or firm is found
-- again. It is no `code`: a firm that registers itself later takes its own code, and nothing becomes its own by a number alone.
alter table subject add column walk_in_no text;
create unique index subject_walk_in on subject (city, walk_in_no) where closed_at is null;
