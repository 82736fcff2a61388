package org.restante.it.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.restante.it.input.Client.Answer;
import org.restante.it.portal.Sample;
import org.restante.it.portal.TestPortal;
import org.restante.launcher.Portal;

/** What no browser sends: answered with a status of 4xx and a page in words, and without a trace of a failure in the log. */
@ExtendWith(TestPortal.class)
class MalformedRequestsIT {

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String MULTIPART = "multipart/form-data; boundary=x";
    private static final String UNREADABLE = "This could not be read";

    private final Portal portal;
    private ServerLog log;

    MalformedRequestsIT(Portal portal) throws Exception {
        this.portal = portal;
        this.log = ServerLog.fromNow(portal);
    }

    @BeforeEach
    void noteWhereTheLogEnds() throws Exception {
        log = ServerLog.fromNow(portal);
    }

    @AfterEach
    void nothingFailedInside() throws Exception {
        assertThat(log.stackTraces()).isEmpty();
    }

    @Soak
    @ParameterizedTest
    @ValueSource(strings = {"/login", "/verify", "/message/compose", "/account", "/audit/events", "/p/unknown"})
    void shouldRefuseMoreParametersThanAFormHas(String path) throws Exception {
        String many = IntStream.range(0, 3000).mapToObj(i -> "p" + i + "=1").collect(Collectors.joining("&"));
        for (Client client : new Client[] {new Client(portal), Client.signedIn(portal, Sample.ALICE)}) {
            Answer answer = client.post(path, FORM, many);
            assertThat(answer.status()).as(answer.toString()).isIn(400, 302, 403, 404);
            assertThat(answer.body()).doesNotContain("Exception", "\tat ");
        }
        assertThat(new Client(portal).post("/login", FORM, many).heading()).isEqualTo(UNREADABLE);
    }

