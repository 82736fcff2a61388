-- The zone of the times that an organisation's mails and pages tell where the reader's own zone is not known: a name of the
-- IANA time zone database, such as Europe/Berlin. Null is the installation's (RESTANTE_TIME_ZONE).
alter table tenant add column time_zone varchar(64);
