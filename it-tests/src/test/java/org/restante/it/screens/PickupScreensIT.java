package org.restante.it.screens;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.restante.it.pages.PickupPage;
import org.restante.it.portal.Sample;
import org.restante.it.portal.SampleFiles;
import org.restante.it.portal.Visitor;
import org.restante.launcher.Portal;

/** What a recipient sees, from the link to the reply, and every way in which the door stays closed. */
class PickupScreensIT extends Screens {

    private static final int TRIES_BEFORE_WAITING = 5;
    private static final int TOO_LARGE = 26 << 20;

    @TempDir
    private Path files;

    PickupScreensIT(Portal portal, Visitor visitor) {
        super(portal, visitor);
    }

    @Test
    void shouldShowAMessageFromTheLinkToTheReply() throws Exception {
        Sample sent = Sample.send(
                visitor,
                inbox,
                "m.berger@kunde.example",
                SUBJECT,
                LETTER,
                SampleFiles.random(files, "settlement offer 4471.pdf", 184_000),
                SampleFiles.random(files, "Übersicht der Schäden am Gebäude, Stand November.xlsx", 42_000));
        try (BrowserContext home = visitor.desk()) {
            PickupPage pickup = new PickupPage(home.newPage()).open(sent.link());
            Page page = pickup.page();
            camera.take(page, "pickup-enter-plain");
            pickup.enter("");
            shows(page, "Enter the passphrase");
            camera.take(page, "pickup-enter-missing");
            submit(page, "I don’t have it");
            shows(page, "The sender has been told");
            camera.take(page, "pickup-enter-help");
            pickup.enter(sent.passphrase()).shows(SUBJECT);
            camera.take(page, "pickup-message-plain");
            page.locator("footer summary").click();
            camera.take(page, "pickup-message-who-reads");
            reply(pickup);
            misread(page);
            submit(page, "Leave");
            camera.take(page, "pickup-left-plain");
        }
    }

    /** A reply in a form that nobody understands. */
    private void misread(Page page) {
        page.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName("Reply").setExact(true))
                .click();
        anew(
                page,
                () -> page.evaluate("() => { const reply = document.getElementById('reply');"
                        + " reply.enctype = 'application/x-www-form-urlencoded'; reply.submit(); }"));
        camera.take(page, "errorpages-400");
        page.goBack();
        page.goBack();
    }

    private void reply(PickupPage pickup) throws Exception {
        Page page = pickup.page();
        page.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName("Reply").setExact(true))
                .click();
        camera.take(page, "pickup-reply-plain");
        press(page, "Send reply");
        shows(page, "Write a few words");
        camera.take(page, "pickup-reply-errors");
        page.getByLabel("Message", new Page.GetByLabelOptions().setExact(true))
                .fill("Dear Ms Bauer,\n\nthank you, I agree.\n\nM. Berger");
        page.getByLabel("Attach files").setInputFiles(SampleFiles.random(files, "video.mp4", TOO_LARGE));
        shows(page, "Too large");
        camera.take(page, "pickup-reply-too-large");
        page.getByLabel("Attach files").setInputFiles(SampleFiles.random(files, "signed form.pdf", 90_000));
        camera.take(page, "pickup-reply-filled");
        press(page, "Send reply");
        shows(page, "Your reply was sent");
        camera.take(page, "pickup-message-replied");
    }

    @Test
    void shouldShowClosedDoors() throws Exception {
        Sample sent = Sample.send(visitor, inbox, "wrong.berger@kunde.example", SUBJECT, LETTER);
        try (BrowserContext home = visitor.desk()) {
            PickupPage pickup = new PickupPage(home.newPage()).open(sent.link());
            Page page = pickup.page();
            pickup.enter("these are not the words");
            shows(page, "This is not the passphrase");
            camera.take(page, "pickup-enter-wrong");
            for (int i = 1; i < TRIES_BEFORE_WAITING; i++) {
                page.getByLabel("Passphrase").fill("these are not the words");
                submit(page, "Open message");
            }
            shows(page, "Too many wrong passphrases");
            camera.take(page, "pickup-enter-throttled");
            page.navigate("/p/" + "a".repeat(26));
            camera.take(page, "pickup-enter-closed");
            page.navigate("/pickup/message?d=0190a5b0-0000-7000-8000-000000000000");
            camera.take(page, "pickup-message-ended");
        }
    }

    @Test
    void shouldShowLongAndForeignMessages() throws Exception {
        Sample sent = Sample.send(
                visitor,
                inbox,
                "long.berger@kunde.example",
                "Kündigungsschutzverfahrensbeschleunigungsvereinbarung".repeat(3) + " " + SUBJECT.repeat(3),
                ("שלום רב, זהו מסמך ארוך. " + "Lorem ipsum dolor sit amet. ".repeat(40) + "\n").repeat(8)
                        + "https://example.org/" + "a".repeat(300));
        try (BrowserContext home = visitor.desk()) {
            PickupPage pickup = new PickupPage(home.newPage()).open(sent.link()).enter(sent.passphrase());
            shows(pickup.page(), "Lorem ipsum");
            camera.take(pickup.page(), "pickup-message-long");
        }
    }
}
