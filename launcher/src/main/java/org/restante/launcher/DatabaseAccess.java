package org.restante.launcher;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

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
        return DriverManager.getConnection(url, user, password);
    }

    @Override
    public String toString() {
        return "DatabaseAccess[" + user + "]";
    }
}
