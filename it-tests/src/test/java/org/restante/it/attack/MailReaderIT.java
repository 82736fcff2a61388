package org.restante.it.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.restante.it.portal.Database;
import org.restante.it.portal.Inbox;
import org.restante.it.portal.Sample;
import org.restante.it.portal.TestPortal;
import org.restante.it.portal.Visitor;
import org.restante.launcher.Portal;

/** Somebody reads every mail and holds every link: everything but the passphrase, which never travels by mail. */
@ExtendWith(TestPortal.class)
class MailReaderIT {

    private static final String SUBJECT = "Subjectcanary";
    private static final String BODY = "Bodycanary";

    private final Portal portal;
    private final Visitor visitor;
    private final Inbox inbox;
    private final Database database;
    private final Wire wire;

    private Person alice = new Person(new Wire(URI.create("https://localhost"), "127.0.0.1"));
    private Sample sent = new Sample(new UUID(0, 0), "", "", "");
    private String path = "";

    MailReaderIT(Portal portal, Visitor visitor) {
        this.portal = portal;
        this.visitor = visitor;
        this.inbox = new Inbox(portal);
        this.database = new Database(portal);
        this.wire = Wire.to(portal).from("127.0.6.1");
    }

    @BeforeEach
    void send() throws Exception {
        alice = Letter.alice(portal, visitor);
        String recipient = "read" + System.nanoTime() + "@kunde.example";
        sent = Letter.send(alice, inbox, recipient, SUBJECT, "<p>" + BODY + "</p>");
        path = URI.create(sent.link()).getPath();
    }

    @Test
    void shouldReadNothingInAnyMail() throws Exception {
        for (Inbox.Mail mail : inbox.to(sent.recipient())) {
            String all = new String(mail.raw(), StandardCharsets.UTF_8) + mail.text() + mail.html();
            assertThat(all).doesNotContain(SUBJECT, BODY);
            for (String word : sent.passphrase().split(" ")) {
                if (word.length() > 3) {
                    assertThat(all).doesNotContainIgnoringCase(word);
                }
            }
            assertThat(all.replaceAll("https://[^\\s\"<>]*/jakarta.faces.resource", ""))
                    .contains(portal.portalUrl().toString());
        }
    }

    @Test
    void shouldGetNothingForTheLinkAlone() throws Exception {
        for (String method : List.of("GET", "HEAD", "OPTIONS", "POST", "PUT", "DELETE", "TRACE")) {
            for (Map<String, String> headers : List.of(
                    Map.<String, String>of("Content-Length", "0"),
                    Map.of("Accept", "application/json", "Content-Length", "0"),
                    Map.of(
                            "X-HTTP-Method-Override",
                            "POST",
                            "X-Original-URL",
                            "/pickup/message",
                            "Content-Length",
                            "0"))) {
                Answer answer = wire.send(method, path, headers, "");
                assertThat(answer.body()).as("%s %s", method, headers).doesNotContain(SUBJECT, BODY);
                assertThat(answer.headers()).doesNotContainKey("set-cookie");
            }
        }
        Person reader = new Person(wire);
        reader.get(path);
        UUID delivery =
                database.single(UUID.class, "select id from message_delivery where address = ?", sent.recipient());
        for (String page : List.of("/pickup/message", "/pickup/reply", "/pickup/file")) {
            assertThat(reader.get(page + "?d=" + delivery).status()).isEqualTo(404);
        }
        assertThat(state()).isEqualTo("OPEN");
    }

    /** Everything that stands in the mail, tried as the passphrase. */
    @Test
    void shouldOpenNothingWithWhatStandsInTheMail() throws Exception {
        String reference = database.single(
                String.class,
                "select reference from message_ticket t join message_delivery d on d.id = t.delivery_id where"
                        + " d.address = ?",
                sent.recipient());
        Person reader = new Person(wire);
        for (String guess : List.of(sent.link(), path.substring(3), reference + " " + reference, sent.recipient())) {
            assertThat(reader.prove(path, guess).status()).isEqualTo(200);
        }
        assertThat(reader.session()).isEmpty();
        assertThat(state()).isEqualTo("OPEN");
    }

    @Test
    void shouldFindNothingBehindAlteredLinks() throws Exception {
        Answer closed = wire.get("/p/aaaaaaaaaaaaaaaaaaaaaaaaaa");
        assertThat(closed.status()).isEqualTo(404);
        Random random = new Random(7);
        for (int i = 0; i < 26; i++) {
            StringBuilder altered = new StringBuilder(path);
            int at = "/p/".length() + i;
            altered.setCharAt(at, altered.charAt(at) == 'x' ? 'y' : 'x');
            assertThat(wire.get(altered.toString()).body()).isEqualTo(closed.body());
            int other = "/p/".length() + random.nextInt(26);
            altered.deleteCharAt(other);
            assertThat(wire.get(altered.toString()).body()).isEqualTo(closed.body());
        }
    }

    /** The link of one message and the passphrase of another. */
    @Test
    void shouldNotOpenWithThePassphraseOfAnotherMessage() throws Exception {
        String recipient = "mixed" + System.nanoTime() + "@kunde.example";
        Answer answer = alice.submit(recipient, "Mixed", "<p>x</p>", "another twelve letters or more");
        assertThat(answer.status()).isEqualTo(302);
        String other = URI.create(inbox.await(recipient, 1).get(0).link()).getPath();
        assertThat(new Person(wire).prove(other, sent.passphrase()).status()).isEqualTo(200);
        assertThat(new Person(wire)
                        .prove(other, "another twelve letters or more")
                        .status())
                .isEqualTo(303);
    }

    /** Asking for help as the recipient brings a mail to the sender, and nothing to whoever reads the recipient's mail. */
    @Test
    void shouldGetNoPassphraseByAskingForOne() throws Exception {
        Person reader = new Person(wire);
        Answer asked = reader.post(path, Person.form(reader.get(path), "enter", Map.of("help", "x")));
        assertThat(asked.status()).isEqualTo(200);
        assertThat(asked.body()).doesNotContain(SUBJECT, BODY, sent.passphrase());
        assertThat(database.single(
                        Long.class,
                        "select count(*) from notification_outbox where kind <> 'MESSAGE_WAITS' and to_address = ?",
                        sent.recipient()))
                .isZero();
        assertThat(state()).isEqualTo("OPEN");
    }

    private String state() throws Exception {
        return database.single(
                String.class, "select access_state::text from message_delivery where address = ?", sent.recipient());
    }
}
