package org.restante.it.input;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.restante.it.input.Client.Answer;
import org.restante.it.pages.ComposePage;
import org.restante.it.portal.Database;
import org.restante.it.portal.Sample;
import org.restante.it.portal.TestPortal;
import org.restante.it.portal.Visitor;
import org.restante.launcher.Portal;

/** Two windows, two clicks, the back button, a session that ended elsewhere: no word is lost, and nothing is sent twice. */
@ExtendWith(TestPortal.class)
class WindowsIT {

    private static final LocatorAssertions.ContainsTextOptions PATIENT =
            new LocatorAssertions.ContainsTextOptions().setTimeout(60_000);
    private static final LocatorAssertions.IsVisibleOptions PATIENTLY =
            new LocatorAssertions.IsVisibleOptions().setTimeout(60_000);

    private final Portal portal;
    private final Visitor visitor;
    private final Database database;

    WindowsIT(Portal portal, Visitor visitor) {
        this.portal = portal;
        this.visitor = visitor;
        this.database = new Database(portal);
    }

    @Soak
    @Test
    void shouldKeepTwoLettersApart() {
        try (BrowserContext office = visitor.desk()) {
            Page first = visitor.signIn(office, Sample.ALICE);
            saves(
                    first,
                    "Words of the first.",
                    () -> new ComposePage(first).open().write("First letter", "Words of the first."));
            Page second = office.newPage();
            saves(
                    second,
                    "Words of the second.",
                    () -> new ComposePage(second).open().write("Second letter", "Words of the second."));
            first.reload();
            second.reload();
            assertThat(first.getByLabel("Subject")).hasValue("First letter");
            assertThat(new ComposePage(first).body()).containsText("Words of the first.");
            assertThat(second.getByLabel("Subject")).hasValue("Second letter");
        }
    }

    @Test
    void shouldNotReplaceTheTextOfAnotherWindowWithoutAWord() {
        try (BrowserContext office = visitor.desk()) {
            Page first = visitor.signIn(office, Sample.ALICE);
            saves(
                    first,
                    "Begun here.",
                    () -> new ComposePage(first).open().to(Sample.CAROL).write("One draft", "Begun here."));
            Page second = office.newPage();
            second.navigate(first.url());
            saves(second, "Gone on there.", () -> new ComposePage(second).body().fill("Gone on there."));
            new ComposePage(first).body().fill("Gone on here.");
            Locator notice = first.locator("#changed");
            assertThat(notice).containsText("This draft was changed in another window", PATIENT);
            new ComposePage(first).sendButton().click();
            assertThat(notice).isVisible();
            assertThat(new ComposePage(first).body()).containsText("Gone on here.");
            Page other =
                    office.waitForPage(() -> notice.getByRole(AriaRole.LINK).click());
            assertThat(new ComposePage(other).body()).containsText("Gone on there.");
            saves(
                    first,
                    "Gone on here.",
                    () -> notice.getByRole(AriaRole.BUTTON).click());
            assertThat(notice).isHidden();
            new ComposePage(first).send();
            first.navigate("/message/sent");
            first.getByText("One draft").first().click();
            assertThat(first.getByText("Sent", new Page.GetByTextOptions().setExact(true))
                            .first())
                    .isVisible();
        }
    }

