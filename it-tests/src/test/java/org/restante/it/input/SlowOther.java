package org.restante.it.input;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.awaitility.Awaitility;
import org.restante.launcher.Portal;

/**
 * A transaction that has something in hand and takes its time. Whoever needs the same waits for it, in the order of coming, so
 * that what happens "at the same moment" happens in an order that is known.
 */
final class SlowOther implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration OFTEN = Duration.ofMillis(50);

    private final Connection connection;

    private SlowOther(Connection connection) {
        this.connection = connection;
    }

    /** Begins, and does this. */
    static SlowOther doing(Portal portal, String sql, Object... values) throws Exception {
        SlowOther begun = new SlowOther(portal.database().owner().connect());
        begun.connection.setAutoCommit(false);
        try (PreparedStatement statement = begun.connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.execute();
        }
        return begun;
    }

    /** Waits until so many transactions wait for this one, or for each other. */
    void awaitWaiting(int count) {
        until(() -> waiting() >= count);
    }

    void until(Callable<Boolean> condition) {
        Awaitility.await().atMost(PATIENCE).pollInterval(OFTEN).until(condition);
    }

    /** How many transactions wait for anything. */
    long waiting() throws SQLException {
        return count("select count(distinct pid) from pg_locks where not granted");
    }

    /** How many wait for this one, and not for others who do. */
    long waitingForThis() throws SQLException {
        return count("select count(distinct pid) from pg_locks where not granted"
                + " and pg_backend_pid() = any (pg_blocking_pids(pid))");
    }

    private long count(String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    /** Ends with nothing done. */
    void letGo() throws SQLException {
        connection.rollback();
    }

    /** Ends with everything done. */
    void finish() throws SQLException {
        connection.commit();
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
