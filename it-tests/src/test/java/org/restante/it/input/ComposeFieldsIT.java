package org.restante.it.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.restante.it.input.Client.Answer;
import org.restante.it.portal.Database;
import org.restante.it.portal.Inbox;
import org.restante.it.portal.Sample;
import org.restante.it.portal.TestPortal;
import org.restante.launcher.Portal;

/** What is typed into /message/compose: refused beside its field in words that say what to do, or sent as it was meant. */
@ExtendWith(TestPortal.class)
class ComposeFieldsIT {

    private final Portal portal;
    private final Database database;

    ComposeFieldsIT(Portal portal) {
        this.portal = portal;
        this.database = new Database(portal);
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                Arguments.of("to", "", "to", "Enter at least one recipient in To."),
                Arguments.of("to", "bob", "to", "“bob” is not an email address."),
                Arguments.of("cc", "x y z", "cc", "“x y z” is not an email address."),
                Arguments.of("to", "bob@kunde.example\r\nBcc: eve@", "to", "is not an email address."),
                Arguments.of("to", "jürgen@kunde.example", "to", "letters before the @"),
                Arguments.of("to", "bob@ku\u200dnde.example", "to", "is not an email address."),
                Arguments.of("to", "x".repeat(60_000), "to", "x…” is not an email address."),
                Arguments.of("to", addresses(201), "to", "at most 200 recipients"),
                Arguments.of("subject", " \t", "subject", "Enter a subject."),
                Arguments.of("subject", "\u200b\u202e\u3164", "subject", "Enter a subject."),
                Arguments.of("subject", "s".repeat(999), "subject", "at most 998 characters"),
                Arguments.of("body_input", "", "body", "Write a message or attach a file."),
                Arguments.of("body_input", "<p><br></p>&nbsp;", "body", "Write a message or attach a file."),
                Arguments.of(
                        "body_input", "<script>x</script><img src='https://x.example/x'>", "body", "Write a message"),
                Arguments.of("body_input", "<p>" + "x".repeat(2_200_000), "body", "The message is too long."),
                Arguments.of("expires", "0", "expires", "from 1 to 365"),
                Arguments.of("expires", "366", "expires", "from 1 to 365"),
                Arguments.of("expires", "soon", "expires", "whole number"),
                Arguments.of("expires", "9".repeat(40), "expires", "whole number"),
                Arguments.of("expires", "", "expires", "1 to 365"),
                Arguments.of("passphrase", "abc", "passphrase", "at least 12 characters"),
                Arguments.of("passphrase", "\u200b".repeat(20), "passphrase", "at least 12 characters"),
                Arguments.of("passphrase", "x".repeat(5000), "passphrase", "at most 256 characters"),
                Arguments.of("passphrase", "twelve letters\u0007", "passphrase", "cannot be typed everywhere"),
                Arguments.of("passphrase", "twelve letters\0", "passphrase", "cannot be typed everywhere"));
    }

    @Test
    void shouldNameEverythingThatIsWrongAtOnce() throws Exception {
        Compose compose = Compose.open(Client.signedIn(portal, Sample.ALICE));
        Answer answer = compose.send(Map.of(
                "to",
                "bob, carol@kunde.example",
                "cc",
                "x y z",
                "subject",
                " ",
                "body_input",
                "<p> </p>",
                "expires",
                "soon",
                "passphrase",
                "abc"));
        assertThat(answer.error("to")).startsWith("“bob” is not an email address.");
        assertThat(answer.error("cc")).startsWith("“x y z” is not an email address.");
        assertThat(answer.error("subject")).isEqualTo("Enter a subject.");
        assertThat(answer.error("body")).isEqualTo("Write a message or attach a file.");
        assertThat(answer.error("expires")).isEqualTo("Enter a whole number of days from 1 to 365.");
        assertThat(answer.error("passphrase")).contains("at least 12 characters");
        assertThat(answer.page().select(".summary li")).hasSize(6);
        assertThat(answer.value("expires")).isEqualTo("soon");
        assertThat(answer.value("cc")).isEqualTo("x y z");
        Answer nobody = compose.send(Map.of("to", "", "subject", "", "expires", "0"));
        assertThat(nobody.page().select(".summary li").eachText())
                .containsExactlyInAnyOrder(
                        "Enter at least one recipient in To.",
                        "Enter a subject.",
                        "Enter a whole number of days from 1 to 365.");
        assertThat(database.single(Long.class, "select count(*) from message where id = ?", compose.draft()))
                .isZero();
    }

    @Soak
    @ParameterizedTest
    @MethodSource("refused")
    void shouldSayBesideTheFieldWhatToMend(String field, String typed, String place, String words) throws Exception {
        ServerLog log = ServerLog.fromNow(portal);
        Client alice = Client.signedIn(portal, Sample.ALICE);
        Compose compose = Compose.open(alice);
        Map<String, String> letter =
                new HashMap<>(Map.of("subject", "Kept subject", "body_input", "<p>Kept words.</p>"));
        letter.put(field, typed);
        Answer answer = compose.send(letter);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        assertThat(answer.error(place)).contains(words).hasSizeLessThan(300);
        assertThat(answer.page().select(".summary a[href=#" + place + "]").text())
                .contains(words);
        if (!"subject".equals(field)) {
            assertThat(answer.value("subject")).isEqualTo("Kept subject");
        }
        if (!"body_input".equals(field)) {
            assertThat(answer.value("body_input")).contains("Kept words.");
        }
        assertThat(database.single(Long.class, "select count(*) from message where id = ?", compose.draft()))
                .isZero();
        assertThat(log.stackTraces()).isEmpty();
    }

    @Soak
    @ParameterizedTest
    @CsvSource({
        "Bob Smith <named@fields.example>, named@fields.example",
        "'\"Smith, Bob\" <comma@fields.example>', comma@fields.example",
        "mailto:scheme@fields.example?subject=x, scheme@fields.example",
        "'<angle@fields.example>;', angle@fields.example",
        "'\u202Amarked@fields.example\u202C', marked@fields.example",
        "UPPER@FIELDS.EXAMPLE, upper@fields.example",
        "bob@straße.fields.example, bob@xn--strae-oqa.fields.example",
        "bob@日本語.fields.example, bob@xn--wgv71a119e.fields.example"
    })
    void shouldReachWhomThePastedTextNames(String pasted, String address) throws Exception {
        Compose compose = Compose.open(Client.signedIn(portal, Sample.ALICE));
        Compose.message(compose.send(Map.of("to", pasted)));
        assertThat(recipients(compose)).containsExactly(address);
    }

    @Test
    void shouldMakeOneRecipientOfBothSpellingsOfADomain() throws Exception {
        Client alice = Client.signedIn(portal, Sample.ALICE);
        Compose compose = Compose.open(alice);
        Answer sent = compose.send(Map.of(
                "to", "one@bücher.fields.example ONE@xn--bcher-kva.FIELDS.example", "cc", "one@BÜCHER.fields.example"));
        Compose.message(sent);
        assertThat(recipients(compose)).containsExactly("one@xn--bcher-kva.fields.example");
        assertThat(alice.get("/message/detail?id=" + compose.draft()).page().text())
                .contains("one@bücher.fields.example");
        Inbox.Mail mail =
                new Inbox(portal).await("one@xn--bcher-kva.fields.example", 1).get(0);
        assertThat(mail.parsed().getHeader("To")).containsExactly("one@xn--bcher-kva.fields.example");
    }

    @Soak
    @Test
    void shouldSendToTwoHundredPeopleAtOnce() throws Exception {
        Compose compose = Compose.open(Client.signedIn(portal, Sample.ALICE));
        Compose.message(compose.send(Map.of("to", addresses(150), "cc", addresses(200))));
        assertThat(recipients(compose)).hasSize(200);
        new Inbox(portal).await("r199@crowd.example", 1);
    }

    @Test
    void shouldKeepALongSubjectInOneLineAndOutOfTheMail() throws Exception {
        String subject = "Ünïcode 😀 א\u202e " + "long ".repeat(56) + "end\r\nBcc: eve@evil.example";
        Client alice = Client.signedIn(portal, Sample.ALICE);
        Compose compose = Compose.open(alice);
        Compose.message(compose.send(Map.of("to", "long-subject@fields.example", "subject", subject)));
        Inbox.Mail mail =
                new Inbox(portal).await("long-subject@fields.example", 1).get(0);
        String raw = new String(mail.raw(), java.nio.charset.StandardCharsets.US_ASCII);
        assertThat(raw).doesNotContain("long long").doesNotContainIgnoringCase("bcc:");
        assertThat(raw.substring(0, raw.indexOf("\r\n\r\n")).split("\r\n")).allMatch(line -> line.length() <= 78 + 20);
        String shown = alice.get("/message/read?id=" + compose.draft())
                .page()
                .select("h1 bdi")
                .text();
        assertThat(shown).contains("Ünïcode 😀 א", "long end Bcc: eve@evil.example");
    }

    private List<String> recipients(Compose compose) throws Exception {
        return database.query(
                String.class,
                "select address from message_delivery where message_id = ? and kind <> 'COPY' order by address",
                compose.draft());
    }

    private static String addresses(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "r" + i + "@crowd.example")
                .collect(Collectors.joining(";\n"));
    }
}
