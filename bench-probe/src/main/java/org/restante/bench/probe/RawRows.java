package org.restante.bench.probe;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.restante.common.control.CallerName;

/**
 * The rows of a submission to one colleague, as they stand in the tables afterwards, of the same sizes but of zeros, by plain
 * JDBC in one transaction: nobody is looked up, nothing is sealed, no draft is locked.
 */
@ApplicationScoped
public class RawRows {
    private static final int SEALED = 4500;
    private static final int WRAPPED = 1190;
    private static final int MAC = 32;

    @Resource(lookup = "java:jboss/datasources/RestanteDS")
    private DataSource database;

    UUID insert(CallerName sender, UUID colleague) throws SQLException {
        UUID message = UUID.randomUUID();
        UUID delivery = UUID.randomUUID();
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            enter(connection, sender.tenant());
            run(
                    connection,
                    "insert into message (id, tenant_id, sender_account_id, thread_id, recipients_visible,"
                            + " content_segments, plain_length, attachment_count, origin_mac, submitted_at, expires_at)"
                            + " values (?, ?, ?, ?, false, 1, 4300, 0, ?, now(), now() + interval '30 days')",
                    message,
                    sender.tenant(),
                    sender.account(),
                    message,
                    new byte[MAC]);
            run(
                    connection,
                    "insert into message_content (message_id, tenant_id, sealed) values (?, ?, ?)",
                    message,
                    sender.tenant(),
                    new byte[SEALED]);
            delivery(connection, UUID.randomUUID(), sender, message, sender.account(), "COPY");
            delivery(connection, delivery, sender, message, colleague, "TO");
            run(
                    connection,
                    "insert into notification_outbox (id, tenant_id, delivery_id, kind, to_address, sender_name,"
                            + " state, next_attempt_at, created_at) values (?, ?, ?, 'COLLEAGUE_WROTE',"
                            + " 'carol@northgate.example', 'Alice Ashdown, Claims', 'SENT', now(), now())",
                    UUID.randomUUID(),
                    sender.tenant(),
                    delivery);
            entry(connection, sender.tenant(), message, null, "MESSAGE_SUBMITTED");
            entry(connection, sender.tenant(), message, delivery, "DELIVERY_SEALED");
            connection.commit();
        }
        return message;
    }

    /** The mailbox address of an account. */
    String address(UUID tenant, UUID account) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            enter(connection, tenant);
            try (PreparedStatement select = connection.prepareStatement("select address from account where id = ?")) {
                select.setObject(1, account);
                try (ResultSet row = select.executeQuery()) {
                    row.next();
                    return row.getString(1);
                }
            } finally {
                connection.rollback();
            }
        }
    }

    private static void enter(Connection connection, UUID tenant) throws SQLException {
        try (PreparedStatement set = connection.prepareStatement("select set_config('restante.tenant', ?, true)")) {
            set.setString(1, tenant.toString());
            set.executeQuery().close();
        }
    }

    private static void delivery(
            Connection connection, UUID id, CallerName sender, UUID message, UUID account, String kind)
            throws SQLException {
        run(
                connection,
                "insert into message_delivery (id, tenant_id, message_id, account_id, kind, address, wrapped_key,"
                        + " notification_state, access_state, required_level, expires_at) values (?, ?, ?, ?, ?,"
                        + " 'someone@northgate.example', ?, 'NONE', 'OPEN', 'L4', now() + interval '30 days')",
                id,
                sender.tenant(),
                message,
                account,
                kind,
                new byte[WRAPPED]);
    }

    private static void entry(
            Connection connection,
            UUID tenant,
            UUID message,
            @org.jspecify.annotations.Nullable UUID delivery,
            String action)
            throws SQLException {
        run(
                connection,
                "insert into audit_entry (tenant_id, occurred_at, action, refused, actor_kind, actor, message_id,"
                        + " delivery_id, recipient, source, detail) values (?, now(), ?, false, 'ACCOUNT',"
                        + " 'alice@northgate.example', ?, ?, 'carol@northgate.example', '127.0.0.1', 'L4')",
                tenant,
                action,
                message,
                delivery);
    }

    private static void run(
            Connection connection, String statement, @org.jspecify.annotations.Nullable Object... values)
            throws SQLException {
        try (PreparedStatement prepared = connection.prepareStatement(statement)) {
            for (int i = 0; i < values.length; i++) {
                prepared.setObject(i + 1, values[i]);
            }
            prepared.executeUpdate();
        }
    }
}
