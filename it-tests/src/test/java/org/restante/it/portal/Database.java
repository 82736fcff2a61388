package org.restante.it.portal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.restante.launcher.DatabaseAccess;
import org.restante.launcher.Portal;

/** The database as its owner sees it: what a thief of it has, and what somebody who writes in it can do. */
public final class Database {

    private final Portal portal;

    public Database(Portal portal) {
        this.portal = portal;
    }

    private DatabaseAccess owner() throws Exception {
        return portal.database().owner();
    }

    public int update(String sql, Object... values) throws Exception {
        try (Connection connection = owner().connect();
                PreparedStatement statement = prepare(connection, sql, values)) {
            return statement.executeUpdate();
        }
    }

    public <T> List<T> query(Class<T> type, String sql, Object... values) throws Exception {
        List<T> rows = new ArrayList<>();
        try (Connection connection = owner().connect();
                PreparedStatement statement = prepare(connection, sql, values);
                ResultSet result = statement.executeQuery()) {
            while (result.next()) {
                rows.add(type.cast(result.getObject(1)));
            }
        }
        return rows;
    }

    public <T> T single(Class<T> type, String sql, Object... values) throws Exception {
        return query(type, sql, values).get(0);
    }

    private static PreparedStatement prepare(Connection connection, String sql, Object... values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }
}
