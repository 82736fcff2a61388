-- The whole first schema. The migrating role (portal_owner) owns everything; the serving role (portal_app) gets
-- its rights in R__grants.sql. Row-level security binds portal_app to the tenant that the transaction has set;
-- with none set, no row is visible.

create function current_tenant() returns uuid
    language sql stable
    return nullif(current_setting('restante.tenant', true), '')::uuid;

-- ---------------------------------------------------------------- tenant

create table tenant (
    id           uuid primary key,
    name         varchar(200) not null,
    mail_from    varchar(320) not null,
    contact      varchar(500),
    created_at   timestamptz  not null
);

create table tenant_domain (
    domain    varchar(255) primary key check (domain = lower(domain)),
    tenant_id uuid not null references tenant
);

-- ---------------------------------------------------------------- account

create table account (
    id                uuid primary key,
    tenant_id         uuid         not null references tenant,
    address           varchar(320) not null check (address = lower(address)),
    display_name      varchar(200) not null,
    groups            varchar(100) not null,
    state             varchar(20)  not null check (state in ('INVITED', 'ACTIVE', 'DEACTIVATED')),
    password_salt     bytea,
    password_memory   integer,
    password_time     integer,
    password_lanes    integer,
    password_verifier bytea,
    token_digest      bytea unique,
    token_expires_at  timestamptz,
    created_at        timestamptz  not null,
    last_sign_in_at   timestamptz,
    version           integer      not null default 0,
    unique (tenant_id, address),
    -- One person signs in with the address alone, so it is unique over all organisations.
    constraint account_address_unique unique (address)
);

-- ---------------------------------------------------------------- keys

create table stored_key (
    id              uuid primary key,
    tenant_id       uuid        not null references tenant,
    owner_id        uuid        not null,
    key_version     integer     not null check (key_version > 0),
    public_key      bytea       not null,
    public_key_mac  bytea       not null,
    wrapped_private bytea       not null,
    state           varchar(20) not null check (state in ('PRE_ACTIVE', 'ACTIVE', 'DEACTIVATED', 'COMPROMISED', 'DESTROYED')),
    created_at      timestamptz not null,
    unique (tenant_id, owner_id, key_version)
);

-- ---------------------------------------------------------------- blob
-- Chunks carry ciphertext only, bound to its place by its own authentication, and are reached through the random
-- id of a protected parent. COPY FROM is refused on tables with row-level security, hence none here.

create table blob (
    id            uuid primary key,
    tenant_id     uuid        not null references tenant,
    sealed_length bigint,
    plain_length  bigint,
    segments      bigint,
    complete      boolean     not null default false,
    created_at    timestamptz not null
);
create index blob_incomplete on blob (created_at) where not complete;

create table blob_chunk (
    blob_id uuid    not null references blob on delete cascade,
    seq     integer not null,
    data    bytea   not null,
    primary key (blob_id, seq)
);
alter table blob_chunk alter column data set storage external;

-- ---------------------------------------------------------------- recipient

create table recipient (
    id         uuid primary key,
    tenant_id  uuid         not null references tenant,
    address    varchar(320) not null,
    created_at timestamptz  not null,
    unique (tenant_id, address)
);

-- ---------------------------------------------------------------- message

create table message (
    id                  uuid primary key,
    tenant_id           uuid        not null references tenant,
    sender_account_id   uuid references account,
    sender_recipient_id uuid references recipient,
    in_reply_to         uuid references message,
    thread_id           uuid        not null,
    recipients_visible  boolean     not null,
    content_segments    bigint      not null,
    plain_length        bigint      not null,
    attachment_count    integer     not null,
    origin_mac          bytea       not null,
    submitted_at        timestamptz not null,
    expires_at          timestamptz not null,
    version             integer     not null default 0,
    check ((sender_account_id is null) <> (sender_recipient_id is null))
);
create index message_sent on message (tenant_id, sender_account_id, submitted_at desc, id desc);
create index message_thread on message (tenant_id, thread_id);

create table message_content (
    message_id uuid primary key references message on delete cascade,
    tenant_id  uuid  not null references tenant,
    sealed     bytea not null
);
alter table message_content alter column sealed set storage external;

