package org.restante.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.SSLContext;

/**
 * What the launcher does before it starts a server, opened to tests: a PostgreSQL of their own on a free port with a new
 * data directory, migrations, an organisation, and the environment that a server then reads.
 */
public final class TestInstallation implements AutoCloseable {

    private static final List<PortReservation> PORTS = new CopyOnWriteArrayList<>();

    private final Path root;
    private final Secrets secrets;
    private final EmbeddedDatabase database;

    private TestInstallation(Path root) throws IOException {
        this.root = root;
        secrets = new Secrets(root.resolve("secrets"));
        database = new EmbeddedDatabase(root, secrets, freePort());
    }

    /** Starts an empty database; nothing is migrated yet. */
    public static TestInstallation start() throws IOException {
        Path work = Files.createDirectories(Path.of(System.getProperty("restante.work", "target")));
        TestInstallation installation = new TestInstallation(
                Files.createTempDirectory(work, "database-").toAbsolutePath());
        // Whatever fails afterwards, no database outlives the tests.
        Runtime.getRuntime().addShutdownHook(new Thread(installation::stopQuietly));
        installation.database.start();
        return installation;
    }

    /**
     * Migrates as the owner.
     *
     * @return how many migrations were applied
     */
    public int migrate() throws IOException {
        return Migration.apply(database.owner());
    }

    /** Makes an organisation with its master key and an invited person per address. */
    public void createTenant(String name, String domain, List<String> addresses) throws IOException {
        List<NewTenant.Person> people = addresses.stream()
                .map(address -> new NewTenant.Person(address, address, "SENDER"))
                .toList();
        new TenantCreation(database.owner(), keystore(), secrets.password("master-keystore"), Clock.systemUTC())
                .create(new NewTenant(name, List.of(domain), "portal@" + domain, people, NewTenant.Links.NONE));
    }

    /** What a server of this installation reads; its mail server answers on no port. */
    public Map<String, String> environment(int https, int http, int management, int closedPort) throws IOException {
        return new ServerEnvironment()
                .database(database.application())
                .portal("https://localhost:" + https, https, http, management)
                .tls(tls())
                .masterKeys(keystore().toString(), secrets.password("master-keystore"))
                .smtp("localhost", closedPort)
                .variables();
    }

    /** For a client that trusts this installation's certificate and no other. */
    public SSLContext clientContext() throws IOException {
        return tls().clientContext();
    }

    /** Where all of it is kept. */
    public Path root() {
        return root;
    }

    public DatabaseAccess owner() throws IOException {
        return database.owner();
    }

    public DatabaseAccess application() throws IOException {
        return database.application();
    }

    /** A port of the loopback interface on which nothing listens, and which no other launcher takes while tests run. */
    public static int freePort() {
        PortReservation port = PortReservation.any();
        PORTS.add(port);
        return port.port();
    }

    @Override
    public void close() throws IOException {
        database.close();
        PrivateFiles.deleteTree(root);
    }

    private void stopQuietly() {
        try {
            if (Files.exists(root)) {
                close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private TlsMaterial tls() throws IOException {
        return TlsMaterial.ensure(root.resolve("tls"), "portal.p12", secrets.password("tls-keystore"));
    }

    private Path keystore() {
        return root.resolve("keystore").resolve("master.p12");
    }
}
