-- Papers that were issued: their numbers, and what the public verify page looks up.

create table paper_number (
  city    text not null references city (code),
  prefix  text not null,
  year    integer not null,
  last    integer not null check (last > 0),
  primary key (city, prefix, year)
);

create table issued_paper (
  id           uuid primary key references thing (id),
  city         text not null references city (code),
  code         text not null unique,
  sort         text not null,
  number       text not null,
  content_sm3  text not null,
  pdf_sm3      text not null references file (sm3),
  docx_sm3     text not null references file (sm3),
  issued_on    date not null,
  unique (city, number)
);
create index issued_paper_pdf on issued_paper (pdf_sm3);
create index issued_paper_docx on issued_paper (docx_sm3);

grant select, insert, update on paper_number to {{app}};
grant select, insert on issued_paper to {{app}};
