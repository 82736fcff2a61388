package org.restante.it.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import javax.net.ssl.SSLSocket;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.restante.it.pages.LoginPage;
import org.restante.it.pages.PickupPage;
import org.restante.launcher.Portal;

/** The logs tell what an operator needs, and nothing that a thief of logs, or a reader who may not read mail, could use. */
@ExtendWith(TestPortal.class)
class LogsIT {

    private static final String RECORD = "[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]+Z .*";

    private final Portal portal;
    private final Visitor visitor;
    private final Inbox inbox;

    LogsIT(Portal portal, Visitor visitor) {
        this.portal = portal;
        this.visitor = visitor;
        inbox = new Inbox(portal);
    }

    @Test
    void shouldHoldNoSecretAfterAMessageWentItsWay() throws Exception {
        String subject = word();
        String recipient = word() + "@kunde.example";
        String wrong = word() + " " + word();
        List<String> secrets = new ArrayList<>(List.of(subject, recipient, wrong, Sample.ALICE));
        Sample sent = Sample.send(visitor, inbox, recipient, subject, "Text");
        secrets.add(sent.passphrase());
        secrets.add(sent.link().substring(sent.link().lastIndexOf('/') + 1));
        try (BrowserContext home = visitor.desk()) {
            PickupPage pickup = new PickupPage(home.newPage()).open(sent.link()).enter(wrong);
            pickup.page()
                    .getByText("try", new Page.GetByTextOptions().setExact(false))
                    .first()
                    .waitFor();
            pickup.enter(sent.passphrase()).shows(subject);
            secrets.addAll(sessionIds(home));
        }
        try (BrowserContext office = visitor.desk()) {
            new LoginPage(office.newPage()).signIn(Sample.CAROL, wrong);
            visitor.signIn(office, Sample.ALICE).navigate("/message/sent");
            secrets.addAll(sessionIds(office));
        }
        secrets.add(visitor.account(Sample.ALICE).password());
        assertThat(secrets).hasSizeGreaterThan(8);

        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> lines("access.log").anyMatch(line -> line.contains("path=/message/sent")));
        for (String log : List.of("server.log", "access.log", "console.log")) {
            String all = Files.readString(log(log));
            assertThat(secrets).as(log).noneMatch(all::contains);
        }
        assertThat(lines("access.log")).anyMatch(line -> line.contains(" path=/p/[REDACTED] "));
    }

    @Test
    void shouldWriteARequestOnOneLineWhateverItHolds() throws Exception {
        String mark = word();
        String forged = "2026-11-24T09:00:00.000Z INFO [x] (y) forged";
        send("GET /" + mark + "%0A" + forged.replace(' ', '+') + "%0D?q=%0a HTTP/1.1\r\nHost: localhost\r\n"
                + "X-Request-Id: " + mark + "id\r\nX-Forwarded-For: 203.0.113.66\r\nUser-Agent: " + mark
                + "agent\r\nConnection: close\r\n\r\n");
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> lines("access.log").anyMatch(line -> line.contains(mark)));
        List<String> found =
                lines("access.log").filter(line -> line.contains(mark)).toList();
        assertThat(found).hasSize(1);
        assertThat(found.get(0))
                .contains("peer=127.0.0.1 source=127.0.0.1 method=GET")
                .contains(" status=404 ")
                .doesNotContain(mark + "id", mark + "agent", "203.0.113.66", "?q=")
                .matches(".* request=[0-9a-z]{10}");
    }

    @Test
    void shouldBeginEachRecordWithItsTime() throws Exception {
        for (String log : List.of("server.log", "access.log")) {
            assertThat(lines(log)).as(log).isNotEmpty().allMatch(line -> line.startsWith("\t") || line.matches(RECORD));
        }
    }

    private void send(String request) throws Exception {
        try (SSLSocket socket = (SSLSocket) AnyCertificate.trusting()
                .getSocketFactory()
                .createSocket("localhost", portal.portalUrl().getPort())) {
            OutputStream out = socket.getOutputStream();
            out.write(request.getBytes(StandardCharsets.US_ASCII));
            out.flush();
            socket.getInputStream().readAllBytes();
        }
    }

    private static List<String> sessionIds(BrowserContext device) {
        return device.cookies().stream()
                .filter(cookie -> cookie.name.contains("SESSION"))
                .map((Cookie cookie) -> cookie.value)
                .toList();
    }

    private Stream<String> lines(String name) throws Exception {
        return Files.readAllLines(log(name)).stream();
    }

    private Path log(String name) {
        return portal.data().resolve("wildfly/log").resolve(name);
    }

    /** Letters that no chance makes. */
    private static String word() {
        return "w" + UUID.randomUUID().toString().replace("-", "").substring(0, 15);
    }
}
