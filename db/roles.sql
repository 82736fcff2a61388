-- What a database administrator makes once, as superuser: psql -f db/roles.sql
-- Then give both roles a password; psql's \password sends a hash and leaves nothing in a log:
--   psql -c '\password portal_owner' -c '\password portal_app'

-- Owns the schema; only "./restante migrate" and "./restante create-tenant" sign in as it.
create role portal_owner login nosuperuser nocreatedb nocreaterole noreplication nobypassrls;
-- Serves; it may do what db/migrations/R__grants.sql says, and row-level security binds it.
create role portal_app login nosuperuser nocreatedb nocreaterole noreplication nobypassrls;
create database restante owner portal_owner encoding 'UTF8' template template0;
revoke all on database restante from public;
grant connect on database restante to portal_app;
