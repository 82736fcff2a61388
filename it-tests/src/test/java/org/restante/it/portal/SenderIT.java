package org.restante.it.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.restante.it.pages.ComposePage;
import org.restante.it.pages.DetailPage;
import org.restante.it.pages.PickupPage;
import org.restante.launcher.Portal;

/** What a sender can do about a message that has left, and what happens to one that has not. */
@ExtendWith(TestPortal.class)
class SenderIT {

    private final Portal portal;
    private final Visitor visitor;
    private final Inbox inbox;

    @TempDir
    private Path files;

    SenderIT(Portal portal, Visitor visitor) {
        this.portal = portal;
        this.visitor = visitor;
        this.inbox = new Inbox(portal);
    }

    @Test
    void shouldCloseAndReopenADelivery() throws Exception {
        Sample sent = Sample.send(visitor, inbox, "revoked@kunde.example", "Sent in error", "Please ignore.");
        try (BrowserContext office = visitor.desk();
                BrowserContext home = visitor.desk()) {
            PickupPage reading = new PickupPage(home.newPage())
                    .open(sent.link())
                    .enter(sent.passphrase())
                    .shows("Sent in error");
            DetailPage detail = new DetailPage(visitor.signIn(office, Sample.ALICE)).open(sent.message());
            detail.revoke(sent.recipient());
            assertThat(detail.page().getByText("Revoked. This recipient can no longer open the message."))
                    .isVisible();
            reading.page().reload();
            assertThat(reading.page().getByText("Please ignore.")).hasCount(0);
            reading.open(sent.link());
            assertThat(reading.page()
                            .getByText("This link does not open a message")
                            .first())
                    .isVisible();
            detail.restore(sent.recipient());
            assertThat(detail.page().getByText("Access is restored.")).isVisible();
            reading.open(sent.link()).enter(sent.passphrase()).shows("Sent in error");
        }
    }

    @Test
    void shouldReplaceAPassphraseAndKeepTheRecipientsReplies() throws Exception {
        Sample sent = Sample.send(visitor, inbox, "renewed@kunde.example", "Forgotten words", "A letter.");
        try (BrowserContext office = visitor.desk();
                BrowserContext home = visitor.desk()) {
            PickupPage pickup = new PickupPage(home.newPage())
                    .open(sent.link())
                    .enter(sent.passphrase())
                    .reply("My answer.");
            DetailPage detail = new DetailPage(visitor.signIn(office, Sample.ALICE)).open(sent.message());
            String renewed = detail.renew(sent.recipient());
            assertThat(detail.page()
                            .getByText("The new passphrase works from now on.")
                            .first())
                    .isVisible();
            pickup.open(sent.link()).enter(sent.passphrase());
            assertThat(pickup.page().getByText("This is not the passphrase").first())
                    .isVisible();
            pickup.enter(renewed).shows("Forgotten words");
            assertThat(pickup.page().getByText("My answer.")).isVisible();
        }
    }

    @Test
    void shouldSendTheSameLinkAgain() throws Exception {
        Sample sent = Sample.send(visitor, inbox, "again@kunde.example", "Once more", "A letter.");
        try (BrowserContext office = visitor.desk()) {
            DetailPage detail = new DetailPage(visitor.signIn(office, Sample.ALICE)).open(sent.message());
            detail.resend(sent.recipient());
        }
        assertThat(inbox.await(sent.recipient(), 2).get(1).link()).isEqualTo(sent.link());
    }

    @Test
    void shouldSendOnceOnADoubleClick() throws Exception {
        String recipient = "double@kunde.example";
        try (BrowserContext office = visitor.desk()) {
            ComposePage compose = new ComposePage(visitor.signIn(office, Sample.ALICE))
                    .open()
                    .to(recipient)
                    .write("Only once", "A letter.");
            compose.sendButton().dblclick();
            compose.page().waitForURL("**/message/detail**");
        }
        assertThat(new Database(portal)
                        .single(Long.class, "select count(*) from message_delivery where address = ?", recipient))
                .isEqualTo(1);
        assertThat(inbox.await(recipient, 1)).hasSize(1);
    }

