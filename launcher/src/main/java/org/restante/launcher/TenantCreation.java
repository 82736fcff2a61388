package org.restante.launcher;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.restante.crypto.key.KeystoreKeySource;
import org.restante.crypto.token.Ticket;
import org.restante.crypto.token.TimeOrderedId;

/**
 * Makes an organisation with its domains, its master key and its first accounts, as the role that owns the schema. An
 * account is made without a password: its one-time link lets its owner set one.
 */
final class TenantCreation {
    private static final Duration LINK_LIFE = Duration.ofDays(7);

    private final DatabaseAccess owner;
    private final Path keystore;
    private final String keystorePassword;
    private final Clock clock;

    TenantCreation(DatabaseAccess owner, Path keystore, String keystorePassword, Clock clock) {
        this.owner = owner;
        this.keystore = keystore;
        this.keystorePassword = keystorePassword;
        this.clock = clock;
    }

    /**
     * Makes all of it or nothing. The master key is written before the rows are committed: a key without an
     * organisation does no harm, an organisation without a key could neither seal nor open.
     *
     * @return the ticket of each person's one-time link, in the order of the people
     * @throws LauncherException if a domain or an address is in use already
     */
    List<Ticket> create(NewTenant tenant) throws IOException {
        PrivateFiles.parentOf(keystore);
        try (Connection connection = owner.connect();
                KeystoreKeySource keys = new KeystoreKeySource(keystore, keystorePassword.toCharArray())) {
            connection.setAutoCommit(false);
            UUID id = TimeOrderedId.next(clock);
            insertTenant(connection, id, tenant);
            List<Ticket> links = new ArrayList<>();
            for (NewTenant.Person person : tenant.people()) {
                links.add(insertAccount(connection, id, person));
            }
            keys.create(id);
            connection.commit();
            return links;
        } catch (SQLException e) {
            throw refused(e);
        }
    }

    /**
     * A fresh link for an account that has no password yet; an older link is void.
     *
     * @return nothing if there is no such account, or it has a password
     */
    Optional<Ticket> renewLink(String address) {
        Ticket link = Ticket.random();
        try (Connection connection = owner.connect();
                PreparedStatement update = connection.prepareStatement("update account set token_digest = ?,"
                        + " token_expires_at = ?, version = version + 1 where address = ? and state = 'INVITED'")) {
            update.setBytes(1, link.digest());
            update.setObject(2, utc(clock.instant().plus(LINK_LIFE)));
            update.setString(3, address);
            return update.executeUpdate() == 1 ? Optional.of(link) : Optional.empty();
        } catch (SQLException e) {
            throw refused(e);
        }
    }

    /** Whether an organisation owns this domain already. */
    boolean exists(String domain) {
        try (Connection connection = owner.connect();
                PreparedStatement query = connection.prepareStatement("select 1 from tenant_domain where domain = ?")) {
            query.setString(1, domain);
            try (ResultSet rows = query.executeQuery()) {
                return rows.next();
            }
        } catch (SQLException e) {
            throw refused(e);
        }
    }

    private void insertTenant(Connection connection, UUID id, NewTenant tenant) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into tenant (id, name, mail_from, created_at) values (?, ?, ?, ?)")) {
            insert.setObject(1, id);
            insert.setString(2, tenant.name());
            insert.setString(3, tenant.mailFrom());
            insert.setObject(4, utc(clock.instant()));
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

    private Ticket insertAccount(Connection connection, UUID tenant, NewTenant.Person person) throws SQLException {
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
        insertAudit(connection, tenant, person, now);
        return link;
    }

    private static void insertAudit(Connection connection, UUID tenant, NewTenant.Person person, Instant now)
            throws SQLException {
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

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    // 23505 is "unique violation" (PostgreSQL manual, appendix A).
    private static LauncherException refused(SQLException e) {
        return "23505".equals(e.getSQLState())
                ? new LauncherException("One of the domains or addresses belongs to an organisation already.", e)
                : new LauncherException("The database refuses: " + e.getMessage(), e);
    }
}
