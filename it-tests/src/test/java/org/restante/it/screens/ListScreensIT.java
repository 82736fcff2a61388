package org.restante.it.screens;

import static org.restante.it.portal.Sample.ALICE;
import static org.restante.it.portal.Sample.CAROL;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.restante.it.pages.ComposePage;
import org.restante.it.pages.PickupPage;
import org.restante.it.portal.Sample;
import org.restante.it.portal.SampleFiles;
import org.restante.it.portal.Visitor;
import org.restante.launcher.Portal;

/** What was sent, what has come, and a message that came. */
class ListScreensIT extends Screens {

    private static final int MORE_THAN_A_PAGE = 28;

    @TempDir
    private Path files;

    ListScreensIT(Portal portal, Visitor visitor) {
        super(portal, visitor);
    }

    @Test
    void shouldShowListsOfManyMessages() throws Exception {
        Sample asked = Sample.send(visitor, inbox, "m.berger.list@kunde.example", SUBJECT, LETTER);
        // To a colleague: no passphrase is asked for.
        try (BrowserContext office = visitor.desk()) {
            new ComposePage(visitor.signIn(office, ALICE))
                    .open()
                    .to(CAROL)
                    .write("Schadensmeldung".repeat(20), "A subject of 300 characters, and no space in it.")
                    .send();
        }
        try (BrowserContext office = visitor.desk();
                BrowserContext legal = visitor.desk();
                BrowserContext home = visitor.desk()) {
            Page carol = visitor.signIn(legal, CAROL);
            carol.navigate("/message/sent");
            Bulk.send(carol, ALICE, MORE_THAN_A_PAGE);
            new PickupPage(home.newPage())
                    .open(asked.link())
                    .enter(asked.passphrase())
                    .reply(
                            "Dear Ms Bauer,\n\nwe agree. The signed form is attached.\n\nM. Berger",
                            SampleFiles.random(files, "signed form.pdf", 120_000));
            carol.navigate("/message/sent");
            camera.take(carol, "message-sent-many");
            carol.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Older"))
                    .click();
            camera.take(carol, "message-sent-second-page");
            carol.navigate("/message/inbox");
            camera.take(carol, "message-inbox-long");
            inbox(visitor.signIn(office, ALICE));
        }
    }

    private void inbox(Page alice) {
        alice.navigate("/message/sent");
        camera.take(alice, "message-sent-mixed");
        alice.navigate("/message/inbox");
        camera.take(alice, "message-inbox-unread");
        alice.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName("Re: " + SUBJECT).setExact(true))
                .first()
                .click();
        shows(alice, "we agree");
        camera.take(alice, "message-read-thread");
        alice.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName("Reply").setExact(true))
                .click();
        shows(alice, "This is a reply.");
        camera.take(alice, "message-compose-reply");
        alice.navigate("/message/inbox");
        alice.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Older"))
                .click();
        camera.take(alice, "message-inbox-second-page");
    }
}
