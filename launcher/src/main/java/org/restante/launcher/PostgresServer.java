package org.restante.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** A PostgreSQL in a directory of its own: real binaries, durable writes, a password for every role, on loopback only. */
public final class PostgresServer implements AutoCloseable {
    private static final String MAJOR_VERSION = "18";
    private static final String SUPERUSER = "postgres";

    private final Path data;
    private final Path log;
    private final PostgresBinaries binaries;
    private final Secrets secrets;
    private final int port;

    PostgresServer(Path root, Secrets secrets, int port) throws IOException {
        this.data = root.resolve("postgres");
        this.log = root.resolve("postgres.log");
        this.binaries = new PostgresBinaries(root.resolve("postgres-" + MAJOR_VERSION));
        this.secrets = secrets;
        this.port = port;
    }

    /**
     * A server that holds nothing yet.
     *
     * @param root where it keeps its data, its programs and the superuser's password
     * @param port a free port
     */
    public static PostgresServer in(Path root, int port) throws IOException {
        return new PostgresServer(root, new Secrets(root.resolve("secrets")), port);
    }

    /** Starts it, and makes its data directory when it is not there. */
    public void start() throws IOException {
        binaries.unpack();
        if (!Files.exists(data.resolve("PG_VERSION"))) {
            initialise();
        }
        requireVersion();
        // One that outlived a killed launcher.
        stop();
        HostBasedAccess.write(data);
        binaries.own(data);
        binaries.own(log);
        binaries.run("pg_ctl", "start", "-w", "-t", "60", "-D", data.toString(), "-l", log.toString(), "-o", options());
    }

    /** Stops it; open connections are ended, nothing committed is lost. Does nothing if it is not running. */
    public void stop() throws IOException {
        if (binaries.areUnpacked() && binaries.succeeds("pg_ctl", "status", "-D", data.toString())) {
            binaries.run("pg_ctl", "stop", "-w", "-t", "60", "-m", "fast", "-D", data.toString());
        }
    }

    /** As the role that may do all. */
    public DatabaseAccess superuser(String database) throws IOException {
        return access(SUPERUSER, database);
    }

    /** Where the server's own messages are. */
    Path log() {
        return log;
    }

    DatabaseAccess access(String role, String database) throws IOException {
        String url = "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
        return new DatabaseAccess(url, role, secrets.password(role));
    }

    @Override
    public void close() throws IOException {
        stop();
    }

    // A password from the first moment: there is no time in which another local user could connect without one.
    private void initialise() throws IOException {
        PrivateFiles.deleteTree(data);
        secrets.password(SUPERUSER);
        binaries.run(
                "initdb",
                "-D",
                data.toString(),
                "-U",
                SUPERUSER,
                "--pwfile=" + secrets.file(SUPERUSER),
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