create table message_delivery (
    id                     uuid primary key,
    tenant_id              uuid         not null references tenant,
    message_id             uuid         not null references message,
    kind                   varchar(10)  not null check (kind in ('TO', 'CC', 'COPY')),
    account_id             uuid references account,
    recipient_id           uuid references recipient,
    origin_delivery_id     uuid references message_delivery,
    address                varchar(320) not null,
    wrapped_key            bytea,
    notification_state     varchar(20)  not null check (notification_state in ('NONE', 'WAITING', 'NOTIFIED', 'DEFERRED', 'BOUNCED')),
    notified_at            timestamptz,
    notification_failure   varchar(500),
    access_state           varchar(20)  not null check (access_state in ('OPEN', 'OPENED', 'REVOKED', 'EXPIRED', 'SHREDDED')),
    access_before_revoke   varchar(20),
    required_level         varchar(4)   not null,
    opened_level           varchar(4),
    opened_at              timestamptz,
    expires_at             timestamptz  not null,
    refused_tries          integer      not null default 0,
    blocked_until          timestamptz,
    asked_for_help_on      date,
    version                integer      not null default 0,
    check ((account_id is null) <> (recipient_id is null))
);
create index message_delivery_message on message_delivery (tenant_id, message_id);
create index message_delivery_inbox on message_delivery (tenant_id, account_id, id desc) where kind <> 'COPY';
create index message_delivery_recipient on message_delivery (tenant_id, recipient_id);
create index message_delivery_origin on message_delivery (origin_delivery_id) where origin_delivery_id is not null;

-- A draft's attachment hangs on the message id that the draft already has; the message row comes at submission.
create table message_attachment (
    id          uuid primary key,
    tenant_id   uuid        not null references tenant,
    message_id  uuid        not null,
    blob_id     uuid        not null unique references blob,
    descriptor  bytea,
    position    integer     not null,
    created_at  timestamptz not null
);
create index message_attachment_message on message_attachment (tenant_id, message_id);

create table message_draft (
    message_id  uuid primary key,
    tenant_id   uuid        not null references tenant,
    account_id  uuid        not null references account,
    sealed      bytea,
    segments    bigint,
    wrapped_key bytea,
    created_at  timestamptz not null,
    updated_at  timestamptz not null,
    version     integer     not null default 0
);
create index message_draft_owner on message_draft (tenant_id, account_id, updated_at desc);
create index message_draft_age on message_draft (updated_at);

-- The link's ticket: stored as digest, and enclosed under the tenant's key so that a resend can carry it.
create table message_ticket (
    delivery_id     uuid primary key references message_delivery on delete cascade,
    tenant_id       uuid        not null references tenant,
    digest          bytea       not null unique,
    enclosed_ticket bytea,
    reference       varchar(14) not null unique,
    created_at      timestamptz not null
);

-- ---------------------------------------------------------------- notification

create table notification_outbox (
    id              uuid primary key,
    tenant_id       uuid         not null references tenant,
    delivery_id     uuid references message_delivery,
    kind            varchar(30)  not null,
    to_address      varchar(320) not null,
    sender_name     varchar(200) not null,
    reference       varchar(14),
    expires_at      timestamptz,
    enclosed_ticket bytea,
    state           varchar(20)  not null check (state in ('WAITING', 'CLAIMED', 'SENT', 'FAILED', 'CANCELLED')),
    attempts        integer      not null default 0,
    next_attempt_at timestamptz  not null,
    claimed_by      varchar(100),
    created_at      timestamptz  not null,
    finished_at     timestamptz,
    last_error      varchar(500),
    withdrawn       boolean      not null default false,
    version         integer      not null default 0
);
create index notification_outbox_due on notification_outbox (next_attempt_at) where state in ('WAITING', 'CLAIMED');
create index notification_outbox_delivery on notification_outbox (delivery_id);

-- ---------------------------------------------------------------- audit: insert and select only, see R__grants.sql

create table audit_entry (
    id          bigint generated always as identity primary key,
    tenant_id   uuid         not null references tenant,
    occurred_at timestamptz  not null,
    action      varchar(50)  not null,
    refused     boolean      not null,
    actor_kind  varchar(20)  not null,
    actor       varchar(320) not null,
    message_id  uuid,
    delivery_id uuid,
    recipient   varchar(320),
    source      varchar(45),
    detail      varchar(500)
);
create index audit_entry_time on audit_entry (tenant_id, id desc);
create index audit_entry_message on audit_entry (tenant_id, message_id);
create index audit_entry_actor on audit_entry (tenant_id, actor, id desc);
create index audit_entry_action on audit_entry (tenant_id, action, id desc);
create index audit_entry_recipient on audit_entry (tenant_id, recipient, id desc);

