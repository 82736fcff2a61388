package org.restante.it.load;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.restante.it.pages.ComposePage;
import org.restante.it.pages.LoginPage;
import org.restante.it.pages.PickupPage;
import org.restante.it.portal.Inbox;
import org.restante.it.portal.OtherTenant;
import org.restante.it.portal.SampleFiles;
import org.restante.it.portal.TestPortal;
import org.restante.it.portal.Visitor;
import org.restante.launcher.Portal;

/**
 * How many statements each page costs the database. With one row and with many it is the same number, and no more than
 * stands here: a page that asks once for each row would show.
 */
@ExtendWith(TestPortal.class)
@EnabledIfSystemProperty(named = "restante.soak", matches = "true")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StatementsIT {

    /** Who is signed in, and whether they still may be: before every page of the portal. */
    private static final int SIGNED_IN = 4;

    /** The number beside "Inbox". */
    private static final int UNREAD = 2;

    private static final int RAIL = SIGNED_IN + UNREAD;

    private final Visitor visitor;
    private final Inbox inbox;
    private final BrowserContext device;
    private final OtherTenant dora;
    private final ManyRows rows;
    private final StatementLog log;

    @TempDir
    private Path files;

    StatementsIT(Portal portal, Visitor visitor) throws Exception {
        this.visitor = visitor;
        inbox = new Inbox(portal);
        device = visitor.desk();
        dora = OtherTenant.create(portal, visitor);
        rows = new ManyRows(portal, dora.address());
        log = new StatementLog(portal);
    }

    @BeforeAll
    void signIn() {
        Page page = device.newPage();
        new LoginPage(page).signIn(dora.address(), dora.password());
        page.waitForURL(url -> !url.contains("/login"));
    }

    @AfterAll
    void close() throws Exception {
        log.close();
        device.close();
    }

    @Test
    void shouldListSentMessages() throws Exception {
        rows.sent(1);
        costs("/message/sent", RAIL + 4, () -> rows.sent(50));
    }

    @Test
    void shouldListReceivedMessages() throws Exception {
        rows.received(1);
        costs("/message/inbox", RAIL + 6, () -> rows.received(50));
    }

    @Test
    void shouldListEvents() throws Exception {
        costs("/audit/events", RAIL + 2, () -> rows.events(50));
    }

    @Test
    void shouldListPeople() throws Exception {
        costs("/account", RAIL + 2, () -> rows.people(50));
    }

    @Test
    void shouldOfferDrafts() throws Exception {
        rows.drafts(1);
        costs("/message/compose", RAIL + 4, () -> rows.drafts(50));
    }

    @Test
    void shouldContinueADraftWithItsFiles() throws Exception {
        ComposePage compose = new ComposePage(device.newPage()).open().write("A draft", "A letter.");
        compose.attach(SampleFiles.random(files, "first.bin", 10));
        String draft = compose.page().locator("#compose-state").getAttribute("data-draft");
        costs("/message/compose?draft=" + draft, RAIL + 8, () -> {
            for (int i = 0; i < 5; i++) {
                compose.attach(SampleFiles.random(files, "file " + i + ".bin", 10));
            }
        });
    }

    @Test
    void shouldShowTheStoryOfAMessage() throws Exception {
        UUID message = new ComposePage(device.newPage())
                .open()
                .to("many@kunde.example")
                .write("To many", "A letter.")
                .send()
                .message();
        inbox.await("many@kunde.example", 1);
        costs("/message/detail?id=" + message, RAIL + 16, () -> rows.recipientsOf(message, 50));
    }

    @Test
    void shouldShowAThreadToBothSides() throws Exception {
        ComposePage compose = new ComposePage(device.newPage())
                .open()
                .to("chatty@kunde.example")
                .write("A thread", "A letter.");
        String passphrase = compose.passphrase().inputValue();
        UUID message = compose.send().message();
        String link = inbox.await("chatty@kunde.example", 1).get(0).link();
        try (BrowserContext home = visitor.desk()) {
            PickupPage pickup = new PickupPage(home.newPage()).open(link).enter(passphrase);
            pickup.reply("The first answer.");
            String there = pickup.page().url();
            String here = "/message/read?id=" + message;
            // The first page of an organisation also asks for its time zone.
            statements(home, there);
            List<String> few = statements(home, there);
            // Whoever reads it for the first time marks it so; from the second time on it is only read.
            statements(device, here);
            List<String> fewOfSender = statements(device, here);
            pickup.reply("The second answer.").reply("The third answer.");
            inbox.await(dora.address(), 3);
            assertThat(home.request().get(there).text()).contains("The first answer.", "The third answer.");
            assertThat(device.request().get(here).text()).contains("The first answer.", "The third answer.");
            assertThat(statements(home, there)).hasSameSizeAs(few).hasSizeLessThanOrEqualTo(10);
            assertThat(statements(device, here)).hasSameSizeAs(fewOfSender).hasSizeLessThanOrEqualTo(RAIL + 12);
        }
    }

    @Test
    void shouldCostNothingBeforeAnybodyIsKnown() throws Exception {
        try (BrowserContext stranger = visitor.desk()) {
            for (String path : List.of("/login", "/verify")) {
                List<StatementLog.Executed> executed =
                        log.during(() -> stranger.request().get(path));
                assertThat(executed).as(path).isEmpty();
            }
            List<StatementLog.Executed> knocked =
                    log.during(() -> stranger.request().get("/p/" + "a".repeat(26)));
            assertThat(knocked).hasSizeLessThanOrEqualTo(2);
        }
    }

    private interface Step {
        void take() throws Exception;
    }

    private void costs(String path, int most, Step more) throws Exception {
        device.request().get(path);
        List<String> few = statements(device, path);
        more.take();
        List<String> many = statements(device, path);
        assertThat(many)
                .as("%s with one row:%n%s%nwith many:%n%s", path, lines(few), lines(many))
                .hasSameSizeAs(few);
        assertThat(many).as("%s:%n%s", path, lines(many)).hasSizeLessThanOrEqualTo(most);
    }

    private static String lines(List<String> statements) {
        return statements.stream()
                .map(sql -> sql.length() > 160 ? sql.substring(0, 160) : sql)
                .collect(Collectors.joining("\n"));
    }

    private List<String> statements(BrowserContext who, String path) throws Exception {
        return log
                .during(() -> {
                    APIResponse response = who.request().get(path);
                    assertThat(response.status()).as(path).isEqualTo(200);
                    assertThat(response.url()).as("still signed in").doesNotContain("/login");
                })
                .stream()
                .map(StatementLog.Executed::sql)
                .toList();
    }
}
