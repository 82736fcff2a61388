package org.restante.launcher;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.restante.crypto.token.Ticket;
import org.restante.crypto.token.TimeOrderedId;

/** The rows of a new organisation, written in the caller's transaction. */
final class TenantRows {
    static final Duration LINK_LIFE = Duration.ofDays(7);

    private final Connection connection;
    private final Clock clock;

    TenantRows(Connection connection, Clock clock) {
        this.connection = connection;
        this.clock = clock;
    }

    void insertTenant(UUID id, NewTenant tenant) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement("insert into tenant (id, name, mail_from, imprint_url,"
                        + " privacy_url, contact, language, created_at) values (?, ?, ?, ?, ?, ?, ?, ?)")) {
            insert.setObject(1, id);
            insert.setString(2, tenant.name());
            insert.setString(3, tenant.mailFrom());
            insert.setString(4, tenant.links().imprint());
            insert.setString(5, tenant.links().privacy());
            insert.setString(6, tenant.links().contact());
            insert.setString(7, tenant.links().language());
            insert.setObject(8, utc(clock.instant()));
            insert.executeUpdate();
        }
        try (PreparedStatement insert =
                connection.prepareStatement("insert into tenant_domain (domain, tenant_id) values (?, ?)")) {
            for (String domain : tenant.domains()) {
                insert.setString(1, domain);
                insert.setObject(2, id);
                insert.executeUpdate();
            }
        }
    }

    /** An account without a password; the ticket of the one-time link that lets its owner set one. */
    Ticket insertAccount(UUID tenant, NewTenant.Person person) throws SQLException {
        Ticket link = Ticket.random();
        Instant now = clock.instant();
        try (PreparedStatement insert = connection.prepareStatement("insert into account (id, tenant_id, address,"
                + " display_name, groups, state, token_digest, token_expires_at, created_at)"
                + " values (?, ?, ?, ?, ?, 'INVITED', ?, ?, ?)")) {
            insert.setObject(1, TimeOrderedId.next(clock));
            insert.setObject(2, tenant);
            insert.setString(3, person.address());
            insert.setString(4, person.name());
            insert.setString(5, person.group());
            insert.setBytes(6, link.digest());
            insert.setObject(7, utc(now.plus(LINK_LIFE)));
            insert.setObject(8, utc(now));
            insert.executeUpdate();
        }
        insertAudit(tenant, person, now);
        return link;
    }

    private void insertAudit(UUID tenant, NewTenant.Person person, Instant now) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("insert into audit_entry (tenant_id, occurred_at,"
                + " action, refused, actor_kind, actor, recipient, detail)"
                + " values (?, ?, 'ACCOUNT_ADDED', false, 'SYSTEM', 'create-tenant', ?, ?)")) {
            insert.setObject(1, tenant);
            insert.setObject(2, utc(now));
            insert.setString(3, person.address());
            insert.setString(4, person.group());
            insert.executeUpdate();
        }
    }

    static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
