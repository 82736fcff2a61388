package org.restante.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;

/**
 * A PostgreSQL of the data directory's own: real binaries, durable writes, a password for every role, on loopback only.
 */
public final class EmbeddedDatabase implements AutoCloseable {
    static final String MAJOR_VERSION = "18";
    static final String OWNER = "portal_owner";
    static final String APPLICATION = "portal_app";
    private static final String SUPERUSER = "postgres";
    private static final String DATABASE = "restante";

    private final Path data;
    private final Path log;
    private final PostgresBinaries binaries;
    private final Secrets secrets;
    private final int port;

    EmbeddedDatabase(Path root, Secrets secrets, int port) {
        this.data = root.resolve("postgres");
        this.log = root.resolve("postgres.log");
        this.binaries = new PostgresBinaries(root.resolve("postgres-" + MAJOR_VERSION));
        this.secrets = secrets;
        this.port = port;
    }

    /** Starts it, and makes the data directory, the roles and the database when they are not there. */
    public void start() throws IOException {
        binaries.unpack();
        if (!Files.exists(data.resolve("PG_VERSION"))) {
            initialise();
        }
        requireVersion();
        HostBasedAccess.write(data);
        // One that outlived a killed launcher.
        stop();
        binaries.run("pg_ctl", "start", "-w", "-t", "60", "-D", data.toString(), "-l", log.toString(), "-o", options());
        try {
            new DatabaseRoles(access(SUPERUSER, "postgres"), access(SUPERUSER, DATABASE))
                    .ensure(DATABASE, secrets.password(OWNER), secrets.password(APPLICATION));
        } catch (SQLException e) {
            throw new LauncherException("PostgreSQL started but refuses us; see " + log, e);
        }
    }

    /** Stops it; open connections are ended, nothing committed is lost. Does nothing if it is not running. */
    public void stop() throws IOException {
        if (binaries.succeeds("pg_ctl", "status", "-D", data.toString())) {
            binaries.run("pg_ctl", "stop", "-w", "-t", "60", "-m", "fast", "-D", data.toString());
        }
    }

    /** As the role that owns the schema. */
    public DatabaseAccess owner() throws IOException {
        return access(OWNER, DATABASE);
    }

    /** As the role that serves. */
    public DatabaseAccess application() throws IOException {
        return access(APPLICATION, DATABASE);
    }

    /** As the role that may do all, for back-ups and tests. */
    public DatabaseAccess superuser() throws IOException {
        return access(SUPERUSER, DATABASE);
    }

    @Override
    public void close() throws IOException {
        stop();
    }

    private DatabaseAccess access(String role, String database) throws IOException {
        String url = "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
        return new DatabaseAccess(url, role, secrets.password(role));
    }

    // A password from the first moment: there is no time in which another local user could connect without one.
    private void initialise() throws IOException {
        PrivateFiles.deleteTree(data);
        secrets.password(SUPERUSER);
        Path passwordFile = secrets.file(SUPERUSER);
        binaries.run(
                "initdb",
                "-D",
                data.toString(),
                "-U",
                SUPERUSER,
                "--pwfile=" + passwordFile,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8");
        Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwx------"));
    }

    private void requireVersion() throws IOException {
        String version = Files.readString(data.resolve("PG_VERSION")).strip();
        if (!version.equals(MAJOR_VERSION)) {
            throw new LauncherException("The data in " + data + " belongs to PostgreSQL " + version + ", this is "
                    + MAJOR_VERSION + ". Dump it with the older release, or choose another --data DIR.");
        }
    }

    private String options() {
        return "-p " + port + " -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c max_connections=100"
                + " -c fsync=on -c synchronous_commit=on -c full_page_writes=on -c password_encryption=scram-sha-256"
                // Statements of an error are not logged: they could hold what belongs in no log.
                + " -c log_min_error_statement=panic -c log_parameter_max_length_on_error=0 -c timezone=UTC";
    }
}
