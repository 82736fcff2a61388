package org.restante.launcher;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import org.postgresql.Driver;

/**
 * Where a database is and as whom to go there.
 *
 * @param url JDBC URL, without user and password
 * @param user the role
 * @param password its password
 */
public record DatabaseAccess(String url, String user, String password) {
    /** Opens a connection; the caller closes it. */
    public Connection connect() throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        Connection connection = new Driver().connect(url, properties);
        if (connection == null) {
            throw new SQLException("Not a PostgreSQL URL");
        }
        return connection;
    }

    @Override
    public String toString() {
        return "DatabaseAccess[" + user + "]";
    }
}