-- ---------------------------------------------------------------- throttle
-- Counts refused tries by digest, before any tenant is known. Holds no personal data and no tenant's data.

create table common_throttle (
    scope         varchar(20) not null,
    key_digest    bytea       not null,
    failures      integer     not null,
    blocked_until timestamptz not null,
    last_at       timestamptz not null,
    primary key (scope, key_digest)
);
create index common_throttle_age on common_throttle (last_at);

-- ---------------------------------------------------------------- row-level security

do $$
declare t text;
begin
    foreach t in array array['account', 'stored_key', 'blob', 'recipient', 'message', 'message_content',
        'message_delivery', 'message_attachment', 'message_draft', 'message_ticket', 'notification_outbox',
        'audit_entry', 'tenant_domain']
    loop
        execute format('alter table %I enable row level security', t);
        execute format('create policy tenant_rows on %I using (tenant_id = current_tenant()) with check (tenant_id = current_tenant())', t);
    end loop;
    alter table tenant enable row level security;
    create policy tenant_rows on tenant using (id = current_tenant());
end $$;

-- ---------------------------------------------------------------- what happens before a tenant is known
-- Each function answers one narrow question as the owner. search_path is fixed so that no temporary object shadows ours.

create function find_account_tenant(wanted text) returns uuid
    language sql stable security definer set search_path = public, pg_temp
    return (select a.tenant_id from account a where a.address = wanted);

create function find_token_tenant(wanted bytea) returns uuid
    language sql stable security definer set search_path = public, pg_temp
    return (select a.tenant_id from account a where a.token_digest = wanted);

create function find_ticket_tenant(wanted bytea) returns uuid
    language sql stable security definer set search_path = public, pg_temp
    return (select t.tenant_id from message_ticket t where t.digest = wanted);

create function find_reference_tenant(wanted text) returns uuid
    language sql stable security definer set search_path = public, pg_temp
    return (select t.tenant_id from message_ticket t where t.reference = wanted);

-- Claims due notifications for a node. A claim that is not finished before its lease ends is due again, so a node
-- that died loses nothing.
create function claim_notifications(node text, batch integer, lease interval)
    returns table (id uuid, tenant_id uuid)
    language sql volatile security definer set search_path = public, pg_temp
    as $$
    update notification_outbox o
    set state = 'CLAIMED', claimed_by = node, attempts = o.attempts + 1, next_attempt_at = now() + lease,
        version = o.version + 1
    where o.id in (select d.id from notification_outbox d
                   where d.state in ('WAITING', 'CLAIMED') and d.next_attempt_at <= now()
                   order by d.next_attempt_at limit batch for update skip locked)
    returning o.id, o.tenant_id
$$;

-- A node that starts again takes up at once what it had claimed before it died, rather than waiting for the lease.
create function release_notifications(node text) returns integer
    language sql volatile security definer set search_path = public, pg_temp
    as $$
    with released as (
        update notification_outbox o
        set state = 'WAITING', claimed_by = null, next_attempt_at = now(), version = o.version + 1
        where o.state = 'CLAIMED' and o.claimed_by = node
        returning 1)
    select count(*)::integer from released
$$;

-- Tenants that have something to sweep, so that the sweep then works inside each tenant's walls.
create function find_sweep_tenants(drafts_before timestamptz, blobs_before timestamptz, at timestamptz) returns setof uuid
    language sql stable security definer set search_path = public, pg_temp
    as $$
    select tenant_id from message_draft where updated_at < drafts_before
    union
    select tenant_id from blob where not complete and created_at < blobs_before
    union
    select tenant_id from message_delivery where access_state in ('OPEN', 'OPENED') and expires_at <= at and kind <> 'COPY'
$$;

-- Enters a tenant for this transaction on behalf of one of its accounts. Answers the account's address, or null when it
-- may not act.
create function enter_as_account(tenant uuid, wanted uuid) returns text
    language plpgsql volatile security definer set search_path = public, pg_temp
    as $$
begin
    perform set_config('restante.tenant', tenant::text, true);
    return (select a.address from account a where a.id = wanted and a.tenant_id = tenant and a.state = 'ACTIVE');
end
$$;
