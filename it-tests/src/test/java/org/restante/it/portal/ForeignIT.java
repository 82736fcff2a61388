package org.restante.it.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.restante.it.pages.LoginPage;
import org.restante.it.pages.PickupPage;
import org.restante.launcher.Portal;

/** Somebody asks for what is not theirs. It looks like nothing is there, and the officer can see that they asked. */
@ExtendWith(TestPortal.class)
class ForeignIT {

    private static final int NOT_FOUND = 404;

    private final Portal portal;
    private final Visitor visitor;
    private final Inbox inbox;
    private final Database database;

    @TempDir
    private Path files;

    private Sample sent = new Sample(new UUID(0, 0), "", "", "");
    private UUID attachment = new UUID(0, 0);

    ForeignIT(Portal portal, Visitor visitor) {
        this.portal = portal;
        this.visitor = visitor;
        this.inbox = new Inbox(portal);
        this.database = new Database(portal);
    }

    @BeforeEach
    void send() throws Exception {
        String recipient = "own" + System.nanoTime() + "@kunde.example";
        sent = Sample.send(
                visitor, inbox, recipient, "Not yours", "For one person.", SampleFiles.random(files, "one.bin", 5000));
        attachment =
                database.single(UUID.class, "select id from message_attachment where message_id = ?", sent.message());
    }

    @Test
    void shouldHideAMessageFromAnotherSender() throws Exception {
        try (BrowserContext desk = visitor.desk()) {
            Page carol = visitor.signIn(desk, Sample.CAROL);
            seesNothing(carol);
        }
        assertThat(refusals(Sample.CAROL)).isPositive();
    }

    @Test
    void shouldHideAMessageFromAnotherOrganisation() throws Exception {
        OtherTenant other = OtherTenant.create(portal, visitor);
        try (BrowserContext desk = visitor.desk()) {
            Page dora = desk.newPage();
            new LoginPage(dora).signIn(other.address(), other.password());
            dora.waitForURL(url -> !url.contains("/login"));
            seesNothing(dora);
            dora.navigate("/audit/events?recipient=" + sent.recipient());
            assertThat(dora.getByText(sent.recipient())).hasCount(0);
            dora.navigate("/audit/events?message=" + sent.message());
            // Her own refused requests are there, in her own organisation's trail; nothing of the message is.
            assertThat(dora.locator("tbody").getByText("Access refused").first())
                    .isVisible();
            assertThat(dora.locator("tbody").getByText("Message submitted")).hasCount(0);
            assertThat(dora.locator("tbody").getByText(Sample.ALICE)).hasCount(0);
            dora.navigate("/account");
            assertThat(dora.getByText(other.address()).first()).isVisible();
            assertThat(dora.getByText(Sample.ALICE)).hasCount(0);
        }
        assertThat(refusals(other.address())).isPositive();
    }

    @Test
    void shouldHidePagesOfOtherRolesAndNoteWhoAsked() throws Exception {
        refusedPages(Sample.OTTO, List.of("/message/compose", "/message/sent", "/message/inbox", "/account"));
        refusedPages(Sample.ADA, List.of("/message/compose", "/audit/events", "/message/detail?id=" + sent.message()));
        refusedPages(Sample.ALICE, List.of("/audit/events", "/account"));
    }

    private void refusedPages(String address, List<String> paths) throws Exception {
        try (BrowserContext desk = visitor.desk()) {
            Page person = visitor.signIn(desk, address);
            String missing = bodyOf(person, "/no/such/page");
            for (String path : paths) {
                long before = refusals(address);
                assertThat(bodyOf(person, path)).isEqualTo(missing);
                assertThat(refusals(address))
                        .as("refusal of %s for %s", path, address)
                        .isEqualTo(before + 1);
            }
        }
    }

    private static String bodyOf(Page page, String path) {
        Response response = page.navigate(path);
        assertThat(response.status()).isEqualTo(NOT_FOUND);
        return page.locator("main").innerText();
    }

    @Test
    void shouldKeepTwoRecipientsApart() throws Exception {
        Sample other = Sample.send(
                visitor, inbox, "other" + System.nanoTime() + "@kunde.example", "Theirs", "Another letter.");
        UUID delivery = delivery(sent);
        try (BrowserContext home = visitor.desk()) {
            PickupPage pickup = new PickupPage(home.newPage()).open(sent.link()).enter(other.passphrase());
            assertThat(pickup.page().getByText("This is not the passphrase").first())
                    .isVisible();
            pickup.open(other.link()).enter(other.passphrase()).shows("Theirs");
            Page page = pickup.page();
            assertThat(page.navigate("/pickup/message?d=" + delivery).status()).isEqualTo(NOT_FOUND);
            assertThat(page.content()).doesNotContain("For one person.");
            assertThat(page.navigate(fileOf(delivery)).status()).isEqualTo(NOT_FOUND);
            assertThat(page.navigate(fileOf(delivery(other))).status()).isEqualTo(NOT_FOUND);
        }
    }

    @Test
    void shouldShowNothingToAnEmployeeWithALinkAlone() throws Exception {
        try (BrowserContext desk = visitor.desk()) {
            Page carol = visitor.signIn(desk, Sample.CAROL);
            assertThat(carol.navigate("/pickup/message?d=" + delivery(sent)).status())
                    .isEqualTo(NOT_FOUND);
            new PickupPage(carol).open(sent.link()).enter(sent.passphrase()).shows("Not yours");
            carol.navigate("/message/sent");
            assertThat(carol.getByText("Carol Finch, Legal").first()).isVisible();
            assertThat(carol.getByText("Not yours")).hasCount(0);
        }
    }

    private String fileOf(UUID delivery) {
        return "/pickup/file?d=" + delivery + "&message=" + sent.message() + "&attachment=" + attachment;
    }

    private void seesNothing(Page person) {
        String missing =
                bodyOf(person, "/message/detail?id=" + UUID.fromString("0193a4c8-7f2c-7c41-9d0e-3b1f0a6d2e55"));
        assertThat(bodyOf(person, "/message/detail?id=" + sent.message())).isEqualTo(missing);
        assertThat(bodyOf(person, "/message/read?id=" + sent.message())).isEqualTo(missing);
        assertThat(bodyOf(person, "/message/file?message=" + sent.message() + "&attachment=" + attachment))
                .isEqualTo(missing);
        assertThat(bodyOf(person, "/message/compose?reply=" + sent.message())).isEqualTo(missing);
    }

    private UUID delivery(Sample sample) throws Exception {
        return database.single(
                UUID.class, "select id from message_delivery where message_id = ? and kind = 'TO'", sample.message());
    }

    private long refusals(String actor) throws Exception {
        return database.single(
                Long.class,
                "select count(*) from audit_entry where action = 'ACCESS_REFUSED' and refused and actor = ?",
                actor);
    }
}
