package org.restante.it.attack;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Message;
import jakarta.mail.internet.InternetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.restante.it.portal.Database;
import org.restante.it.portal.Inbox;
import org.restante.it.portal.Sample;
import org.restante.it.portal.TestPortal;
import org.restante.it.portal.Visitor;
import org.restante.launcher.Portal;

/** Line ends in names, subjects and file names: no header of a mail or of an answer begins in them. */
@ExtendWith(TestPortal.class)
class InjectionIT {

    private static final String LINES =
            "Evil\r\nBcc: spy@evil.example\r\n\r\nSecond body\nX-Planted: yes\u2028\u0085\u0000 end";

    private final Portal portal;
    private final Visitor visitor;
    private final Inbox inbox;
    private final Database database;

    InjectionIT(Portal portal, Visitor visitor) {
        this.portal = portal;
        this.visitor = visitor;
        this.inbox = new Inbox(portal);
        this.database = new Database(portal);
    }

    @Test
    void shouldPlantNoHeaderInAMail() throws Exception {
        String withoutNull = LINES.replace("\u0000", "");
        database.update("update account set display_name = ? where address = ?", withoutNull, Sample.ALICE);
        database.update("update tenant set name = ? where name = 'Northgate Insurance'", "Northgate " + withoutNull);
        try {
            String recipient = "headers" + System.nanoTime() + "@kunde.example";
            Letter.send(portal, visitor, inbox, recipient, LINES, "<p>x</p>");
            Inbox.Mail mail = inbox.to(recipient).get(0);
            assertThat(mail.parsed().getHeader("Bcc")).isNull();
            assertThat(mail.parsed().getHeader("X-Planted")).isNull();
            assertThat(mail.parsed().getAllRecipients()).hasSize(1);
            assertThat(mail.parsed().getFrom()).hasSize(1);
            assertThat(((InternetAddress) mail.parsed().getFrom()[0]).getAddress())
                    .doesNotContain("evil");
            assertThat(mail.parsed().getRecipients(Message.RecipientType.TO)[0].toString())
                    .contains(recipient);
            String head = new String(mail.raw(), StandardCharsets.UTF_8).split("\r?\n\r?\n", 2)[0];
            assertThat(head.lines().filter(line -> line.matches("(?i)(bcc|x-planted|second).*")))
                    .isEmpty();
            // What was written is not in a header at all, but for the names.
            assertThat(mail.parsed().getSubject()).doesNotContain("\n", "\r");
        } finally {
            database.update(
                    "update account set display_name = 'Alice Ashdown, Claims' where address = ?", Sample.ALICE);
            database.update("update tenant set name = 'Northgate Insurance' where name like 'Northgate%'");
        }
    }

    @Test
    void shouldTakeNoAddressWithALineInIt() throws Exception {
        String spy = "spy@evil.example";
        Person alice = Letter.alice(portal, visitor);
        for (String address : List.of(
                "a@kunde.example\r\nBcc: spy@evil.example",
                "\"a\r\nBcc: spy@evil.example\"@kunde.example",
                "a@kunde.example\nRCPT TO:<spy@evil.example>",
                "a@kunde.example>\r\nDATA",
                "a@kunde.example\u0000spy",
                "<a@kunde.example> SIZE=1")) {
            Answer answer = alice.submit(address, "Addresses", "<p>x</p>", Letter.PASSPHRASE);
            assertThat(answer.status()).as(address).isIn(200, 302);
        }
        // A further line may name a further recipient, whom the message then shows; there is no blind copy.
        int shown = database.query(String.class, "select id::text from message_delivery where address = ?", spy)
                .size();
        assertThat(inbox.await(spy, shown))
                .hasSize(shown)
                .allSatisfy(mail -> assertThat(mail.parsed().getAllRecipients()).hasSize(1));
        // What was taken is an address and nothing else.
        assertThat(database.query(String.class, "select address::text from message_delivery"))
                .allMatch(address -> address.matches("[^\\s<>\\p{Cc}]+@[^\\s<>\\p{Cc}]+"));
    }

    @Test
    void shouldPlantNoHeaderInADownload() throws Exception {
        String recipient = "names" + System.nanoTime() + "@kunde.example";
        Person alice = Letter.alice(portal, visitor);
        Sample sent = Letter.send(alice, inbox, recipient, "Names", "<p>x</p>");
        Person reader = new Person(Wire.to(portal));
        String page = reader.prove(URI.create(sent.link()).getPath(), sent.passphrase())
                .header("Location")
                .orElseThrow();
        for (String name : List.of(
                "a\r\nSet-Cookie: x=y.txt",
                "a\"; filename=\"b.exe",
                "../../etc/passwd",
                "..\\..\\windows\\win.ini",
                "a\u202Efdp.exe",
                "\u00FC\u4E2D\uD83D\uDE00;b=c.txt",
                "a%0d%0aX-Planted: yes.txt",
                ".htaccess")) {
            // A browser writes line ends in names so (HTML, multipart/form-data encoding algorithm).
            String written = name.replace("\r", "%0D").replace("\n", "%0A");
            UUID reply = Replies.send(reader, page, written, "text/plain\r\nX-Planted: yes", "content");
            UUID attachment =
                    database.single(UUID.class, "select id from message_attachment where message_id = ?", reply);
            isPlain(alice.get("/message/file?message=" + reply + "&attachment=" + attachment));
        }
    }

    private static void isPlain(Answer file) {
        assertThat(file.status()).isEqualTo(200);
        assertThat(file.body()).isEqualTo("content");
        assertThat(file.headers()).doesNotContainKeys("x-planted", "set-cookie");
        assertThat(file.header("Content-Disposition").orElseThrow())
                .matches("attachment; filename=\"[^\"\\\\/\\p{Cc}]*\"; filename\\*=UTF-8''[A-Za-z0-9!#$&+.^_`|~%-]*")
                .doesNotContain("%2F", "%5C", "%E2%80%AE", "%0D", "%0A");
    }

    /** Headers of a request that come back in no answer. */
    @Test
    void shouldEchoNothing() throws Exception {
        for (String path : List.of("/login", "/none", "/message/sent", "/verify?code=%0d%0aX-Planted:%20yes")) {
            Answer answer = Wire.to(portal)
                    .send(
                            "GET",
                            path,
                            java.util.Map.of(
                                    "Referer", "https://evil.example/planted",
                                    "User-Agent", "planted",
                                    "Accept-Language", "planted",
                                    "X-Request-Id", "planted"),
                            "");
            assertThat(answer.headers()).doesNotContainKey("x-planted");
            assertThat(answer.body().toLowerCase(java.util.Locale.ROOT)).doesNotContain("evil.example");
            assertThat(answer.headers().toString()).doesNotContain("evil.example");
        }
    }
}
