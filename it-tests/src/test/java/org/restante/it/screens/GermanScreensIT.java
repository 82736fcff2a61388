package org.restante.it.screens;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.restante.it.portal.Sample;
import org.restante.it.portal.SampleFiles;
import org.restante.it.portal.Visitor;
import org.restante.launcher.Portal;

/** The pages in German, whose words are longer: each page, and what it says when something is missing. */
class GermanScreensIT extends Screens {
    private static final String RECIPIENT = "m.berger.german@kunde.example";
    private static final String BETREFF = "Schaden 4471: unser Vergleichsangebot";
    private static final String BRIEF =
            "Sehr geehrte Frau Berger,\n\nanbei unser Angebot.\n\nFreundliche Grüße\nAlice Ashdown";

    @TempDir
    private Path files;

    GermanScreensIT(Portal portal, Visitor visitor) {
        super(portal, visitor);
    }

    @Test
    void shouldShowPagesOfEveryone() {
        try (BrowserContext device = device()) {
            Page page = device.newPage();
            take(page, "/", "index");
            take(page, "/nothing/here", "errorpages-404");
            take(page, "/login", "login");
            anew(page, () -> page.locator("#sign-in").click());
            glance(page, "login-missing");
            page.navigate("/verify");
            page.locator("#code").fill("ABCD-EFGH-2345");
            anew(page, () -> page.locator("#check").click());
            glance(page, "verify-unknown");
            take(page, "/p/" + "a".repeat(26), "pickup-enter-closed");
            take(page, "/pickup/message?d=0190a5b0-0000-7000-8000-000000000000", "pickup-message-ended");
        }
    }

    @Test
    void shouldShowAMessageFromTheFirstWordToTheReply() throws Exception {
        try (BrowserContext office = device();
                BrowserContext home = device()) {
            Page alice = signIn(office, Sample.ALICE);
            pickUp(write(alice), home.newPage());
            alice.reload();
            alice.locator("details.confirm > summary").last().click();
            glance(alice, "message-detail");
            take(alice, "/message/sent", "message-sent");
            take(alice, "/message/inbox", "message-inbox");
            alice.getByText("Re: " + BETREFF).first().click();
            alice.waitForURL("**/message/read**");
            glance(alice, "message-read");
        }
    }

    private String write(Page alice) throws Exception {
        alice.navigate("/message/compose");
        alice.locator(".ql-editor").waitFor();
        anew(alice, () -> alice.locator("#send").click());
        glance(alice, "message-compose-errors");
        alice.navigate("/message/compose");
        alice.locator(".ql-editor").waitFor();
        alice.getByLabel("An", new Page.GetByLabelOptions().setExact(true)).fill(RECIPIENT);
        alice.keyboard().press("Enter");
        alice.locator("#subject").fill(BETREFF);
        alice.locator(".ql-editor").fill(BRIEF);
        alice.locator("#attach").setInputFiles(SampleFiles.random(files, "Angebot 4471.pdf", 184_000));
        alice.locator("[data-remove-file]").waitFor();
        alice.locator("#passphrase").waitFor();
        glance(alice, "message-compose");
        String passphrase = alice.locator("#passphrase").inputValue();
        alice.locator("#send").click();
        alice.waitForURL("**/message/detail**");
        glance(alice, "message-detail-told");
        return passphrase;
    }

    private void pickUp(String passphrase, Page page) throws Exception {
        take(page, inbox.await(RECIPIENT, 1).get(0).link(), "pickup-enter");
        page.locator("#passphrase").fill("das ist es nicht");
        anew(page, () -> page.locator("#open").click());
        glance(page, "pickup-enter-wrong");
        page.locator("#passphrase").fill(passphrase);
        page.locator("#open").click();
        page.waitForURL("**/pickup/message**");
        page.locator("footer summary").click();
        glance(page, "pickup-message");
        page.navigate(page.url().replace("/message", "/reply"));
        page.locator("#send").click();
        glance(page, "pickup-reply-errors");
        page.locator("#reply-text").fill("Guten Tag,\n\nvielen Dank, wir sind einverstanden.\n\nM. Berger");
        page.locator("#send").click();
        page.waitForURL("**/pickup/message**");
        glance(page, "pickup-message-replied");
        anew(page, () -> page.locator("form[action$=leave] button").click());
        glance(page, "pickup-left");
    }

    @Test
    void shouldShowPagesOfOfficersAndAdministrators() {
        try (BrowserContext office = device();
                BrowserContext desk = device()) {
            Page otto = signIn(office, Sample.OTTO);
            take(otto, "/audit/events", "audit-events");
            take(otto, "/audit/events?from=gestern&message=4471", "audit-events-errors");
            Page ada = signIn(desk, Sample.ADA);
            take(ada, "/account", "account");
            anew(ada, () -> ada.locator("#add-person").click());
            glance(ada, "account-errors");
            ada.navigate("/tenant");
            ada.locator("#privacy").fill("auf unserer Seite");
            anew(ada, () -> ada.locator("#save").click());
            glance(ada, "tenant-errors");
        }
    }

    private Page signIn(BrowserContext device, String person) {
        Page page = device.newPage();
        page.navigate("/login");
        page.locator("#address").fill(person);
        page.locator("#password").fill(visitor.account(person).password());
        page.locator("#sign-in").click();
        page.waitForURL(url -> !url.contains("/login"));
        return page;
    }

    /** Of somebody who reads German. */
    private BrowserContext device() {
        return visitor.device(Visitor.DESK_WIDTH, true, "de-DE");
    }

    private void take(Page page, String path, String screen) {
        page.navigate(path);
        glance(page, screen);
    }

    private void glance(Page page, String screen) {
        assertThat(page.locator("html")).hasAttribute("lang", "de");
        camera.glance(page, screen);
    }
}
