-- Texts of law as a city imported them: one text is one version of one instrument. Instruments that the product declares
-- stand by their id, others by their title.
create table law_text (
  id          uuid primary key references thing (id),
  city        text not null references city (code),
  instrument  text not null,
  title       text not null,
  version     text not null,
  head        text not null,
  articles    integer not null,
  superseded  boolean not null default false
);
create unique index law_text_in_use on law_text (city, instrument, version) where not superseded;
grant select, insert, update on law_text to {{app}};

create table law_article (
  text_id  uuid not null references law_text (id),
  ord      integer not null,
  city     text not null references city (code),
  article  text not null,
  heading  text not null,
  text     text not null,
  primary key (text_id, ord)
);
create unique index law_article_number on law_article (text_id, article);
grant select, insert on law_article to {{app}};
