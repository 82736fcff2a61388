package org.restante.it.installation;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.restante.launcher.DatabaseAccess;
import org.restante.launcher.PostgresServer;
import org.restante.launcher.TestInstallation;

/** What an administrator has before the first command: a PostgreSQL with two roles, a certificate, free ports. */
final class Installation implements AutoCloseable {

    private static final String PASSWORD = "password-of-a-test";

    private final Path root;
    private final Path home;
    private final Cluster postgres;
    private final Map<String, String> variables = new HashMap<>();
    private final int httpsPort = TestInstallation.freePort();

    /** The database server; somebody else's business. */
    interface Cluster extends AutoCloseable {
        DatabaseAccess superuser(String database) throws IOException;

        @Override
        void close() throws IOException;
    }

    Installation(Path home, Path root) throws Exception {
        this(home, root, TestInstallation.freePort());
    }

    private Installation(Path home, Path root, int databasePort) throws Exception {
        this(home, root, databasePort, started(PostgresServer.in(root, databasePort)));
    }

    /** On a database server that runs. */
    Installation(Path home, Path root, int databasePort, Cluster postgres) throws Exception {
        this.home = home;
        this.root = root;
        this.postgres = postgres;
        makeRoles();
        makeCertificate();
        set("DB_URL", "jdbc:postgresql://127.0.0.1:" + databasePort + "/restante");
        set("DB_OWNER_USER", "portal_owner");
        set("DB_OWNER_PASSWORD", PASSWORD);
        set("DB_PASSWORD", PASSWORD);
        set("SMTP_HOST", "localhost");
        set("SMTP_PORT", Integer.toString(TestInstallation.freePort()));
        set("PORTAL_URL", url());
        set("KEYSTORE", root.resolve("keys/master.p12").toString());
        set("KEYSTORE_PASSWORD", PASSWORD);
        set("TLS_KEYSTORE", root.resolve("tls.p12").toString());
        set("TLS_KEYSTORE_PASSWORD", PASSWORD);
        set("HTTPS_PORT", Integer.toString(httpsPort));
        set("HTTP_PORT", Integer.toString(TestInstallation.freePort()));
        set("MANAGEMENT_PORT", Integer.toString(TestInstallation.freePort()));
    }

    String url() {
        return "https://localhost:" + httpsPort;
    }

    /** What a command said, both streams together, and its exit code. */
    record Result(int exitCode, String output) {}

    /** Runs a command of ./restante to its end. */
    Result run(String... arguments) throws Exception {
        return run(Map.of(), arguments);
    }

    /** Runs a command with some variables set otherwise; an empty value is one that is not set. */
    Result run(Map<String, String> otherwise, String... arguments) throws Exception {
        Path output = Files.createTempFile(root, "command", ".out");
        Process process = start(otherwise, output, arguments);
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.destroy();
            throw new IllegalStateException("does not end: " + Files.readString(output));
        }
        return new Result(process.exitValue(), Files.readString(output));
    }

    Process start(Map<String, String> otherwise, Path output, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Drestante.home=" + home,
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                "org.restante.launcher.Main"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("RESTANTE_"));
        builder.environment().putAll(variables);
        otherwise.forEach((name, value) -> builder.environment().put("RESTANTE_" + name, value));
        return builder.start();
    }

    DatabaseAccess owner() {
        return new DatabaseAccess(String.valueOf(variables.get("RESTANTE_DB_URL")), "portal_owner", PASSWORD);
    }

    Path keystore() {
        return Path.of(String.valueOf(variables.get("RESTANTE_KEYSTORE")));
    }

    void update(String sql) throws Exception {
        try (Connection connection = postgres.superuser("restante").connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    long count(String query) throws Exception {
        try (Connection connection = postgres.superuser("restante").connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static Cluster started(PostgresServer server) throws IOException {
        server.start();
        return new Cluster() {
            @Override
            public DatabaseAccess superuser(String database) throws IOException {
                return server.superuser(database);
            }

            @Override
            public void close() throws IOException {
                server.close();
            }
        };
    }

    @Override
    public void close() throws IOException {
        postgres.close();
    }

    // The very script that the administrator is told to run.
    void makeRoles() throws Exception {
        String script = Files.readString(home.resolve("db/roles.sql")).replaceAll("(?m)^--.*$", "");
        DatabaseAccess superuser = postgres.superuser("postgres");
        try (Connection connection = superuser.connect();
                Statement statement = connection.createStatement()) {
            for (String command : script.split(";")) {
                if (!command.isBlank()) {
                    statement.execute(command);
                }
            }
            for (String role : List.of("portal_owner", "portal_app")) {
                statement.execute("alter role " + role + " password '" + PASSWORD + "'");
            }
        }
    }

    // Its name is not the one by which the launcher looks whether the server answers, as behind a proxy.
    private void makeCertificate() throws Exception {
        String arguments = "-genkeypair -alias portal -keyalg EC -groupname secp256r1 -dname CN=portal.example.org"
                + " -ext SAN=dns:portal.example.org -validity 2 -storetype PKCS12 -storepass " + PASSWORD
                + " -keystore "
                + root.resolve("tls.p12");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString()));
        command.addAll(List.of(arguments.split(" ")));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException(said);
        }
    }

    private void set(String name, String value) {
        variables.put("RESTANTE_" + name, value);
    }
}