    @Test
    void shouldKeepTheFilesOfASentMessageFromItsOldDraft() throws Exception {
        Path file = SampleFiles.random(files, "kept.bin", 5000);
        try (BrowserContext office = visitor.desk()) {
            Page alice = visitor.signIn(office, Sample.ALICE);
            UUID message = new ComposePage(alice)
                    .open()
                    .to("kept@kunde.example")
                    .write("Kept", "A letter.")
                    .attach(file)
                    .send()
                    .message();
            Object status = alice.evaluate("""
                    async id => {
                      const session = await (await fetch('/message/draft')).json();
                      const draft = {to: [], cc: [], subject: 'late', body: '', expiryDays: 30, recipientsVisible: false, inReplyTo: ''};
                      return (await fetch('/message/draft?draft=' + id, {method: 'PUT', body: JSON.stringify(draft),
                        headers: {'X-CSRF-Token': session.csrf, 'Content-Type': 'application/json'}})).status;
                    }
                    """, message.toString());
            assertThat(status).isEqualTo(409);
            Database database = new Database(portal);
            assertThat(database.single(Long.class, "select count(*) from message_draft where message_id = ?", message))
                    .isZero();
            assertThat(database.single(
                            Long.class, "select count(*) from message_attachment where message_id = ?", message))
                    .isEqualTo(1);
        }
    }

    @Test
    void shouldPutAColleaguesMessageIntoTheInbox() throws Exception {
        Path file = SampleFiles.random(files, "minutes.pdf", 70_000);
        try (BrowserContext office = visitor.desk();
                BrowserContext legal = visitor.desk()) {
            ComposePage compose = new ComposePage(visitor.signIn(office, Sample.ALICE))
                    .open()
                    .to(Sample.CAROL)
                    .write("Among us", "For your eyes.")
                    .attach(file);
            assertThat(compose.passphrase()).hasCount(0);
            compose.send();
            assertThat(inbox.await(Sample.CAROL, 1).get(0).text())
                    .contains("/message/inbox")
                    .doesNotContain("Among us")
                    .doesNotContain("/p/");
            Page carol = visitor.signIn(legal, Sample.CAROL);
            carol.navigate("/message/inbox");
            carol.getByRole(
                            AriaRole.LINK,
                            new Page.GetByRoleOptions().setName("Among us").setExact(true))
                    .click();
            assertThat(carol.getByText("For your eyes.")).isVisible();
            assertThat(carol.waitForDownload(() -> carol.getByRole(
                                            AriaRole.LINK, new Page.GetByRoleOptions().setName("minutes.pdf"))
                                    .click())
                            .path())
                    .hasSameBinaryContentAs(file);
        }
    }

    @Test
    void shouldLoseNoTextWithADeadSession() {
        try (BrowserContext office = visitor.desk()) {
            Page alice = visitor.signIn(office, Sample.ALICE);
            ComposePage compose =
                    new ComposePage(alice).open().to("patient@kunde.example").write("Long letter", "First half.");
            office.clearCookies();
            compose.body().fill("First half. Second half.");
            compose.sendButton().click();
            var patient =
                    new com.microsoft.playwright.assertions.LocatorAssertions.IsHiddenOptions().setTimeout(30_000);
            assertThat(alice.getByText("You have been signed out. What you wrote is still here."))
                    .isVisible();
            assertThat(compose.body()).containsText("Second half.");
            visitor.signIn(office, Sample.ALICE);
            assertThat(alice.locator("#signed-out")).isHidden(patient);
            assertThat(compose.body()).containsText("First half. Second half.");
            assertThat(alice.getByLabel("Subject")).hasValue("Long letter");
            assertThat(alice.locator(".chip").filter(new Locator.FilterOptions().setHasText("patient@kunde.example")))
                    .isVisible();
            compose.send();
        }
    }

