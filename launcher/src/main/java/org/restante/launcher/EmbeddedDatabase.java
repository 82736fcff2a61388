package org.restante.launcher;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;

/** The database of a try-out: a PostgreSQL of the data directory's own, with the portal's two roles and its database. */
public final class EmbeddedDatabase implements AutoCloseable {
    static final String OWNER = "portal_owner";
    static final String APPLICATION = "portal_app";
    private static final String DATABASE = "restante";

    private final PostgresServer server;
    private final Secrets secrets;

    EmbeddedDatabase(Path root, Secrets secrets, int port) throws IOException {
        this.server = new PostgresServer(root, secrets, port);
        this.secrets = secrets;
    }

    /** Starts it, and makes the data directory, the roles and the database when they are not there. */
    public void start() throws IOException {
        server.start();
        try {
            new DatabaseRoles(server.superuser("postgres"), server.superuser(DATABASE))
                    .ensure(DATABASE, secrets.password(OWNER), secrets.password(APPLICATION));
        } catch (SQLException e) {
            throw new LauncherException("PostgreSQL started but refuses us; see " + server.log(), e);
        }
    }

    /** Stops it; open connections are ended, nothing committed is lost. Does nothing if it is not running. */
    public void stop() throws IOException {
        server.stop();
    }

    /** As the role that owns the schema. */
    public DatabaseAccess owner() throws IOException {
        return server.access(OWNER, DATABASE);
    }

    /** As the role that serves. */
    public DatabaseAccess application() throws IOException {
        return server.access(APPLICATION, DATABASE);
    }

    /** As the role that may do all, for back-ups and tests. */
    public DatabaseAccess superuser() throws IOException {
        return server.superuser(DATABASE);
    }

    @Override
    public void close() throws IOException {
        stop();
    }
}
