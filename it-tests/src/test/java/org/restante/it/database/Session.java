package org.restante.it.database;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.jspecify.annotations.Nullable;

/** A connection with a transaction open; closing it rolls back. */
final class Session implements AutoCloseable {

    /** "insufficient privilege", PostgreSQL manual, appendix A; row-level security says the same. */
    private static final String REFUSED = "42501";

    private final Connection connection;

    Session(Connection connection) throws SQLException {
        this.connection = connection;
        connection.setAutoCommit(false);
        // Who waits for another transaction here waits for ever: both belong to the same test.
        update("set lock_timeout = '5s'");
        commit();
    }

    /** Enters a tenant until the end of the transaction. */
    Session enter(UUID tenant) throws SQLException {
        query("select set_config('restante.tenant', ?, true)", tenant.toString());
        return this;
    }

    int update(String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = prepare(sql, values)) {
            return statement.executeUpdate();
        }
    }

    /** The first column of every row. */
    List<@Nullable Object> query(String sql, Object... values) throws SQLException {
        List<@Nullable Object> column = new ArrayList<>();
        try (PreparedStatement statement = prepare(sql, values);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                column.add(rows.getObject(1));
            }
        }
        return column;
    }

    long count(String table) throws SQLException {
        return ((Number) java.util.Objects.requireNonNull(
                        query("select count(*) from " + table).get(0)))
                .longValue();
    }

    /** The database refuses this for want of a right; the transaction goes on as if it had not been tried. */
    void refuses(String sql, Object... values) throws SQLException {
        update("savepoint before");
        assertThatThrownBy(() -> update(sql, values))
                .as(sql)
                .asInstanceOf(InstanceOfAssertFactories.type(SQLException.class))
                .extracting(SQLException::getSQLState)
                .isEqualTo(REFUSED);
        update("rollback to savepoint before");
    }

    void commit() throws SQLException {
        connection.commit();
    }

    void rollback() throws SQLException {
        connection.rollback();
    }

    @Override
    public void close() throws SQLException {
        connection.rollback();
        connection.close();
    }

    private PreparedStatement prepare(String sql, Object... values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }
}