    @Test
    void shouldGuessFiveTimesThenWait() throws Exception {
        Sample sent = Sample.send(visitor, inbox, "guessed@kunde.example", "Guess me", "A letter.");
        Database database = new Database(portal);
        try (BrowserContext home = visitor.desk()) {
            PickupPage pickup = new PickupPage(home.newPage());
            for (int i = 0; i < 5; i++) {
                pickup.open(sent.link()).enter("wrong words number " + i + " of five");
            }
            pickup.open(sent.link());
            assertThat(pickup.page().getByText("Too many wrong passphrases").first())
                    .isVisible();
            assertThat(pickup.page().getByLabel("Passphrase")).hasCount(0);
            assertThat(inbox.await(Sample.ALICE, 1)).isNotEmpty();
            UUID delivery =
                    database.single(UUID.class, "select id from message_delivery where address = ?", sent.recipient());
            assertThat(database.single(
                            Long.class,
                            "select count(*) from audit_entry where delivery_id = ? and action = 'PROOF_REFUSED'",
                            delivery))
                    .isEqualTo(5);
            assertThat(database.single(
                            Long.class,
                            "select count(*) from audit_entry where delivery_id = ? and action = 'DELIVERY_BLOCKED'",
                            delivery))
                    .isEqualTo(1);
            // Nobody waits an hour in a test: the block is moved into the past, as time would.
            database.update(
                    "update message_delivery set blocked_until = now() - interval '1 second' where id = ?", delivery);
            pickup.open(sent.link()).enter(sent.passphrase()).shows("Guess me");
        }
    }

    @Test
    void shouldTellTheSenderOnceADayThatThePassphraseIsMissing() throws Exception {
        Sample sent = Sample.send(visitor, inbox, "lost@kunde.example", "Lost words", "A letter.");
        int before = inbox.to(Sample.ALICE).size();
        try (BrowserContext home = visitor.device(Visitor.PHONE_WIDTH, false)) {
            Page page = home.newPage();
            for (int i = 0; i < 2; i++) {
                page.navigate(sent.link());
                page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("I don’t have it"))
                        .click();
                assertThat(page.getByText("The sender").first()).isVisible();
            }
        }
        // Other tests may have mail for her on its way: that she is told is seen here, that it is once is seen below.
        assertThat(inbox.await(Sample.ALICE, before + 1)).hasSizeGreaterThan(before);
        assertThat(new Database(portal)
                        .single(
                                Long.class,
                                "select count(*) from notification_outbox where kind = 'HELP_ASKED' and delivery_id ="
                                        + " (select id from message_delivery where address = ?)",
                                sent.recipient()))
                .isEqualTo(1);
    }

    @Test
    void shouldConfirmAGenuineNotificationAndNoOther() throws Exception {
        Sample sent = Sample.send(visitor, inbox, "doubts@kunde.example", "Is it real", "A letter.");
        String reference = new Database(portal)
                .single(
                        String.class,
                        "select reference from message_ticket t join message_delivery d on d.id = t.delivery_id"
                                + " where d.message_id = ?",
                        sent.message());
        assertThat(inbox.to(sent.recipient()).get(0).text()).contains(reference);
        try (BrowserContext home = visitor.device(Visitor.PHONE_WIDTH, false)) {
            Page page = home.newPage();
            check(page, reference.toLowerCase(java.util.Locale.ROOT).replace('-', ' '));
            assertThat(page.getByText("Northgate Insurance").first()).isVisible();
            assertThat(page.getByText("Alice Ashdown, Claims").first()).isVisible();
            assertThat(page.getByText(sent.recipient())).hasCount(0);
            check(page, "AAAA-BBBB-CCCC");
            assertThat(page.getByText("Alice Ashdown, Claims")).hasCount(0);
        }
    }

    private static void check(Page page, String reference) {
        page.navigate("/verify");
        page.getByLabel("Reference code").fill(reference);
        page.locator("form button, form input[type=submit]").first().click();
    }
}
