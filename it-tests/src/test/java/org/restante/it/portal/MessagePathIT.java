package org.restante.it.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.restante.it.pages.ComposePage;
import org.restante.it.pages.DetailPage;
import org.restante.it.pages.PickupPage;
import org.restante.launcher.Portal;

/** The main job: an employee sends, customers read and reply, an officer sees that it happened. */
@ExtendWith(TestPortal.class)
class MessagePathIT {

    private static final String ALICE = "alice@northgate.example";
    private static final String OTTO = "otto@northgate.example";
    private static final int LARGE = 20 << 20;

    private final Portal portal;
    private final Visitor visitor;
    private final Inbox inbox;

    @TempDir
    private Path files;

    MessagePathIT(Portal portal, Visitor visitor) {
        this.portal = portal;
        this.visitor = visitor;
        this.inbox = new Inbox(portal);
    }

    @Test
    void shouldCarryAMessageFromAnEmployeeToCustomersAndBack() throws Exception {
        walk("desk", Visitor.DESK_WIDTH, true);
    }

    @Test
    void shouldDoTheSameOnAPhone() throws Exception {
        walk("phone", Visitor.PHONE_WIDTH, true);
    }

    @Test
    void shouldLetCustomersReadWithoutScript() throws Exception {
        walk("plain", Visitor.PHONE_WIDTH, false);
    }

    private void walk(String name, int width, boolean script) throws Exception {
        String bob = "bob." + name + "@kunde.example";
        String eve = "eve." + name + "@kunde.example";
        String subject = "Claim 4471 " + name;
        Path report = SampleFiles.random(files, "report " + name + ".pdf", LARGE);
        Path offer = SampleFiles.random(files, "Größe 報告 " + name + ".txt", 1000);
        try (BrowserContext office = visitor.device(width, true);
                BrowserContext home = visitor.device(width, script)) {
            Page alice = visitor.signIn(office, ALICE);
            ComposePage compose = new ComposePage(alice)
                    .open()
                    .to(bob, eve)
                    .write(subject, "Dear customer, the report is attached.")
                    .attach(report, offer);
            assertThat(compose.passphrase()).hasValue(java.util.regex.Pattern.compile("(\\S+ ){4}\\S+"));
            String passphrase = compose.passphrase().inputValue();
            DetailPage detail = compose.send();
            UUID message = detail.message();

            String link = inbox.await(bob, 1).get(0).link();
            assertThat(inbox.await(eve, 1).get(0).link()).isNotEqualTo(link);

            PickupPage pickup = new PickupPage(home.newPage())
                    .open(link)
                    .enter("  " + passphrase.toUpperCase(java.util.Locale.ROOT) + " ")
                    .shows(subject);
            assertThat(pickup.page().getByText("Dear customer, the report is attached."))
                    .isVisible();
            assertThat(pickup.page().getByText(eve)).hasCount(0);
            assertThat(pickup.download("report " + name)).hasSameBinaryContentAs(report);
            assertThat(pickup.download("報告 " + name)).hasSameBinaryContentAs(offer);
            Path proof = SampleFiles.random(files, "signed " + name + ".bin", 3000);
            pickup.reply("Thank you, I accept.\nBob", proof);
            assertThat(pickup.page().getByText("Thank you, I accept.")).isVisible();

            inbox.await(ALICE, 1);
            readReply(alice, subject, bob, proof);
            detail.open(message);
            assertThat(detail.delivery(bob)
                            .getByText(
                                    "Opened", new com.microsoft.playwright.Locator.GetByTextOptions().setExact(true)))
                    .isVisible();
            assertThat(detail.delivery(eve)
                            .getByText(
                                    "Notified", new com.microsoft.playwright.Locator.GetByTextOptions().setExact(true)))
                    .isVisible();
        }
        officerSees(bob);
    }

    private void readReply(Page alice, String subject, String bob, Path proof) {
        alice.navigate("/message/inbox");
        alice.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName("Re: " + subject).setExact(true))
                .click();
        assertThat(alice.getByText("Thank you, I accept.")).isVisible();
        assertThat(alice.getByText(bob).first()).isVisible();
        assertThat(alice.getByText("Dear customer, the report is attached.")).isVisible();
        assertThat(alice.waitForDownload(() -> alice.getByRole(
                                        AriaRole.LINK,
                                        new Page.GetByRoleOptions()
                                                .setName(proof.getFileName().toString()))
                                .first()
                                .click())
                        .path())
                .hasSameBinaryContentAs(proof);
    }

    private void officerSees(String bob) {
        try (BrowserContext desk = visitor.desk()) {
            Page otto = visitor.signIn(desk, OTTO);
            otto.navigate("/audit/events?recipient=" + bob);
            for (String event : List.of(
                    "Key wrapped for recipient",
                    "Notification accepted by mail server",
                    "Link fetched (not a reading)",
                    "Delivery opened",
                    "Attachment downloaded")) {
                assertThat(otto.getByRole(AriaRole.CELL, new Page.GetByRoleOptions().setName(event))
                                .first())
                        .isVisible();
            }
        }
    }
}
