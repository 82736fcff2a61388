package org.restante.it.installation;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.restante.it.pages.LoginPage;

/** An administrator brings up an installation on a database of their own, with the commands alone. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ExternalInstallationIT {

    private static final String PASSWORD = "seven quiet lanterns";

    private final Path root;
    private final Installation installation;

    ExternalInstallationIT() throws Exception {
        Path work = Files.createDirectories(Path.of(System.getProperty("restante.work")));
        root = Files.createTempDirectory(work, "installation-");
        installation =
                new Installation(Path.of(System.getProperty("restante.home")).toRealPath(), root);
    }

    @BeforeAll
    void migrateAnEmptyDatabase() throws Exception {
        assertRefused(installation.run("run", "--data", data()), "Run ./restante migrate first.");
        assertRefused(installation.run(tenant("early.example")), "Run ./restante migrate first.");

        assertThat(installation.run("migrate").output()).contains("migrations applied");
        assertThat(installation.run("migrate")).isEqualTo(new Installation.Result(0, "The schema is up to date.\n"));
    }

    @AfterAll
    void stop() throws Exception {
        installation.close();
    }

    @Test
    @Order(1)
    void shouldNameEachMissingVariable() throws Exception {
        Installation.Result result =
                installation.run(Map.of("SMTP_HOST", "", "TLS_KEYSTORE_PASSWORD", ""), "run", "--data", data());

        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.output().lines())
                .hasSize(2)
                .anyMatch(line -> line.startsWith("RESTANTE_SMTP_HOST is not set."))
                .anyMatch(line -> line.startsWith("RESTANTE_TLS_KEYSTORE_PASSWORD is not set."));
    }

    @Test
    @Order(2)
    void shouldSayWhatIsWrongBeforeAnythingRuns() throws Exception {
        assertRefused(
                installation.run(Map.of("DB_PASSWORD", "wrong"), "run", "--data", data()), "authentication failed");
        assertRefused(
                installation.run(Map.of("TLS_KEYSTORE_PASSWORD", "wrong"), "run", "--data", data()), "TLS_KEYSTORE");
        assertRefused(installation.run(Map.of("PORTAL_URL", "http://x"), "run", "--data", data()), "PORTAL_URL");
        assertRefused(installation.run("run", "--data", data()), "The first ./restante create-tenant makes it");
        assertRefused(installation.run(Map.of("PROXY", "proxy.example"), "run", "--data", data()), "RESTANTE_PROXY");
        assertRefused(installation.run(Map.of("LOG_FORMAT", "xml"), "run", "--data", data()), "RESTANTE_LOG_FORMAT");
        assertRefused(installation.run(Map.of("HTTP_PORT", "80a"), "run", "--data", data()), "RESTANTE_HTTP_PORT");
        assertRefused(
                installation.run(Map.of("DB_URL", "jdbc:postgresql://127.0.0.1:1/restante"), "run", "--data", data()),
                "The database cannot be used: Connection to 127.0.0.1:1 refused");
        assertRefused(installation.run(Map.of("DB_OWNER_PASSWORD", "wrong"), "migrate"), "authentication failed");
    }

    @Test
    @Order(2)
    void shouldNotTouchADatabaseOfANewerRelease() throws Exception {
        String later =
                "insert into flyway_schema_history select installed_rank + 100, '299901010000', description, type,"
                        + " 'V299901010000__later.sql', checksum, installed_by, installed_on, execution_time, success"
                        + " from flyway_schema_history where version is not null limit 1";
        installation.update(later);
        try {
            assertRefused(installation.run("run", "--data", data()), "newer than this release");
            assertRefused(installation.run("migrate"), "299901010000");
        } finally {
            installation.update("delete from flyway_schema_history where version = '299901010000'");
        }
    }

    @Test
    @Order(3)
    void shouldMakeAnOrganisationOnceOrNotAtAll() throws Exception {
        assertThat(installation.run(tenant("first.example")).exitCode()).isZero();

        assertRefused(installation.run(tenant("first.example")), "belongs to an organisation already");
        assertRefused(
                installation.run(Map.of("KEYSTORE_PASSWORD", "wrong"), tenant("next.example")), "Nothing was made");
        assertThat(installation.count("select count(*) from tenant")).isEqualTo(1);
        assertThat(installation.count("select count(*) from account")).isEqualTo(1);
    }

    @Test
    @Order(4)
    void shouldLetAnAdministratorInWhoseOrganisationIsMadeWhileTheServerRuns() throws Exception {
        Path output = root.resolve("run.out");
        Map<String, String> behindProxy = Map.of("PROXY", "127.0.0.1,::1", "LOG_FORMAT", "json");
        Process server = installation.start(behindProxy, output, "run", "--data", data());
        try {
            Awaitility.await().atMost(Duration.ofMinutes(3)).until(() -> {
                assertThat(server.isAlive()).as(Files.readString(output)).isTrue();
                return Files.readString(output).contains("Portal      " + installation.url());
            });
            String said = installation.run(tenant("second.example")).output();
            String link = said.lines().reduce((first, last) -> last).orElseThrow();
            assertThat(link).startsWith(installation.url() + "/account/password/");
            assertThat(signIn(link, "admin@second.example")).isEqualTo(installation.url() + "/account");
            assertThat(installation.run("status", "--data", data()).output())
                    .contains(
                            "Running on ",
                            "Version ",
                            "https " + URI.create(installation.url()).getPort())
                    .contains("Health      ready");
            assertRefused(
                    installation.run("run", "--data", root.resolve("other").toString()), "RESTANTE_HTTPS_PORT");
        } finally {
            server.destroy();
            assertThat(server.waitFor(60, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(installation.count("select count(*) from pg_stat_activity where usename = 'portal_app'"))
                .isZero();
        assertThat(Path.of(data(), "wildfly", "pid")).doesNotExist();
        assertThat(installation.count("select count(*) from audit_entry where source = '198.51.100.7'"))
                .as("the client, as the trusted proxy names it")
                .isPositive();
        assertThat(installation.count("select count(*) from audit_entry where source = '203.0.113.5'"))
                .as("what the client wrote itself")
                .isZero();
        for (String log : List.of("server.log", "access.log")) {
            assertThat(Files.readAllLines(Path.of(data(), "wildfly", "log", log)))
                    .isNotEmpty()
                    .allMatch(line -> line.startsWith("{\"time\":\"") && line.endsWith("\"}"));
        }
        assertThat(Files.readString(Path.of(data(), "wildfly", "log", "access.log")))
                .contains("\"source\":\"198.51.100.7\"");
    }

    /** Sets the password behind the link, once, signs in, and tells where that leads. */
    private String signIn(String link, String address) {
        try (Playwright playwright = Playwright.create();
                Browser browser = playwright
                        .chromium()
                        .launch(new BrowserType.LaunchOptions()
                                .setExecutablePath(Path.of(Optional.ofNullable(System.getenv("RESTANTE_CHROMIUM"))
                                        .orElse("/usr/bin/chromium")))
                                .setArgs(List.of("--no-sandbox", "--disable-background-networking")))) {
            Page page = browser.newPage(new Browser.NewPageOptions()
                    .setIgnoreHTTPSErrors(true)
                    .setLocale("en-GB")
                    .setExtraHTTPHeaders(Map.of("X-Forwarded-For", "203.0.113.5, 198.51.100.7"))
                    .setBaseURL(installation.url()));
            page.navigate(link);
            page.getByLabel("New password").fill(PASSWORD);
            page.getByLabel("Repeat password").fill(PASSWORD);
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Set password"))
                    .click();
            page.getByText("Your password is set").waitFor();
            page.navigate(link);
            page.getByText("This link no longer works").waitFor();
            new LoginPage(page).signIn(address, PASSWORD);
            page.waitForURL(url -> !url.contains("/login"));
            return page.url();
        }
    }

    private String data() {
        return root.resolve("data").toString();
    }

    private static String[] tenant(String domain) {
        return new String[] {
            "create-tenant",
            "--name",
            "Example",
            "--domain",
            domain,
            "--mail-from",
            "notify@" + domain,
            "--admin-email",
            "admin@" + domain,
            "--admin-name",
            "Ann Admin"
        };
    }

    private static void assertRefused(Installation.Result result, String words) {
        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.output()).contains(words).doesNotContain("\tat ");
        assertThat(result.output().lines()).hasSize(1);
    }
}
