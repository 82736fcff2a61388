package org.restante.launcher;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
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
            TenantRows rows = new TenantRows(connection, clock);
            UUID id = TimeOrderedId.next(clock);
            rows.insertTenant(id, tenant);
            List<Ticket> links = new ArrayList<>();
            for (NewTenant.Person person : tenant.people()) {
                links.add(rows.insertAccount(id, person));
            }
            keys.create(id);
            connection.commit();
            return links;
        } catch (SQLException e) {
            throw refused(e);
        } catch (IllegalStateException e) {
            throw new LauncherException(keystore + ": " + e.getMessage() + ". Nothing was made.", e);
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
            update.setObject(2, TenantRows.utc(clock.instant().plus(TenantRows.LINK_LIFE)));
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

    // States of the PostgreSQL manual, appendix A: "unique violation" and "undefined table".
    private static LauncherException refused(SQLException e) {
        return switch (String.valueOf(e.getSQLState())) {
            case "23505" ->
                new LauncherException("One of the domains or addresses belongs to an organisation already.", e);
            case "42P01" -> new LauncherException("The database has no schema yet. Run ./restante migrate first.", e);
            default -> new LauncherException("The database refuses: " + e.getMessage(), e);
        };
    }
}
