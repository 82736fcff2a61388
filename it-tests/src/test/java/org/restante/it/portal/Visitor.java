package org.restante.it.portal;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.restante.it.pages.LoginPage;
import org.restante.launcher.DemoAccount;
import org.restante.launcher.Portal;

/** The browser: each context is another person at another device. */
public final class Visitor implements AutoCloseable {

    public static final int PHONE_WIDTH = 360;
    public static final int DESK_WIDTH = 1440;

    private final Portal portal;
    private final Playwright playwright;
    private final Browser browser;

    Visitor(Portal portal) {
        this.portal = portal;
        // A page may wait for Argon2id, and a machine for others.
        PlaywrightAssertions.setDefaultAssertionTimeout(30_000);
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        String chromium =
                Optional.ofNullable(System.getenv("RESTANTE_CHROMIUM")).orElse("/usr/bin/chromium");
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of(chromium))
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
    }

    /** A new device with nothing stored on it. */
    public BrowserContext device(int width, boolean script) {
        return device(width, script, "en-GB");
    }

    /** The same, of somebody who reads another language. */
    public BrowserContext device(int width, boolean script, String language) {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setBaseURL(portal.portalUrl().toString())
                .setIgnoreHTTPSErrors(true)
                .setLocale(language)
                .setTimezoneId("Europe/Berlin")
                .setAcceptDownloads(true)
                .setJavaScriptEnabled(script)
                .setViewportSize(width, 900));
        context.setDefaultTimeout(60_000);
        return context;
    }

    /** A new device at a desk. */
    public BrowserContext desk() {
        return device(DESK_WIDTH, true);
    }

    /** Somebody of the demo organisation, signed in on this device. */
    public Page signIn(BrowserContext device, String address) {
        DemoAccount account = account(address);
        Page page = device.newPage();
        new LoginPage(page).signIn(account.email(), account.password());
        page.waitForURL(url -> !url.contains("/login"));
        return page;
    }

    public DemoAccount account(String address) {
        return portal.accounts().stream()
                .filter(account -> account.email().equals(address))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
