-- What an organisation's pages and mails lead to: who they are (imprint), what they do with data (privacy).

alter table tenant add column imprint_url varchar(500) check (imprint_url ~ '^https://');
alter table tenant add column privacy_url varchar(500) check (privacy_url ~ '^https://');
