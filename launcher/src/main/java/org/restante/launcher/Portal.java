package org.restante.launcher;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import javax.net.ssl.SSLContext;

/**
 * A portal for trying out and for tests, complete on this machine: database, mail server, inbox page and the application
 * server, with a demo organisation. Closing it stops all of it, the last started first.
 */
public final class Portal implements AutoCloseable {
    private static final String TRUST_PASSWORD = "changeit";

    private final RunningParts running;
    private final Console console;
    private final DataDirectory data;
    private final Secrets secrets;
    private final PortalPorts ports;
    private final EmbeddedDatabase database;
    private final DemoMail mail;
    private final DemoInboxPage inboxPage;
    private final TlsMaterial tls;
    private final DemoOrganisation organisation;
    private final WildFlyServer server;

    private Portal(PortalOptions options, DataDirectory data, Ports free, Console console) throws IOException {
        this.console = console;
        this.data = data;
        running = new RunningParts(console);
        secrets = new Secrets(data.resolve("secrets"));
        stopOrphans(data, secrets);
        ports = PortalPorts.choose(free, options.httpsPort());
        database = new EmbeddedDatabase(data.root(), secrets, ports.database());
        tls = TlsMaterial.ensure(data.resolve("tls"), "portal.p12", secrets.password("tls-keystore"));
        TlsMaterial mailTls = TlsMaterial.ensure(data.resolve("tls"), "mail.p12", secrets.password("mail-keystore"));
        mail = new DemoMail(data.resolve("inbox"), ports.smtp(), mailTls.serverContext(), Clock.systemUTC());
        inboxPage = new DemoInboxPage(new MailStore(data.resolve("inbox")), ports.inbox());
        Path keystore = data.resolve("keystore").resolve("master.p12");
        String keystorePassword = secrets.password("master-keystore");
        organisation = new DemoOrganisation(
                new TenantCreation(database.owner(), keystore, keystorePassword, Clock.systemUTC()), secrets);
        Map<String, String> environment = new ServerEnvironment()
                .database(database.application())
                .portal(portalUrl().toString(), ports.https(), ports.http(), ports.management())
                .tls(tls)
                .masterKeys(keystore.toString(), keystorePassword)
                .smtp("localhost", ports.smtp())
                .node(NodeName.of(null))
                .asCalled()
                .variables();
        // The demo mail server's certificate is known to nobody else; this is for the demo only.
        List<String> javaOptions = JavaOptions.of(
                "-Djavax.net.ssl.trustStore=" + mailTls.trustStore(TRUST_PASSWORD),
                "-Djavax.net.ssl.trustStorePassword=" + TRUST_PASSWORD);
        server = new WildFlyServer(
                Installation.ofCheckout(options.root()), data.resolve("wildfly"), environment, javaOptions);
    }

    /**
     * Starts all of it and returns when the portal answers.
     *
     * @throws LauncherException if something is in the way, with a line that says what
     */
    public static Portal start(PortalOptions options) throws IOException {
        return start(options, Console.silent(), any -> {});
    }

    /** As above; {@code started} is told of the portal before its first part runs, so that a signal can stop it half-way. */
    static Portal start(PortalOptions options, Console console, Consumer<AutoCloseable> started) throws IOException {
        DataDirectory data = DataDirectory.take(options.data());
        Ports ports = null;
        Portal portal = null;
        try {
            ports = new Ports(data.resolve("ports.properties"));
            portal = new Portal(options, data, ports, console);
            portal.running.begin(data, () -> {});
            portal.running.begin(ports, () -> {});
            started.accept(portal);
            portal.startAll();
            return portal;
        } catch (IOException | RuntimeException e) {
            if (portal == null && ports != null) {
                ports.close();
            }
            closeAfterFailure(portal == null ? data : portal, e);
            throw e;
        }
    }

    /** Where people go, without a slash at the end. */
    public URI portalUrl() {
        return URI.create("https://localhost:" + ports.https());
    }

    /** The demo inbox, for a browser. */
    public URI inbox() {
        return inboxPage.address();
    }

    /** Who can sign in. */
    public List<DemoAccount> accounts() {
        return organisation.accounts();
    }

    /** The data directory. */
    public Path data() {
        return data.root();
    }

    /** The database server: can be stopped and started for tests, and knows its roles. */
    public EmbeddedDatabase database() {
        return database;
    }

    /** The mail server: can be stopped and started for tests. */
    public DemoMail mail() {
        return mail;
    }

    /** Ends the application server as a power cut would (SIGKILL). */
    public void killServer() {
        server.kill();
    }

    /** Starts the application server, and returns when the portal answers. */
    public void startServer() throws IOException {
        server.start();
        awaitAnswer();
    }

    private void awaitAnswer() throws IOException {
        new Answering(tls.clientContext()).await(server, portalUrl().resolve("/"));
    }

    /** Stops the application server in good order. */
    public void stopServer() throws IOException {
        server.close();
    }

    /** For a client that trusts this portal's certificate and no other. */
    public SSLContext clientContext() throws IOException {
        return tls.clientContext();
    }

    /** The port numbers by name. */
    public Map<String, Integer> ports() {
        return ports.byName();
    }

    @Override
    public void close() {
        running.close();
    }

    WildFlyServer server() {
        return server;
    }

    CompletableFuture<?> serverExit() {
        return server.onExit();
    }

    private void startAll() throws IOException {
        running.begin(database, database::start);
        console.progress("PostgreSQL is up");
        int applied = Migration.apply(database.owner());
        console.progress(applied == 0 ? "The schema is up to date" : "The schema is made: " + applied + " migrations");
        organisation.ensure();
        running.begin(mail, mail::start);
        running.begin(inboxPage, inboxPage::start);
        console.progress("The demo mail server is up");
        running.begin(server, server::start);
        awaitAnswer();
        console.progress("The portal answers");
        int set = organisation.setPasswords(new PasswordPage(tls.clientContext()), portalUrl());
        if (set > 0) {
            console.progress("The demo accounts have their passwords");
        }
        PrivateFiles.write(data.resolve("welcome.txt"), Welcome.text(this));
        StateFile.write(data.resolve("restante.json"), this);
    }

    // What outlived a killed launcher holds the ports that are to be kept.
    private static void stopOrphans(DataDirectory data, Secrets secrets) throws IOException {
        new ServerBase(data.resolve("wildfly")).stopOrphan();
        new PostgresServer(data.root(), secrets, 0).stop();
    }

    private static void closeAfterFailure(AutoCloseable part, Exception failure) {
        try {
            part.close();
        } catch (Exception e) {
            failure.addSuppressed(e);
        }
    }
}