    @Test
    void shouldSaveOnceMoreWhatIsTheSame() throws Exception {
        Compose compose = Compose.open(Client.signedIn(portal, Sample.ALICE));
        String json = "{\"subject\":\"same\"}";
        assertThat(compose.save(json).status()).isEqualTo(200);
        assertThat(compose.save(json).status()).isEqualTo(200);
        Answer refused = compose.save("{\"subject\":\"other\"}");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body()).contains("draft.changed");
        assertThat(compose.save("{\"subject\":\"other\"}", "&over=0000").status())
                .isEqualTo(409);
        Compose again = Compose.open(compose.sender(), compose.draft());
        assertThat(again.save("{\"subject\":\"other\"}").status()).isEqualTo(200);
    }

    @Test
    void shouldSendOnceWhatIsSubmittedManyTimesAtOnce() throws Exception {
        Client alice = Client.signedIn(portal, Sample.ALICE);
        Compose compose = Compose.open(alice);
        List<Answer> answers =
                atOnce(6, () -> compose.send(Map.of("to", "parallel@windows.example", "subject", "Once")));
        assertThat(answers).allSatisfy(answer -> {
            assertThat(answer.status()).isEqualTo(302);
            assertThat(answer.location()).endsWith("/message/detail?id=" + compose.draft());
        });
        assertThat(database.single(
                        Long.class, "select count(*) from message_delivery where address = 'parallel@windows.example'"))
                .isEqualTo(1);
        assertThat(database.single(
                        Long.class,
                        "select count(*) from audit_entry where action = 'MESSAGE_SUBMITTED' and message_id = ?",
                        compose.draft()))
                .isEqualTo(1);
    }

    @Test
    void shouldNotSaySentToAnotherTextUnderTheSameDraft() throws Exception {
        Client alice = Client.signedIn(portal, Sample.ALICE);
        Compose compose = Compose.open(alice);
        Map<String, String> letter = Map.of("to", Sample.CAROL, "subject", "Original", "body_input", "<p>First.</p>");
        Compose.message(compose.send(letter));
        Compose.message(compose.send(letter));
        for (Map<String, String> other : List.of(
                Map.of("to", Sample.CAROL, "subject", "Changed", "body_input", "<p>First.</p>"),
                Map.of("to", Sample.CAROL, "subject", "Original", "body_input", "<p>Second.</p>"),
                Map.of("to", "eve@windows.example", "subject", "Original", "body_input", "<p>First.</p>"))) {
            Answer refused = compose.send(other);
            assertThat(refused.status()).isEqualTo(200);
            assertThat(refused.page().select(".summary").text()).contains("This message was sent already.");
            assertThat(refused.value("subject")).isEqualTo(other.get("subject"));
        }
    }

    @Soak
    @Test
    void shouldNotSendAgainFromThePageBefore() {
        try (BrowserContext office = visitor.desk()) {
            Page alice = visitor.signIn(office, Sample.ALICE);
            new ComposePage(alice)
                    .open()
                    .to("back@windows.example")
                    .write("Back", "A letter.")
                    .send();
            alice.goBack();
            alice.waitForURL("**/message/compose**");
            assertThat(alice.getByText("Somebody else")).hasCount(0);
            Locator body = new ComposePage(alice).body();
            body.fill("Another letter.");
            assertThat(alice.locator("#not-saved, #save-state"))
                    .containsText(
                            new String[] {"", ""}, new LocatorAssertions.ContainsTextOptions().setTimeout(60_000));
            assertThat(body).containsText("Another letter.");
        }
    }

    @Soak
    @Test
    void shouldKeepTheTextWhenSignedOutInAnotherWindow() {
        try (BrowserContext office = visitor.desk()) {
            Page first = visitor.signIn(office, Sample.ALICE);
            ComposePage compose = new ComposePage(first);
            saves(
                    first,
                    "Kept.",
                    () -> compose.open().to("elsewhere@windows.example").write("Elsewhere", "Kept."));
            Page second = office.newPage();
            second.navigate("/message/sent");
            second.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign out"))
                    .click();
            second.waitForURL(url -> !url.contains("/message/sent"));
            compose.body().fill("Kept, and more.");
            compose.sendButton().click();
            assertThat(first.getByText("You have been signed out. What you wrote is still here."))
                    .isVisible(PATIENTLY);
            visitor.signIn(office, Sample.ALICE);
            assertThat(first.locator("#signed-out"))
                    .isHidden(new LocatorAssertions.IsHiddenOptions().setTimeout(60_000));
            assertThat(compose.body()).containsText("Kept, and more.");
            compose.send();
        }
    }

    /** Types, and waits until the server has saved these words and the page says so. */
    private static void saves(Page page, String words, Runnable typing) {
        page.waitForResponse(
                answer -> "PUT".equals(answer.request().method())
                        && answer.ok()
                        && String.valueOf(answer.request().postData()).contains(words),
                new Page.WaitForResponseOptions().setTimeout(60_000),
                typing);
        assertThat(page.locator("#save-state")).containsText("Draft saved", PATIENT);
    }

    private static <T> List<T> atOnce(int times, Callable<T> work) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(times);
        try {
            List<Future<T>> running = IntStream.range(0, times)
                    .mapToObj(i -> threads.submit(work))
                    .toList();
            List<T> results = new java.util.ArrayList<>();
            for (Future<T> each : running) {
                results.add(each.get());
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }
}
