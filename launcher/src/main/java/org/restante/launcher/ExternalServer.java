package org.restante.launcher;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;

/** Runs the application server alone, on the organisation's own database and mail server. */
final class ExternalServer {
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

    private final Path root;
    private final Path data;
    private final Console console;

    ExternalServer(Path root, Path data, Console console) {
        this.root = root;
        this.data = data;
        this.console = console;
    }

    /** Returns when the server ended by itself, with 1. */
    int run() throws IOException {
        Map<String, String> required = Environment.required(REQUIRED);
        StopHook hook = new StopHook(console);
        DataDirectory directory = DataDirectory.take(data);
        // A user name is what says that the relay wants a sign-in.
        Map<String, String> more =
                Environment.get("SMTP_USER") == null ? Map.of() : Map.of("RESTANTE_SMTP_AUTH", "true");
        WildFlyServer server =
                new WildFlyServer(Installation.ofCheckout(root), directory.resolve("wildfly"), more, JavaOptions.of());
        hook.set(() -> {
            server.close();
            directory.close();
        });
        server.start();
        console.progress("WildFly starts for " + URI.create(Environment.value(required, "PORTAL_URL"))
                + ", it writes to " + server.consoleLog());
        server.onExit().join();
        if (hook.stopping()) {
            return 0;
        }
        console.line("WildFly ended by itself. Its last lines:\n" + server.lastLines(25));
        return 1;
    }
}
