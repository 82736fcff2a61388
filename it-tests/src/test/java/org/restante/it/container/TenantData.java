package org.restante.it.container;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Rows of the tenant to which an account belongs, reached as the role that serves. */
final class TenantData {

    private final DataSource database;
    private final String address;

    TenantData(DataSource database, String address) {
        this.database = database;
        this.address = address;
    }

    /** The name by which the account calls. */
    String principal() throws SQLException {
        return ask("select tenant_id || '/' || id from account where address = '" + address + "'");
    }

    /** How many refusals the trail holds. */
    long refusals() throws SQLException {
        return Long.parseLong(
                ask("select count(*) from audit_entry where refused and action = 'ACCESS_REFUSED' and actor = '"
                        + address + "'"));
    }

    /** Puts the account into a state. */
    void state(String state) throws SQLException {
        change("update account set state = ? where address = ?", state, address);
    }

    /** Mails that are due now. */
    void fillOutbox(int count) throws SQLException {
        change(
                "insert into notification_outbox (id, tenant_id, kind, to_address, sender_name, state, next_attempt_at,"
                        + " created_at) select gen_random_uuid(), current_tenant(), 'REPLY_RECEIVED', ?, 'North', 'WAITING',"
                        + " now() - interval '1 second', now() from generate_series(1, ?)",
                address,
                count);
    }

    void emptyOutbox() throws SQLException {
        change("update notification_outbox set state = 'CANCELLED'");
    }

    private String ask(String sql) throws SQLException {
        try (Connection connection = entered();
                PreparedStatement query = connection.prepareStatement(sql);
                ResultSet rows = query.executeQuery()) {
            rows.next();
            String answer = rows.getString(1);
            connection.rollback();
            return answer;
        }
    }

    private void change(String sql, Object... values) throws SQLException {
        try (Connection connection = entered();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
            connection.commit();
        }
    }

    private Connection entered() throws SQLException {
        Connection connection = database.getConnection();
        connection.setAutoCommit(false);
        try (PreparedStatement enter = connection.prepareStatement(
                "select set_config('restante.tenant', find_account_tenant(?)::text, true)")) {
            enter.setString(1, address);
            enter.executeQuery().close();
        }
        return connection;
    }
}
