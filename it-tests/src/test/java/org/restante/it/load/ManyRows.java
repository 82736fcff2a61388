package org.restante.it.load;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import org.restante.launcher.Portal;

/**
 * Puts rows into a tenant, very many at once, as the owner of the tables. They can be listed; no content of them can be
 * opened.
 */
final class ManyRows {

    private final Portal portal;
    private final UUID tenant;
    private final UUID account;

    ManyRows(Portal portal, String address) throws Exception {
        this.portal = portal;
        try (Connection owner = portal.database().owner().connect();
                PreparedStatement query =
                        owner.prepareStatement("select tenant_id, id from account where address = ?")) {
            query.setString(1, address);
            try (var row = query.executeQuery()) {
                row.next();
                tenant = row.getObject(1, UUID.class);
                account = row.getObject(2, UUID.class);
            }
        }
    }

    UUID tenant() {
        return tenant;
    }

    /** Messages that the account sent to somebody outside. */
    void sent(int count) throws Exception {
        run("""
            with reader as (
                insert into recipient (id, tenant_id, address, created_at)
                values (gen_random_uuid(), ?, gen_random_uuid() || '@many.example', now())
                returning id),
            made as (
                insert into message (id, tenant_id, sender_account_id, thread_id, recipients_visible, content_segments,
                    plain_length, attachment_count, origin_mac, submitted_at, expires_at)
                select id, ?, ?, id, true, 1, 10, 0, '', now() - n * interval '1 minute', now() + interval '1 year'
                from (select n, gen_random_uuid() id from generate_series(1, ?) n) as numbers
                returning id)
            insert into message_delivery (id, tenant_id, message_id, kind, recipient_id, address, notification_state,
                access_state, required_level, expires_at)
            select gen_random_uuid(), ?, made.id, 'TO', reader.id, 'many@many.example', 'NOTIFIED', 'OPEN', 'L3',
                now() + interval '1 year'
            from made, reader
            """, tenant, tenant, account, count, tenant);
    }

    /** Messages that the account received, each from another person outside. */
    void received(int count) throws Exception {
        run("""
            with people as (
                insert into recipient (id, tenant_id, address, created_at)
                select gen_random_uuid(), ?, gen_random_uuid() || '@many.example', now() from generate_series(1, ?)
                returning id),
            made as (
                insert into message (id, tenant_id, sender_recipient_id, thread_id, recipients_visible, content_segments,
                    plain_length, attachment_count, origin_mac, submitted_at, expires_at)
                select gen_random_uuid(), ?, id, gen_random_uuid(), true, 1, 10, 0, '', now(), now() + interval '1 year'
                from people
                returning id)
            insert into message_delivery (id, tenant_id, message_id, kind, account_id, address, notification_state,
                access_state, required_level, expires_at)
            select gen_random_uuid(), ?, id, 'TO', ?, 'many@many.example', 'NOTIFIED', 'OPEN', 'L4', now() + interval '1 year'
            from made
            """, tenant, count, tenant, tenant, account);
    }

    /** More recipients of a message that is there, each with something that happened. */
    void recipientsOf(UUID message, int count) throws Exception {
        run("""
            with people as (
                insert into recipient (id, tenant_id, address, created_at)
                select gen_random_uuid(), ?, gen_random_uuid() || '@many.example', now() from generate_series(1, ?)
                returning id, address),
            made as (
                insert into message_delivery (id, tenant_id, message_id, kind, recipient_id, address, notification_state,
                    access_state, required_level, expires_at)
                select gen_random_uuid(), ?, ?, 'TO', id, address, 'NOTIFIED', 'OPEN', 'L3', now() + interval '1 year'
                from people
                returning id, address)
            insert into audit_entry (tenant_id, occurred_at, action, refused, actor_kind, actor, message_id, delivery_id,
                recipient)
            select ?, now(), 'DELIVERY_SEALED', false, 'ACCOUNT', 'many@many.example', ?, id, address from made
            """, tenant, count, tenant, message, tenant, message);
    }

    /** Entries of the trail, one a second back from now, of ten people, and a message each. */
    void events(int count) throws Exception {
        run("""
            insert into audit_entry (tenant_id, occurred_at, action, refused, actor_kind, actor, message_id, recipient)
            select ?, now() - n * interval '1 second', case when n % 10 = 0 then 'DELIVERY_OPENED' else 'LINK_FETCHED' end,
                false, 'ACCOUNT', 'actor' || n % 10 || '@many.example', gen_random_uuid(), 'reader' || n % 1000 || '@many.example'
            from generate_series(1, ?) n
            """, tenant, count);
    }

    /** Mails that left long ago. */
    void sentNotifications(int count) throws Exception {
        run("""
            insert into notification_outbox (id, tenant_id, kind, to_address, sender_name, state, next_attempt_at, created_at)
            select gen_random_uuid(), ?, 'COLLEAGUE_WROTE', 'many@many.example', 'Many', 'SENT', now(), now()
            from generate_series(1, ?)
            """, tenant, count);
    }

    void people(int count) throws Exception {
        run("""
            insert into account (id, tenant_id, address, display_name, groups, state, created_at)
            select gen_random_uuid(), ?, gen_random_uuid() || '@many.example', 'Person ' || n, 'SENDER', 'INVITED', now()
            from generate_series(1, ?) n
            """, tenant, count);
    }

    void drafts(int count) throws Exception {
        run("""
            insert into message_draft (message_id, tenant_id, account_id, created_at, updated_at)
            select gen_random_uuid(), ?, ?, now(), now() from generate_series(1, ?)
            """, tenant, account, count);
    }

    /** Has PostgreSQL look at what is there, as it does by itself after a while. */
    void analyze() throws Exception {
        run("analyze");
    }

    /** Takes the rows of the tenant out again, and gives their room back. */
    void remove() throws Exception {
        try (Connection superuser = portal.database().superuser().connect();
                Statement statement = superuser.createStatement()) {
            // Without the triggers that look for rows which point here: all of those go, too.
            statement.execute("set session_replication_role = replica");
            for (String table : List.of(
                    "notification_outbox",
                    "message_ticket",
                    "message_delivery",
                    "message_content",
                    "message",
                    "recipient",
                    "audit_entry",
                    "message_draft")) {
                statement.execute("delete from " + table + " where tenant_id = '" + tenant + "'");
                statement.execute("vacuum " + table);
            }
        }
    }

    private void run(String sql, Object... values) throws Exception {
        try (Connection owner = portal.database().owner().connect();
                PreparedStatement statement = prepare(owner, sql, values)) {
            statement.execute();
        }
    }

    private static PreparedStatement prepare(Connection connection, String sql, Object... values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }
}
