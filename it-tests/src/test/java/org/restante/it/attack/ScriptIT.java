package org.restante.it.attack;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.restante.it.pages.PickupPage;
import org.restante.it.portal.Database;
import org.restante.it.portal.Inbox;
import org.restante.it.portal.Sample;
import org.restante.it.portal.TestPortal;
import org.restante.it.portal.Visitor;
import org.restante.launcher.Portal;

/**
 * Markup in every field that is shown: it is words, or gone. What a browser makes of it is looked at in a browser, which
 * would open a dialog, and report what the Content-Security-Policy stops: it is not even to come so far.
 */
@ExtendWith(TestPortal.class)
class ScriptIT {

    private static final String EVIL =
            "\"'></title><script>alert(1)</script><img src=x onerror=alert(2)>{{7*7}}#{7*7}${7*7}";
    private static final String EVIL_BODY = "<p>Hello</p><script>alert(3)</script><img src='x' onerror='alert(4)'><a"
            + " href='javascript:alert(5)'>a</a><a href=' jAvascript:alert(6)'>b</a><svg onload=alert(7)></svg><iframe"
            + " srcdoc='<script>alert(8)</script>'></iframe><form"
            + " action='https://evil.example'><button>x</button></form><div style='background:url(https://evil.example/x)'"
            + " onclick='alert(9)' id='main'>c</div><math><mtext><table><mglyph><style><!--</style><img"
            + " title='--&gt;&lt;img src=1 onerror=alert(10)&gt;'><base href='https://evil.example/'><meta"
            + " http-equiv='refresh' content='0;url=https://evil.example'><img"
            + " src='https://evil.example/pixel.png'><object data='x'></object><link rel='stylesheet'"
            + " href='//evil.example'>";

    private final Portal portal;
    private final Visitor visitor;
    private final Inbox inbox;
    private final Database database;
    private final List<String> alarms = new ArrayList<>();

    ScriptIT(Portal portal, Visitor visitor) {
        this.portal = portal;
        this.visitor = visitor;
        this.inbox = new Inbox(portal);
        this.database = new Database(portal);
    }

    @BeforeEach
    void rename() throws Exception {
        database.update("update account set display_name = ? where address = ?", EVIL, Sample.ALICE);
        database.update("update tenant set name = ? where name = 'Northgate Insurance'", "Northgate " + EVIL);
        database.update("update tenant set contact = ? where name like 'Northgate%'", EVIL);
    }

    @AfterEach
    void nameBack() throws Exception {
        database.update("update account set display_name = 'Alice Ashdown, Claims' where address = ?", Sample.ALICE);
        database.update("update tenant set contact = null, name = 'Northgate Insurance' where name like 'Northgate%'");
    }

    @Test
    void shouldRunNothingThatSomebodyWrote() throws Exception {
        String address = "x'onfocus='y" + System.nanoTime() + "@kunde.example";
        Person alice = Letter.alice(portal, visitor);
        Sample sent = Letter.send(alice, inbox, address, EVIL, EVIL_BODY);
        Person reader = new Person(Wire.to(portal));
        String page = reader.prove(URI.create(sent.link()).getPath(), sent.passphrase())
                .header("Location")
                .orElseThrow();
        UUID reply = Replies.send(reader, page, EVIL.replace("/", "_") + ".html", "text/html\"><script>", "x");

        try (BrowserContext office = visitor.desk()) {
            Page desk = watched(visitor.signIn(office, Sample.ALICE));
            for (String path : List.of(
                    "/message/sent",
                    "/message/inbox",
                    "/message/detail?id=" + sent.message(),
                    "/message/read?id=" + reply,
                    "/message/compose?reply=" + reply,
                    "/message/compose",
                    "/message/detail?id=%22%3E%3Cscript%3Ealert(1)%3C/script%3E")) {
                look(desk, path);
            }
        }
        lookAs(
                Sample.OTTO,
                List.of(
                        "/audit/events",
                        "/audit/events?message=" + sent.message(),
                        "/audit/events?actor=" + encoded(EVIL) + "&recipient=" + encoded(EVIL) + "&action="
                                + encoded(EVIL) + "&from=" + encoded(EVIL) + "&until=" + encoded(EVIL)));
        lookAs(Sample.ADA, List.of("/account", "/account?q=" + encoded(EVIL)));
        lookAsRecipient(sent);
        look(strangers(), "/verify?code=" + encoded("\"><script>alert(1)</script>"));
        lookAtMails(address);
        assertThat(alarms).isEmpty();
    }

