package org.restante.it.installation;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.restante.it.pages.ComposePage;
import org.restante.it.pages.LoginPage;
import org.restante.launcher.DatabaseAccess;
import org.restante.launcher.TestInstallation;

/** The backup of {@code docs/operations.md}: taken, everything lost, restored, and an old message opens. */
class RestoreIT {

    private static final String ADDRESS = "ann@restore.example";
    private static final String PASSWORD = "seven quiet lanterns";
    private static final String SUBJECT = "Written before the fire";

    private final Path home;
    private final Path root;

    RestoreIT() throws Exception {
        home = Path.of(System.getProperty("restante.home")).toRealPath();
        root = Files.createTempDirectory(
                Files.createDirectories(Path.of(System.getProperty("restante.work"))), "restore-");
    }

    @Test
    void shouldOpenAnOldMessageAfterARestore() throws Exception {
        int port = TestInstallation.freePort();
        Optional<SystemPostgres> installed = SystemPostgres.find(root, port);
        Assumptions.assumeTrue(
                installed.isPresent(),
                "NOT TESTED: backup and restore. No PostgreSQL with pg_dump in /usr/lib/postgresql (Debian: apt-get install"
                        + " postgresql)");
        try (SystemPostgres postgres = installed.get()) {
            postgres.start();
            Installation installation = new Installation(home, root, port, postgres);
            UUID message = writeAMessage(installation);
            DatabaseAccess owner = installation.owner();
            Path dump = root.resolve("restante.dump");
            Path keystore = installation.keystore();
            Path kept = root.resolve("kept.p12");

            postgres.run(owner, "restante", "pg_dump", "--format=custom", "--file=" + dump);
            Files.copy(keystore, kept);

            loseEverything(postgres, keystore);
            installation.makeRoles();
            assertThat(installation.run("run", "--data", data()).output()).contains("Run ./restante migrate first.");

            postgres.run(owner, "restante", "pg_restore", dump.toString());
            assertThat(installation.run("migrate").output()).isEqualTo("The schema is up to date.\n");
            assertThat(installation.run("run", "--data", data()).output())
                    .as("the database alone")
                    .contains("is not there", "put it back from its backup");

            Files.copy(kept, keystore);
            readIt(installation, message);
        }
    }

    private UUID writeAMessage(Installation installation) throws Exception {
        assertThat(installation.run("migrate").exitCode()).isZero();
        String said = installation
                .run(
                        "create-tenant",
                        "--name",
                        "Example",
                        "--domain",
                        "restore.example",
                        "--mail-from",
                        "notify@restore.example",
                        "--admin-email",
                        ADDRESS,
                        "--admin-name",
                        "Ann Admin")
                .output();
        String link = said.lines().reduce((first, last) -> last).orElseThrow();
        installation.update("update account set groups = 'SENDER'");
        return whileItRuns(installation, page -> {
            page.navigate(link);
            page.getByLabel("New password").fill(PASSWORD);
            page.getByLabel("Repeat password").fill(PASSWORD);
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Set password"))
                    .click();
            page.getByText("Your password is set").waitFor();
            signIn(page);
            return new ComposePage(page)
                    .open()
                    .to("bob@kunde.example")
                    .write(SUBJECT, "Still here")
                    .send()
                    .message();
        });
    }

    private void readIt(Installation installation, UUID message) throws Exception {
        whileItRuns(installation, page -> {
            signIn(page);
            page.navigate("/message/read?id=" + message);
            assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(SUBJECT))
                            .first())
                    .isVisible();
            assertThat(page.getByText("Still here").first()).isVisible();
            return message;
        });
    }

    private static void loseEverything(SystemPostgres postgres, Path keystore) throws Exception {
        Files.delete(keystore);
        try (Connection connection = postgres.superuser("postgres").connect();
                Statement statement = connection.createStatement()) {
            statement.execute("drop database restante");
            statement.execute("drop role portal_app");
            statement.execute("drop role portal_owner");
        }
    }

    /** What somebody does in the browser. */
    private interface Visit {
        UUID by(Page page);
    }

    private UUID whileItRuns(Installation installation, Visit visit) throws Exception {
        Path output = Files.createTempFile(root, "run", ".out");
        Process server = installation.start(Map.of(), output, "run", "--data", data());
        try (Playwright playwright = Playwright.create();
                Browser browser = playwright
                        .chromium()
                        .launch(new BrowserType.LaunchOptions()
                                .setExecutablePath(Path.of(Optional.ofNullable(System.getenv("RESTANTE_CHROMIUM"))
                                        .orElse("/usr/bin/chromium")))
                                .setArgs(List.of("--no-sandbox", "--disable-background-networking")));
                BrowserContext desk = browser.newContext(new Browser.NewContextOptions()
                        .setIgnoreHTTPSErrors(true)
                        .setLocale("en-GB")
                        .setBaseURL(installation.url()))) {
            Awaitility.await().atMost(Duration.ofMinutes(5)).until(() -> {
                assertThat(server.isAlive()).as(Files.readString(output)).isTrue();
                return Files.readString(output).contains("Portal      " + installation.url());
            });
            desk.setDefaultTimeout(60_000);
            return visit.by(desk.newPage());
        } finally {
            server.destroy();
            assertThat(server.waitFor(60, TimeUnit.SECONDS)).isTrue();
        }
    }

    private static void signIn(Page page) {
        new LoginPage(page).signIn(ADDRESS, PASSWORD);
        page.waitForURL(url -> !url.contains("/login"));
    }

    private String data() {
        return root.resolve("data").toString();
    }
}
