package org.restante.launcher;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.net.ssl.SSLContext;

/** Runs the application server alone, on the organisation's own database and mail server. */
final class ExternalServer implements AutoCloseable {
    private static final String[] REQUIRED = {
        "DB_URL",
        "DB_PASSWORD",
        "SMTP_HOST",
        "PORTAL_URL",
        "KEYSTORE",
        "KEYSTORE_PASSWORD",
        "TLS_KEYSTORE",
        "TLS_KEYSTORE_PASSWORD"
    };

    private final Console console;
    private final URI portal;
    private final SSLContext trust;
    private final DataDirectory directory;
    private final ExternalPorts ports = ExternalPorts.ofEnvironment();
    private final WildFlyServer server;

    private ExternalServer(Path root, Path data, Console console) throws IOException {
        this.console = console;
        Map<String, String> required = Environment.required(REQUIRED);
        portal = Environment.portalUrl();
        Map<String, String> variables = Environment.ofServer();
        trust = OwnKeystores.trustingPortal(
                Path.of(Environment.value(required, "TLS_KEYSTORE")),
                Environment.value(required, "TLS_KEYSTORE_PASSWORD"));
        Environment.requireKnownValues();
        Migration.requireCurrent(Environment.application());
        OwnKeystores.requireMasterKeys(
                Path.of(Environment.value(required, "KEYSTORE")), Environment.value(required, "KEYSTORE_PASSWORD"));
        Installation installation = Installation.ofCheckout(root);
        directory = DataDirectory.take(data);
        try {
            // What outlived a killed launcher holds the ports.
            new ServerBase(directory.resolve("wildfly")).stopOrphan();
            ports.requireFree();
        } catch (IOException | RuntimeException taken) {
            directory.close();
            throw taken;
        }
        server = new WildFlyServer(installation, directory.resolve("wildfly"), variables, JavaOptions.of());
    }

    /**
     * Returns when the server ended by itself, with 1; a signal ends the process by the shutdown hook.
     *
     * @throws LauncherException if something is missing or refused, before anything runs
     */
    static int run(Path root, Path data, Console console) throws IOException {
        StopHook hook = new StopHook(console);
        ExternalServer external = new ExternalServer(root, data, console);
        hook.set(external);
        try {
            external.start();
        } catch (IOException | RuntimeException e) {
            if (!hook.stopping()) {
                hook.set(null);
                external.close();
            }
            throw e;
        }
        external.server.onExit().join();
        if (hook.stopping()) {
            return 0;
        }
        console.line("WildFly ended by itself. Its last lines (" + external.server.consoleLog() + "):\n"
                + external.server.lastLines(25));
        return 1;
    }

    @Override
    public void close() throws IOException {
        server.close();
        Files.deleteIfExists(directory.resolve("restante.json"));
        directory.close();
    }

    private void start() throws IOException {
        server.start();
        console.progress("WildFly starts, it writes to " + server.consoleLog());
        new Answering(trust).await(server, ports.listening());
        console.progress("The portal answers");
        String welcome = "\nPortal      " + portal + "\n\nStop with Ctrl-C, or: ./restante stop --data "
                + directory.root() + "\n";
        PrivateFiles.write(directory.resolve("welcome.txt"), welcome);
        Map<String, Object> state = new LinkedHashMap<>();
        state.put("portal", portal.toString());
        state.put("pid", ProcessHandle.current().pid());
        state.put("version", Version.text());
        state.put("ports", ports.byName());
        PrivateFiles.write(directory.resolve("restante.json"), Json.write(state) + "\n");
        if (!Boolean.getBoolean("restante.detached")) {
            console.line(welcome);
        }
    }
}
