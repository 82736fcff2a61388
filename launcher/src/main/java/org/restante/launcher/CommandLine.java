package org.restante.launcher;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.restante.crypto.token.Ticket;

/** What each command does; the exit code is 0 for done, 1 for failed, 3 for "not running". */
final class CommandLine {
    private static final int NOT_RUNNING = 3;

    private final Console console;
    private final Path root = Path.of(System.getProperty("restante.home", ".")).toAbsolutePath();

    CommandLine(Console console) {
        this.console = console;
    }

    int run(Arguments arguments) throws IOException {
        return switch (arguments.command()) {
            case "run" -> start(arguments);
            case "stop" -> stop(arguments.data());
            case "status" -> status(arguments.data());
            case "migrate" -> migrate();
            case "create-tenant" -> createTenant(arguments);
            default -> throw new LauncherException("Unknown command: " + arguments.command());
        };
    }

    private int start(Arguments arguments) throws IOException {
        if (Environment.isExternal()) {
            if (arguments.port().isPresent()) {
                throw new LauncherException("With RESTANTE_DB_URL set, the port is RESTANTE_HTTPS_PORT, not --port.");
            }
            return ExternalServer.run(root, arguments.data(), console);
        }
        return new Foreground(console).run(new PortalOptions(root, arguments.data(), arguments.port()));
    }

    private int stop(Path data) throws IOException {
        Optional<ProcessHandle> user = DataDirectory.user(data);
        if (user.isEmpty()) {
            console.line("Not running on " + data);
            return NOT_RUNNING;
        }
        user.get().destroy();
        user.get().onExit().completeOnTimeout(user.get(), 90, TimeUnit.SECONDS).join();
        if (user.get().isAlive()) {
            throw new LauncherException("Process " + user.get().pid() + " does not stop.");
        }
        console.line("Stopped");
        return 0;
    }

    private int status(Path data) throws IOException {
        Optional<ProcessHandle> user = DataDirectory.user(data);
        if (user.isEmpty()) {
            console.line("Not running on " + data);
            return NOT_RUNNING;
        }
        console.line("Running on " + data + ", process " + user.get().pid());
        Status.of(data).lines().forEach(console::line);
        return 0;
    }

    private int migrate() {
        int applied = Migration.apply(Environment.owner());
        console.line(applied == 0 ? "The schema is up to date." : applied + " migrations applied.");
        return 0;
    }

    private int createTenant(Arguments arguments) throws IOException {
        NewTenant.Person administrator = new NewTenant.Person(
                arguments.required("admin-email"), arguments.required("admin-name"), "ADMINISTRATOR");
        arguments.required("domain");
        NewTenant tenant = new NewTenant(
                arguments.required("name"),
                arguments.all("domain"),
                arguments.required("mail-from"),
                List.of(administrator),
                new NewTenant.Links(
                        arguments.optional("imprint").orElse(null),
                        arguments.optional("privacy").orElse(null),
                        arguments.optional("contact").orElse(null),
                        arguments.optional("language").orElse("en")));
        Map<String, String> environment = Environment.required(
                "DB_URL", "DB_OWNER_USER", "DB_OWNER_PASSWORD", "PORTAL_URL", "KEYSTORE", "KEYSTORE_PASSWORD");
        URI portal = Environment.portalUrl();
        List<Ticket> links = new TenantCreation(
                        Environment.owner(),
                        Path.of(Environment.value(environment, "KEYSTORE")),
                        Environment.value(environment, "KEYSTORE_PASSWORD"),
                        Clock.systemUTC())
                .create(tenant);
        console.line("Made " + tenant.name() + ". The administrator sets a password here, once, within seven days:");
        console.line(portal + "/account/password/" + links.get(0).text());
        return 0;
    }
}
