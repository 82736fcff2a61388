-- What pages with very many rows need. Each index carries the order of its page, so that a page reads its own rows and
-- no others. The columns in front are compared as they are stored: behind row-level security an index serves nothing else.

-- The trail is read newest first, by time; entries of one moment by their number.
drop index audit_entry_time, audit_entry_message, audit_entry_actor, audit_entry_action, audit_entry_recipient;
create index audit_entry_time on audit_entry (tenant_id, occurred_at desc, id desc);
create index audit_entry_message on audit_entry (tenant_id, message_id, occurred_at desc, id desc) where message_id is not null;
create index audit_entry_actor on audit_entry (tenant_id, actor, occurred_at desc, id desc);
create index audit_entry_action on audit_entry (tenant_id, action, occurred_at desc, id desc);
create index audit_entry_recipient on audit_entry (tenant_id, recipient, occurred_at desc, id desc) where recipient is not null;

drop index message_thread;
create index message_thread on message (tenant_id, thread_id, submitted_at desc, id desc);
create index message_reply on message (in_reply_to) where in_reply_to is not null;

-- The number beside "Inbox", on every page.
create index message_delivery_unread on message_delivery (tenant_id, account_id, expires_at)
    where kind <> 'COPY' and access_state = 'OPEN' and account_id is not null;
-- What the sweep looks for, of all tenants and of one.
create index message_delivery_due on message_delivery (expires_at, id, tenant_id)
    where kind <> 'COPY' and access_state in ('OPEN', 'OPENED');

alter table account add column sort_name text not null generated always as (lower(display_name)) stored;
create index account_by_name on account (tenant_id, sort_name, id);