    @Test
    void shouldRefuseMoreCookiesThanABrowserKeeps() throws Exception {
        for (String cookie : new String[] {cookies(51), cookies(300)}) {
            Answer answer = raw("/login", cookie);
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.heading()).isEqualTo(UNREADABLE);
            assertThat(raw("/message/sent", cookie).status()).isEqualTo(400);
        }
        assertThat(raw("/login", cookies(50)).status()).isEqualTo(200);
    }

    private Answer raw(String path, String cookie) throws Exception {
        // A client of its own: the cookies are typed by hand.
        Client stranger = new Client(portal);
        return stranger.send(
                path, stranger.request(path).header("Cookie", cookie).GET());
    }

    private static String cookies(int count) {
        return IntStream.range(0, count).mapToObj(i -> "c" + i + "=1").collect(Collectors.joining("; "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/login|multipart/form-data",
                "/login|multipart/form-data; boundary=",
                "/login|multipart/form-data; boundary=\"",
                "/verify|multipart/form-data; boundary=x",
                "/p/unknown|multipart/mixed"
            })
    void shouldTakeNoFilesWhereNoFilesBelong(String path, String type) throws Exception {
        Answer answer = new Client(portal)
                .post(
                        path,
                        type,
                        "--x\r\nContent-Disposition: form-data; name=\"a\"; filename=\"b\"\r\n\r\nc\r\n--x--\r\n");
        assertThat(answer.status()).isEqualTo(415);
        assertThat(answer.heading()).isEqualTo(UNREADABLE);
    }

    @Soak
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/verify?code=%00",
                "/message/compose?draft=a%00",
                "/audit/events?actor=%00",
                "/account?q=%00",
                "/login?%00",
                "/message/sent?before=%00"
            })
    void shouldRefuseACharacterThatNoTextHas(String path) throws Exception {
        for (String person : new String[] {Sample.ALICE, Sample.OTTO, Sample.ADA}) {
            Answer answer = Client.signedIn(portal, person).get(path);
            assertThat(answer.status()).as(path).isIn(400, 404);
        }
        Answer answer = new Client(portal).get("/verify?code=%00");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.heading()).isEqualTo(UNREADABLE);
    }

    @Soak
    @ParameterizedTest
    @CsvSource({
        "from, %2B999999999-12-31T23:59",
        "until, -999999999-01-01T00:00",
        "from, 2026-02-30T00:00",
        "until, 0000-01-01T00:00",
        "action, DROP",
        "message, 1-2-3-4-5",
        "message, %F0%9F%98%80"
    })
    void shouldSayWhichSearchFieldCannotBeRead(String field, String value) throws Exception {
        Answer answer = Client.signedIn(portal, Sample.OTTO).get("/audit/events?" + field + "=" + value);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.error(field)).isNotEmpty();
    }

    @Soak
    @ParameterizedTest
    @ValueSource(strings = {"", "zz", "1:2", "stateless", "%00", "%F0%9F%98%80"})
    void shouldAnswerAnExpiredPageInWords(String state) throws Exception {
        Client alice = Client.signedIn(portal, Sample.ALICE);
        Answer answer = alice.post(
                "/message/compose",
                FORM,
                "compose=compose&draft-id=" + new UUID(1, 2) + "&subject=x&send=send&jakarta.faces.ViewState=" + state);
        assertThat(answer.status()).isIn(403, 200);
        if (answer.status() == 403) {
            assertThat(answer.heading()).isEqualTo("This page was open for too long");
            assertThat(answer.page().select("a.primary").attr("href"))
                    .isEqualTo("/message/compose?draft=" + new UUID(1, 2));
        }
        Answer stranger = new Client(portal).post("/login", FORM, "login=login&jakarta.faces.ViewState=1:2");
        assertThat(stranger.status()).isEqualTo(403);
        assertThat(stranger.heading()).isEqualTo("This page was open for too long");
    }

    @Soak
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "1",
                "null",
                "{\"to\":\"x\"}",
                "{\"to\":[1]}",
                "{\"to\":[[\"a\"]]}",
                "{\"subject\":\"\\q\"}",
                "{\"inReplyTo\":{\"a\":{\"b\":1}}}"
            })
    void shouldRefuseADraftThatIsNone(String json) throws Exception {
        Answer answer = Compose.open(Client.signedIn(portal, Sample.ALICE)).save(json);
        assertThat(answer.status()).isEqualTo(400);
    }

    @Soak
    @ParameterizedTest
    @ValueSource(strings = {"[", "{\"a\":", "[{\"a\":"})
    void shouldNotRunOutOfStack(String nested) throws Exception {
        Answer answer = Compose.open(Client.signedIn(portal, Sample.ALICE)).save(nested.repeat(50_000));
        assertThat(answer.status()).isEqualTo(400);
    }

    @Soak
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"subject\":\"\\ud800 lone\",\"body\":\"<p>\\udfff</p>\"}",
                "{\"subject\":\"a\\u0000b\",\"body\":\"<p>\\u0000</p>\"}",
                "{\"expiryDays\":1e400,\"recipientsVisible\":\"yes\",\"subject\":5}",
                "{\"subject\":\"\\u202e\",\"to\":[\"\\u0000\",\"<script>\"]}"
            })
    void shouldSaveAndShowStrangeText(String json) throws Exception {
        Client alice = Client.signedIn(portal, Sample.ALICE);
        Compose compose = Compose.open(alice);
        assertThat(compose.save(json).status()).isEqualTo(200);
        assertThat(alice.get("/message/compose?draft=" + compose.draft()).status())
                .isEqualTo(200);
    }

    @Test
    void shouldSayThatATextIsTooLongToBeSaved() throws Exception {
        Compose compose = Compose.open(Client.signedIn(portal, Sample.ALICE));
        assertThat(compose.save("{\"body\":\"" + "x".repeat(6 << 20) + "\"}").status())
                .isEqualTo(413);
        assertThat(compose.state("data-too-long")).startsWith("The message is too long to be saved.");
        Answer form = compose.sender().post("/message/compose", FORM, "body_input=" + "x".repeat(7 << 20));
        assertThat(form.status()).isEqualTo(413);
        assertThat(form.page().select("main").text()).contains("more than the page can take");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "no boundary at all",
                "--x\r\n\r\n--x--",
                "--x\r\nContent-Disposition: form-data\r\n\r\na\r\n--x--\r\n",
                "--x\r\nContent-Disposition: form-data; name=\"text\"\r\n\r\nnever ends",
                "--x\r\nContent-Disposition: form-data; name=\"eve\"\r\n\r\na\r\n--x--\r\n",
                "--x\r\nContent-Disposition: form-data; name=\"text\"\r\n\r\na\r\n--x\r\nContent-Disposition: form-data; name=\"text\"\r\n\r\nb\r\n--x--\r\n"
            })
    void shouldRefuseAReplyThatIsNoForm(String body) throws Exception {
        for (String type : new String[] {MULTIPART, "multipart/form-data", "text/plain", "application/json"}) {
            Answer answer = new Client(portal).post("/pickup/reply-submit", type, body);
            assertThat(answer.status()).as(type).isBetween(400, 422);
            assertThat(answer.heading()).isNotEmpty();
        }
    }

    @Soak
    @ParameterizedTest
    @CsvSource({"%, 400", "%zz, 400", "'', 400"})
    void shouldRefuseANameThatCannotBeRead(String name, int status) throws Exception {
        Compose compose = Compose.open(Client.signedIn(portal, Sample.ALICE));
        Answer answer = compose.attach(name, "text/plain", "x".getBytes(StandardCharsets.UTF_8));
        assertThat(answer.status()).isEqualTo(status);
    }

    @Test
    void shouldTakeTheFirstOfTwoParameters() throws Exception {
        Client alice = Client.signedIn(portal, Sample.ALICE);
        Compose compose = Compose.open(alice);
        Map<String, String> fields = Client.fields(
                compose.page(),
                "compose",
                Map.of("to", "first@twice.example", "subject", "x", "body_input", "<p>x</p>"),
                "send");
        Compose.message(
                alice.post("/message/compose", FORM, Client.encode(fields) + "&to=second%40twice.example&send=send"));
        assertThat(alice.get("/message/detail?id=" + compose.draft()).page().text())
                .contains("first@twice.example")
                .doesNotContain("second@twice.example");
    }
}