    /** The watch itself: it sees what the policy stops, and what runs. */
    @Test
    void shouldNoticeAScriptThatRuns() {
        try (BrowserContext device = visitor.desk()) {
            Page page = watched(device.newPage());
            page.navigate("/verify");
            page.evaluate("() => { document.getElementById('main').innerHTML = '<img src=x onerror=alert(1)>'; }");
            page.waitForCondition(() -> !alarms.isEmpty());
        }
        assertThat(alarms).isNotEmpty();
    }

    @Test
    void shouldShowErrorsWithoutMarkup() throws Exception {
        Person alice = Letter.alice(portal, visitor);
        Answer refused = alice.submit("<script>alert(1)</script>", EVIL, EVIL_BODY, "<script>");
        assertThat(refused.status()).isEqualTo(200);
        harmless(refused.body());
        Person stranger = new Person(Wire.to(portal));
        harmless(stranger.signIn("\"><script>alert(1)</script>", "x").body());
        Answer asked = stranger.post(
                "/verify",
                Person.form(
                        stranger.get("/verify"),
                        "verify",
                        Map.of("code", "\"><script>alert(1)</script>", "check", "x")));
        harmless(asked.body());
    }

    private static void harmless(String page) {
        assertThat(page).doesNotContain("<script>alert", "<img src=x", "onerror='");
    }

    private void lookAs(String address, List<String> paths) {
        try (BrowserContext office = visitor.desk()) {
            Page desk = watched(visitor.signIn(office, address));
            paths.forEach(path -> look(desk, path));
        }
    }

    private void lookAsRecipient(Sample sent) {
        try (BrowserContext home = visitor.desk()) {
            PickupPage pickup = new PickupPage(watched(home.newPage())).open(sent.link());
            harmless(pickup.page().content());
            pickup.enter(sent.passphrase());
            pickup.page().waitForURL("**/pickup/message**");
            pickup.page().getByText("Hello").first().waitFor();
            inert(pickup.page());
            assertThat(pickup.page()
                            .locator(".letter script, .letter iframe, .letter form, .letter svg, .letter [style],"
                                    + " .letter [id], .letter [onclick], .letter img, .letter object, .letter"
                                    + " base, .letter meta")
                            .count())
                    .isZero();
            assertThat(pickup.page().locator("a[href^='javascript' i]").count()).isZero();
            look(pickup.page(), pickup.page().url().replace("/message?", "/reply?"));
        }
    }

    private void lookAtMails(String address) throws Exception {
        Inbox.Mail mail = inbox.to(address).get(0);
        harmless(mail.html());
        try (BrowserContext reader = visitor.desk()) {
            Page page = watched(reader.newPage());
            page.setContent(mail.html());
            inert(page);
            // The inbox of the demo shows mails of anybody.
            String shown = Files.readString(portal.data().resolve("welcome.txt"));
            String inboxUrl = shown.lines()
                    .filter(line -> line.startsWith("Demo inbox"))
                    .map(line -> line.replace("Demo inbox", "").strip())
                    .findFirst()
                    .orElseThrow();
            page.navigate(inboxUrl);
            inert(page);
            page.navigate(inboxUrl + "?to=" + encoded(EVIL));
            inert(page);
        }
    }

    private Page strangers() {
        return watched(visitor.desk().newPage());
    }

    private void look(Page page, String path) {
        page.navigate(path);
        inert(page);
    }

    /** Nothing of it became an element, and no expression was worked out. */
    private static void inert(Page page) {
        assertThat(page.locator("img[src='x'], script:text('alert(')").count())
                .as(page.url())
                .isZero();
        assertThat(page.locator("body").innerText()).as(page.url()).doesNotContain("{{49}}", "#{49", ">4949");
    }

    private Page watched(Page page) {
        page.onDialog(dialog -> {
            alarms.add("dialog: " + dialog.message());
            dialog.dismiss();
        });
        page.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")) {
                alarms.add(page.url() + ": " + message.text());
            }
        });
        page.onRequest(request -> {
            if (request.url().contains("evil.example")) {
                alarms.add("asked for " + request.url());
            }
        });
        return page;
    }

    private static String encoded(String text) {
        return java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8);
    }
}
