package org.restante.it.input;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.restante.common.entity.VisibleText;
import org.restante.it.input.Client.Answer;
import org.restante.it.pages.PickupPage;
import org.restante.it.portal.Database;
import org.restante.it.portal.Inbox;
import org.restante.it.portal.OtherTenant;
import org.restante.it.portal.Sample;
import org.restante.it.portal.TestPortal;
import org.restante.it.portal.Visitor;
import org.restante.launcher.Portal;

/** The big list of naughty strings through every field: what comes out is text, whole, and nothing fails on its way. */
@ExtendWith(TestPortal.class)
class NaughtyStringsIT {

    /** Characters that no text keeps: XML cannot hold them, and browsers do not show them. */
    private static final String NOT_TEXT = "[\\p{Cc}\\ufffe\\uffff]";

    private static final int SUBJECT_ROOM = 900;

    private final Portal portal;
    private final Visitor visitor;
    private final Database database;
    private ServerLog log;

    NaughtyStringsIT(Portal portal, Visitor visitor) throws Exception {
        this.portal = portal;
        this.visitor = visitor;
        this.database = new Database(portal);
        this.log = ServerLog.fromNow(portal);
    }

    @BeforeEach
    void noteWhereTheLogEnds() throws Exception {
        log = ServerLog.fromNow(portal);
    }

    @AfterEach
    void nothingFailedInside() throws Exception {
        assertThat(log.stackTraces()).isEmpty();
        database.update("delete from common_throttle");
    }

    @Test
    void shouldShowEveryStringOfASubjectAsText() throws Exception {
        Client alice = Client.signedIn(portal, Sample.ALICE);
        for (String subject : subjects()) {
            Compose compose = Compose.open(alice);
            Compose.message(compose.send(Map.of("to", Sample.CAROL, "subject", subject)));
            Answer read = alice.get("/message/read?id=" + compose.draft());
            assertThat(words(read.page().expectFirst("h1").wholeText())).contains(words(subject));
            assertThat(read.page().select("h1 *:not(bdi)")).isEmpty();
        }
        Answer sent = alice.get("/message/sent");
        assertThat(sent.status()).isEqualTo(200);
        assertThat(sent.page().select("main script")).isEmpty();
    }

    @Test
    void shouldShowEveryStringOfABodyAndAReplyInABrowser() throws Exception {
        List<String> strings = NaughtyStrings.all();
        String html = strings.stream()
                .map(text -> "<p>" + Entities.escape(text) + "</p>")
                .collect(Collectors.joining());
        String passphrase = "naughty words of the body";
        Compose compose = Compose.open(Client.signedIn(portal, Sample.ALICE));
        Compose.message(compose.send(Map.of(
                "to", "naughty@body.example", "subject", "Naughty", "body_input", html, "passphrase", passphrase)));
        String link = new Inbox(portal).await("naughty@body.example", 1).get(0).link();
        try (BrowserContext home = visitor.desk()) {
            Page page = home.newPage();
            List<String> run = watch(page);
            PickupPage pickup =
                    new PickupPage(page).open(link).enter(passphrase).shows("Naughty");
            String shown = words((String) page.evaluate("() => document.querySelector('main').textContent"));
            assertThat(strings).allSatisfy(text -> assertThat(shown).contains(words(text)));
            String reply = String.join("\n\n", strings);
            pickup.reply(reply);
            String answered = words((String) page.evaluate("() => document.querySelector('main').textContent"));
            assertThat(strings).allSatisfy(text -> assertThat(answered).contains(words(text)));
            assertThat(run).isEmpty();
        }
    }

