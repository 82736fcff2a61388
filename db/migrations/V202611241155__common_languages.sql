-- In which language somebody reads pages and mails. Unknown (null) means: nobody has said so yet.

alter table account add column language varchar(2) check (language in ('EN', 'DE'));
alter table recipient add column language varchar(2) check (language in ('EN', 'DE'));

-- Which one comes first where the reader's is not known.
alter table tenant add column language varchar(2) not null default 'EN' check (language in ('EN', 'DE'));
