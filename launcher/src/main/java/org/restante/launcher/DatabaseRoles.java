package org.restante.launcher;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** The two roles of the portal and its database: one owns the schema, the other serves. */
final class DatabaseRoles {
    private final DatabaseAccess maintenance;
    private final DatabaseAccess portal;

    DatabaseRoles(DatabaseAccess maintenance, DatabaseAccess portal) {
        this.maintenance = maintenance;
        this.portal = portal;
    }

    /** Makes what is missing and sets the passwords. */
    void ensure(String database, String ownerPassword, String applicationPassword) throws SQLException {
        try (Connection connection = maintenance.connect()) {
            ensureRole(connection, EmbeddedDatabase.OWNER, ownerPassword);
            ensureRole(connection, EmbeddedDatabase.APPLICATION, applicationPassword);
            if (!exists(connection, "select 1 from pg_database where datname = ?", database)) {
                execute(connection, "create database " + database + " owner " + EmbeddedDatabase.OWNER);
            }
        }
        try (Connection connection = portal.connect()) {
            execute(connection, "revoke all on database " + database + " from public");
            execute(connection, "grant connect on database " + database + " to " + EmbeddedDatabase.APPLICATION);
        }
    }

    private static void ensureRole(Connection connection, String role, String password) throws SQLException {
        if (!exists(connection, "select 1 from pg_roles where rolname = ?", role)) {
            execute(connection, "create role " + role + " login");
        }
        // Base 32 holds no quote; a utility statement takes no parameter.
        execute(connection, "alter role " + role + " password '" + password + "'");
    }

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
