-- What the serving role may do. Repeated whenever this file changes; it first takes everything away.

revoke all on all tables in schema public from portal_app;
revoke all on all functions in schema public from public, portal_app;
grant usage on schema public to portal_app;

grant select on tenant, tenant_domain to portal_app;
-- How an organisation presents itself is its administrator's to say; its name and its sender's address are the operator's.
grant update (language, imprint_url, privacy_url, contact, time_zone) on tenant to portal_app;
grant select, insert, update on account, stored_key, message, message_delivery, notification_outbox to portal_app;
grant select, insert, delete on blob_chunk to portal_app;
grant select, insert, update, delete on blob, recipient, message_content, message_attachment, message_draft, message_ticket, common_throttle to portal_app;

-- The audit trail only grows.
grant select, insert on audit_entry to portal_app;

grant execute on function current_tenant(), find_account_tenant(text), find_token_tenant(bytea), find_ticket_tenant(bytea),
    find_reference_tenant(text), claim_notifications(text, integer, interval), release_notifications(text),
    count_waiting_notifications(),
    find_sweep_tenants(timestamptz, timestamptz, timestamptz), enter_as_account(uuid, uuid) to portal_app;

-- The server compares the packaged migrations with the applied ones and refuses to start on an old schema.
grant select on flyway_schema_history to portal_app;
