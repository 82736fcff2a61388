package org.restante.it.portal;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.restante.it.pages.LoginPage;
import org.restante.launcher.DatabaseAccess;
import org.restante.launcher.Main;
import org.restante.launcher.Portal;

/** A second organisation on the same server, made as an operator makes one, with one person who may do everything. */
public record OtherTenant(String address, String password) {

    private static final Pattern LINK = Pattern.compile("https://\\S+/account/password/[0-9a-z]+");

    public static OtherTenant create(Portal portal, Visitor visitor) throws Exception {
        String domain = "southgate" + System.nanoTime() + ".example";
        OtherTenant other = new OtherTenant("dora@" + domain, "eleven horses graze");
        String link = createTenant(portal, domain, other.address);
        setPassword(visitor, link, other.password);
        new Database(portal)
                .update("update account set groups = 'SENDER,OFFICER,ADMINISTRATOR' where address = ?", other.address);
        return other;
    }

    /** Signs that person in, and answers the page they come to. */
    public Page signIn(BrowserContext device) {
        Page page = device.newPage();
        new LoginPage(page).signIn(address, password);
        return page;
    }

    private static String createTenant(Portal portal, String domain, String administrator) throws Exception {
        ProcessBuilder process = new ProcessBuilder(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "create-tenant",
                "--name",
                "Southgate Bank",
                "--domain",
                domain,
                "--mail-from",
                "notify@" + domain,
                "--admin-email",
                administrator,
                "--admin-name",
                "Dora Other"));
        process.environment().putAll(environment(portal));
        process.redirectErrorStream(true);
        Process running = process.start();
        String output = new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        Matcher link = LINK.matcher(output);
        if (running.waitFor() != 0 || !link.find()) {
            throw new AssertionError("create-tenant failed: " + output);
        }
        return link.group();
    }

    private static Map<String, String> environment(Portal portal) throws IOException {
        DatabaseAccess owner = portal.database().owner();
        return Map.of(
                "RESTANTE_DB_URL",
                owner.url(),
                "RESTANTE_DB_OWNER_USER",
                owner.user(),
                "RESTANTE_DB_OWNER_PASSWORD",
                owner.password(),
                "RESTANTE_PORTAL_URL",
                portal.portalUrl().toString(),
                "RESTANTE_KEYSTORE",
                portal.data().resolve("keystore/master.p12").toString(),
                "RESTANTE_KEYSTORE_PASSWORD",
                Files.readString(portal.data().resolve("secrets/master-keystore")));
    }

    private static void setPassword(Visitor visitor, String link, String password) {
        try (BrowserContext device = visitor.desk()) {
            Page page = device.newPage();
            page.navigate(link);
            page.getByLabel("New password").fill(password);
            page.getByLabel("Repeat password").fill(password);
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Set password"))
                    .click();
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Sign in"))
                    .first()
                    .waitFor();
        }
    }
}