    @Test
    void shouldTakeEveryStringForAnAddressOrRefuseIt() throws Exception {
        Client alice = Client.signedIn(portal, Sample.ALICE);
        List<String> strings = NaughtyStrings.each(6);
        for (int from = 0; from < strings.size(); from += 40) {
            List<String> some = strings.subList(from, Math.min(strings.size(), from + 40));
            Answer answer =
                    Compose.open(alice).send(Map.of("to", String.join("\n", some), "cc", String.join("; ", some)));
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.error("to")).contains("is not an email address");
            assertThat(answer.page()
                            .select("main script:not([nonce]), main img, main iframe, main [onerror], main [onload]"))
                    .isEmpty();
        }
    }

    @Test
    void shouldShowEveryStringOfASavedDraft() throws Exception {
        Client alice = Client.signedIn(portal, Sample.ALICE);
        for (String text : NaughtyStrings.each(100)) {
            Compose compose = Compose.open(alice);
            String quoted = Compose.quoted(text);
            String body = Compose.quoted("<p>" + Entities.escape(text) + "</p>");
            String json = "{\"to\":[" + quoted + "],\"subject\":" + quoted + ",\"body\":" + body + "}";
            assertThat(compose.save(json).status()).as(text).isEqualTo(200);
            Answer again = alice.get("/message/compose?draft=" + compose.draft());
            assertThat(again.status()).as(text).isEqualTo(200);
            assertThat(words(again.value("subject"))).isEqualTo(words(text));
            assertThat(again.page().select("main script:not([src])"))
                    .allMatch(script -> !script.data().contains("alert"));
        }
    }

    @Test
    void shouldSearchTheTrailForEveryString() throws Exception {
        Client otto = Client.signedIn(portal, Sample.OTTO);
        for (String text : NaughtyStrings.each(60)) {
            String value = Client.percent(text);
            Answer answer = otto.get("/audit/events?actor=" + value + "&recipient=" + value);
            assertThat(answer.status()).as(text).isIn(200, 400);
            if (answer.status() == 200) {
                assertThat(answer.page().select("main script")).isEmpty();
                assertThat(words(answer.value("actor"))).isEqualTo(words(VisibleText.line(text)));
            }
        }
    }

    @Test
    void shouldAskForEveryStringAtTheDoor() throws Exception {
        Client stranger = new Client(portal);
        for (String text : NaughtyStrings.each(130)) {
            Answer verify = stranger.submit(stranger.get("/verify"), "verify", Map.of("code", text), "check");
            assertThat(verify.status()).as(text).isEqualTo(200);
            Answer login = stranger.submit(
                    stranger.get("/login"), "login", Map.of("address", text, "password", text), "sign-in");
            assertThat(login.status()).as(text).isEqualTo(200);
            assertThat(login.page().select("main script, main img")).isEmpty();
        }
    }

    @Soak
    @Test
    void shouldShowEveryStringOfANameAsText() throws Exception {
        OtherTenant south = OtherTenant.create(portal, visitor);
        Client dora = Client.signedIn(portal, south.address(), south.password());
        String domain = south.address().substring(south.address().indexOf('@'));
        int number = 0;
        List<String> named = new ArrayList<>();
        for (String text : NaughtyStrings.each(130)) {
            Answer answer = dora.submit(
                    dora.get("/account"),
                    "person",
                    Map.of("name", text, "address", "n" + number++ + domain, "roles", "SENDER"),
                    "add-person");
            assertThat(answer.status()).as(text).isEqualTo(200);
            assertThat(answer.page().select("main script, main img")).isEmpty();
            boolean added = answer.error("name").isEmpty();
            assertThat(added).as(text).isEqualTo(!isInvisible(text) && text.length() <= 100);
            if (added) {
                named.add(text);
            }
        }
        List<String> stored = database.query(
                String.class,
                "select display_name from account where address like ? and address like 'n%'",
                "%" + domain);
        assertThat(stored)
                .hasSize(named.size())
                .noneMatch(name -> name.matches(".*[\\u202a-\\u202e\\u2066-\\u2069\\u200b].*"));
    }

    @Test
    void shouldNameFilesByEveryString() throws Exception {
        Client alice = Client.signedIn(portal, Sample.ALICE);
        Compose compose = Compose.open(alice);
        List<String> names = NaughtyStrings.each(60).stream().limit(50).toList();
        for (String name : names) {
            String encoded = Client.percent(name).replace("+", "%20");
            Answer answer = compose.attach(
                    encoded,
                    "text/plain",
                    name.getBytes(StandardCharsets.UTF_8).length == 0
                            ? new byte[] {1}
                            : name.getBytes(StandardCharsets.UTF_8));
            assertThat(answer.status()).as(name).isEqualTo(name.isEmpty() ? 400 : 201);
        }
        UUID message = Compose.message(compose.send(Map.of("to", Sample.CAROL)));
        Answer read = alice.get("/message/read?id=" + message);
        List<Element> links = read.page().select("a[href*=/message/file]");
        assertThat(links)
                .hasSameSizeAs(names.stream().filter(name -> !name.isEmpty()).toList());
        for (Element link : links) {
            Answer file = alice.get(link.attr("href"));
            assertThat(file.status()).isEqualTo(200);
            assertThat(file.raw().headers().firstValue("content-disposition").orElse(""))
                    .matches("attachment; filename=\"[ -~&&[^\"\\\\/]]+\"; filename\\*=UTF-8''[!-~&&[^\"\\\\/;]]+");
        }
    }

    /** All strings, joined into as few subjects as they fit. */
    private static List<String> subjects() throws Exception {
        List<String> subjects = new ArrayList<>();
        StringBuilder subject = new StringBuilder();
        for (String text : NaughtyStrings.each(4)) {
            if (subject.length() + text.length() > SUBJECT_ROOM) {
                subjects.add(subject.toString());
                subject.setLength(0);
            }
            subject.append(text).append(" | ");
        }
        subjects.add(subject.toString());
        return subjects;
    }

    /** Notes whatever a page runs or loads that is not the portal's. */
    private static List<String> watch(Page page) {
        List<String> run = new ArrayList<>();
        page.onDialog(dialog -> {
            run.add("dialog " + dialog.message());
            dialog.dismiss();
        });
        page.onPageError(error -> run.add("error " + error));
        page.onRequest(request -> {
            if (!request.url().startsWith("https://localhost:")) {
                run.add("request " + request.url());
            }
        });
        return run;
    }

    private static boolean isInvisible(String text) {
        return VisibleText.isBlank(text);
    }

    /** A text without what no page keeps: how much white space, and characters that are none. */
    private static String words(String text) {
        return text.replaceAll(NOT_TEXT, "").replaceAll("[\\s\\p{Z}\\u0085\\u180e\\ufeff]+", "");
    }
}
