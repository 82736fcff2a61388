package org.restante.it.database;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** One row in every table, all of one tenant. */
final class TenantRows {

    private static final OffsetDateTime NOW = OffsetDateTime.of(2026, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);
    private static final OffsetDateTime LATER = NOW.plusYears(100);

    private final String name;

    TenantRows(String name) {
        this.name = name;
    }

    UUID tenant() {
        return id("tenant");
    }

    UUID account() {
        return id("account");
    }

    String address() {
        return name + "@" + name + ".example";
    }

    String reference() {
        return name;
    }

    /** The digest of this tenant's ticket. */
    byte[] ticket() {
        return bytes("ticket");
    }

    /** The digest of this tenant's one-time link. */
    byte[] token() {
        return bytes("token");
    }

    UUID id(String table) {
        return UUID.nameUUIDFromBytes(bytes(table));
    }

    void insertAll(Session session) throws SQLException {
        for (String table : rows().keySet()) {
            insert(session, table);
        }
    }

    void insert(Session session, String table) throws SQLException {
        Row row = row(table);
        session.update(row.sql(), row.values());
    }

    Row row(String table) {
        return java.util.Objects.requireNonNull(rows().get(table), table);
    }

    /** The tables of a tenant, parents first. */
    static java.util.Set<String> tables() {
        return new TenantRows("any").rows().keySet();
    }

    /** An insert with its values. */
    record Row(String sql, Object... values) {}

    private Map<String, Row> rows() {
        Map<String, Row> rows = new LinkedHashMap<>();
        people(rows);
        message(rows);
        rows.put(
                "notification_outbox",
                new Row(
                        "insert into notification_outbox (id, tenant_id, delivery_id, kind, to_address, sender_name, state,"
                                + " next_attempt_at, created_at) values (?, ?, ?, 'MESSAGE_WAITS', ?, ?, 'WAITING', ?, ?)",
                        id("outbox"),
                        tenant(),
                        id("delivery"),
                        address(),
                        name,
                        NOW,
                        NOW));
        rows.put(
                "audit_entry",
                new Row(
                        "insert into audit_entry (tenant_id, occurred_at, action, refused, actor_kind, actor)"
                                + " values (?, ?, 'SIGNED_IN', false, 'ACCOUNT', ?)",
                        tenant(),
                        NOW,
                        address()));
        return rows;
    }

    private void people(Map<String, Row> rows) {
        rows.put(
                "tenant",
                new Row(
                        "insert into tenant (id, name, mail_from, created_at) values (?, ?, ?, ?)",
                        tenant(),
                        name,
                        address(),
                        NOW));
        rows.put(
                "tenant_domain",
                new Row("insert into tenant_domain (domain, tenant_id) values (?, ?)", name + ".example", tenant()));
        rows.put(
                "account",
                new Row(
                        "insert into account (id, tenant_id, address, display_name, groups, state, token_digest,"
                                + " token_expires_at, created_at) values (?, ?, ?, ?, 'SENDER', 'ACTIVE', ?, ?, ?)",
                        account(),
                        tenant(),
                        address(),
                        name,
                        token(),
                        LATER,
                        NOW));
        rows.put(
                "stored_key",
                new Row(
                        "insert into stored_key (id, tenant_id, owner_id, key_version, public_key, public_key_mac,"
                                + " wrapped_private, state, created_at) values (?, ?, ?, 1, ?, ?, ?, 'ACTIVE', ?)",
                        id("key"),
                        tenant(),
                        account(),
                        bytes("public"),
                        bytes("mac"),
                        bytes("private"),
                        NOW));
        rows.put(
                "recipient",
                new Row(
                        "insert into recipient (id, tenant_id, address, created_at) values (?, ?, ?, ?)",
                        id("recipient"),
                        tenant(),
                        "bob@" + name + ".example",
                        NOW));
    }

    private void message(Map<String, Row> rows) {
        rows.put(
                "message",
                new Row(
                        "insert into message (id, tenant_id, sender_account_id, thread_id, recipients_visible,"
                                + " content_segments, plain_length, attachment_count, origin_mac, submitted_at, expires_at)"
                                + " values (?, ?, ?, ?, true, 1, 1, 1, ?, ?, ?)",
                        id("message"),
                        tenant(),
                        account(),
                        id("message"),
                        bytes("origin"),
                        NOW,
                        LATER));
        rows.put(
                "message_content",
                new Row(
                        "insert into message_content (message_id, tenant_id, sealed) values (?, ?, ?)",
                        id("message"),
                        tenant(),
                        bytes("sealed")));
        rows.put(
                "message_delivery",
                new Row(
                        "insert into message_delivery (id, tenant_id, message_id, kind, recipient_id, address,"
                                + " notification_state, access_state, required_level, expires_at)"
                                + " values (?, ?, ?, 'TO', ?, ?, 'WAITING', 'OPEN', 'AL1', ?)",
                        id("delivery"),
                        tenant(),
                        id("message"),
                        id("recipient"),
                        address(),
                        LATER));
        rows.put(
                "message_ticket",
                new Row(
                        "insert into message_ticket (delivery_id, tenant_id, digest, reference, created_at)"
                                + " values (?, ?, ?, ?, ?)",
                        id("delivery"),
                        tenant(),
                        ticket(),
                        reference(),
                        NOW));
        rows.put(
                "blob",
                new Row("insert into blob (id, tenant_id, created_at) values (?, ?, ?)", id("blob"), tenant(), NOW));
        rows.put(
                "message_attachment",
                new Row(
                        "insert into message_attachment (id, tenant_id, message_id, blob_id, position, created_at)"
                                + " values (?, ?, ?, ?, 0, ?)",
                        id("attachment"),
                        tenant(),
                        id("message"),
                        id("blob"),
                        NOW));
        rows.put(
                "message_draft",
                new Row(
                        "insert into message_draft (message_id, tenant_id, account_id, created_at, updated_at)"
                                + " values (?, ?, ?, ?, ?)",
                        id("draft"),
                        tenant(),
                        account(),
                        NOW,
                        NOW));
    }

    private byte[] bytes(String what) {
        return (name + " " + what).getBytes(StandardCharsets.UTF_8);
    }
}
