package org.restante.it.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.restante.it.portal.Database;
import org.restante.it.portal.Inbox;
import org.restante.it.portal.Sample;
import org.restante.it.portal.TestPortal;
import org.restante.it.portal.Visitor;
import org.restante.launcher.Portal;

/** Somebody plants a session, has another site send forms, or wants to be led elsewhere. */
@ExtendWith(TestPortal.class)
class SessionIT {

    private static final String PLANTED = "plantedplantedplantedplantedplantedplanted";

    private final Portal portal;
    private final Visitor visitor;
    private final Database database;
    private final Wire wire;

    SessionIT(Portal portal, Visitor visitor) {
        this.portal = portal;
        this.visitor = visitor;
        this.database = new Database(portal);
        this.wire = Wire.to(portal);
    }

    @Test
    void shouldRenewTheSessionAtSignIn() throws Exception {
        Person victim = new Person(wire);
        victim.get("/login");
        String known = victim.session();
        assertThat(known).isNotEmpty();
        assertThat(victim.signIn(Sample.ALICE, password(Sample.ALICE)).status()).isEqualTo(302);
        assertThat(victim.session()).isNotEqualTo(known);
        assertThat(victim.get("/message/sent").status()).isEqualTo(200);
        assertThat(new Person(wire).with(known).get("/message/sent").status()).isEqualTo(302);
    }

    @Test
    void shouldRenewTheSessionAtTheProof() throws Exception {
        Sample sent = Letter.send(
                portal,
                visitor,
                new Inbox(portal),
                "fixed" + System.nanoTime() + "@kunde.example",
                "Fixed",
                "<p>x</p>");
        Person victim = new Person(wire);
        victim.get("/login");
        String known = victim.session();
        Answer opened = victim.prove(URI.create(sent.link()).getPath(), sent.passphrase());
        assertThat(opened.status()).isEqualTo(303);
        assertThat(victim.session()).isNotEqualTo(known);
        String page = opened.header("Location").orElseThrow();
        assertThat(victim.get(page).status()).isEqualTo(200);
        assertThat(new Person(wire).with(known).get(page).status()).isEqualTo(404);
        assertThat(new Person(wire).get(page).status()).isEqualTo(404);
    }

    @Test
    void shouldTakeNoSessionThatItDidNotBegin() throws Exception {
        Person planted = new Person(wire).with(PLANTED);
        planted.get("/login");
        assertThat(planted.session()).isNotEqualTo(PLANTED).isNotEmpty();
        assertThat(wire.get("/login;jsessionid=" + PLANTED).status()).isEqualTo(404);
        assertThat(wire.get("/login").body()).doesNotContain("jsessionid");
    }

    @Test
    void shouldEndTheSessionAtSignOut() throws Exception {
        Person alice = Letter.alice(portal, visitor);
        String before = alice.session();
        Answer out = alice.post(
                "/message/sent", Person.form(alice.get("/message/sent"), "session", Map.of("sign-out", "x")));
        assertThat(out.status()).isEqualTo(302);
        assertThat(new Person(wire).with(before).get("/message/sent").status()).isEqualTo(302);
    }

    @Test
    void shouldTakeNoFormWithoutTheStateOfThisSession() throws Exception {
        Person alice = Letter.alice(portal, visitor);
        String recipient = "forged" + System.nanoTime() + "@kunde.example";
        Map<String, String> form = Person.form(
                alice.get("/message/compose"),
                "compose",
                Map.of("to", recipient, "subject", "Forged", "body_input", "<p>x</p>", "expires", "30", "send", "x"));
        for (String state : List.of("stateless", "1:2", "-1567419678789068564:2192111502466061073", "x")) {
            form.put("jakarta.faces.ViewState", state);
            assertThat(alice.post("/message/compose", form).status()).as(state).isEqualTo(403);
        }
        form.remove("jakarta.faces.ViewState");
        assertThat(alice.post("/message/compose", form).status()).isIn(200, 403);
        assertThat(deliveries(recipient)).isZero();
    }

    @Test
    void shouldTakeNoFormWithTheStateOfAnotherSession() throws Exception {
        Person carol = Letter.signedIn(portal, visitor, Sample.CAROL);
        Person alice = Letter.alice(portal, visitor);
        String recipient = "foreign" + System.nanoTime() + "@kunde.example";
        Map<String, String> form = Person.form(
                carol.get("/message/compose"),
                "compose",
                Map.of("to", recipient, "subject", "Forged", "body_input", "<p>x</p>", "expires", "30", "send", "x"));
        assertThat(alice.post("/message/compose", form).status()).isEqualTo(403);
        assertThat(deliveries(recipient)).isZero();
        // Her own form, as a browser sends it from a page of another site, or of a neighbour.
        Map<String, String> own = Person.form(
                alice.get("/message/compose"),
                "compose",
                Map.of("to", recipient, "subject", "Forged", "body_input", "<p>x</p>", "expires", "30", "send", "x"));
        for (String site : List.of("cross-site", "same-site")) {
            assertThat(alice.send(
                                    "POST",
                                    "/message/compose",
                                    Map.of(
                                            "Content-Type",
                                            Wire.FORM,
                                            "Sec-Fetch-Site",
                                            site,
                                            "Origin",
                                            "https://evil.example"),
                                    Person.encode(own))
                            .status())
                    .isEqualTo(404);
        }
        assertThat(deliveries(recipient)).isZero();
    }

    @Test
    void shouldTakeNothingFromScriptsWithoutTheToken() throws Exception {
        Person alice = Letter.alice(portal, visitor);
        Person carol = Letter.signedIn(portal, visitor, Sample.CAROL);
        String token = carol.get("/message/draft").body().replaceAll(".*\"csrf\":\"([^\"]*)\".*", "$1");
        String draft = UUID.randomUUID().toString();
        for (Map<String, String> headers : List.of(
                Map.<String, String>of("Content-Type", "application/json"),
                Map.of("Content-Type", "application/json", "X-CSRF-Token", ""),
                Map.of("Content-Type", "application/json", "X-CSRF-Token", token))) {
            for (String path : List.of("/message/draft", "/message/attachment")) {
                assertThat(alice.send("PUT", path + "?draft=" + draft, headers, "{}")
                                .status())
                        .as("%s %s", path, headers)
                        .isEqualTo(403);
            }
            assertThat(alice.send("DELETE", "/message/attachment?draft=" + draft + "&attachment=" + draft, headers, "")
                            .status())
                    .isEqualTo(403);
        }
    }

    @Test
    void shouldTakeNoReplyAndNoLeaveWithoutTheToken() throws Exception {
        Sample sent = Letter.send(
                portal, visitor, new Inbox(portal), "csrf" + System.nanoTime() + "@kunde.example", "Forge", "<p>x</p>");
        Person reader = new Person(wire);
        String page = reader.prove(URI.create(sent.link()).getPath(), sent.passphrase())
                .header("Location")
                .orElseThrow();
        String delivery = page.substring(page.indexOf("d=") + 2);
        for (String token : List.of("", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")) {
            reader.post("/pickup/leave", Map.of("d", delivery, "csrf", token));
            assertThat(reader.get(page).body()).as("still open").contains("Forge");
            String reply = "--x\r\nContent-Disposition: form-data; name=\"csrf\"\r\n\r\n" + token
                    + "\r\n--x\r\nContent-Disposition: form-data; name=\"reply\"\r\n\r\n" + UUID.randomUUID()
                    + "\r\n--x\r\nContent-Disposition: form-data; name=\"text\"\r\n\r\nForged\r\n--x--\r\n";
            reader.send(
                    "POST",
                    "/pickup/reply-submit?d=" + delivery,
                    Map.of("Content-Type", "multipart/form-data; boundary=x"),
                    reply);
        }
        assertThat(database.single(
                        Long.class,
                        "select count(*) from message where thread_id = ? and id <> ?",
                        sent.message(),
                        sent.message()))
                .isZero();
    }

    @Test
    void shouldLeadNowhereElse() throws Exception {
        Person alice = new Person(wire);
        Answer page = alice.get(
                "/login?returnUrl=https://evil.example&redirect=//evil.example&next=/%5Cevil.example&from=%2F%2Fevil.example");
        Answer answer = alice.post(
                "/login",
                Person.form(
                        page,
                        "login",
                        Map.of("address", Sample.ALICE, "password", password(Sample.ALICE), "sign-in", "x")));
        assertThat(answer.header("Location").orElseThrow()).startsWith(portal.portalUrl() + "/");
        // The form goes on to its own address, whatever stands behind the question mark.
        assertThat(page.body()).contains("action=\"/login?").doesNotContain("href=\"//", "href=\"http", "action=\"//");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/message/sent",
                "//evil.example/message/sent",
                "/message/sent?x=//evil.example",
                "/message//evil.example"
            })
    void shouldLeadOnToItsOwnPagesAfterSignIn(String asked) throws Exception {
        Person alice = new Person(wire);
        Answer first = alice.get(asked);
        Answer last = alice.signIn(Sample.ALICE, password(Sample.ALICE));
        for (Answer answer : List.of(first, last)) {
            answer.header("Location")
                    .ifPresent(location -> assertThat(URI.create(location).getAuthority())
                            .isEqualTo(portal.portalUrl().getAuthority()));
        }
    }

    @Test
    void shouldBelieveNoHost() throws Exception {
        String host = "localhost.evil.example:443";
        Map<String, String> lies =
                Map.of("Host", host, "X-Forwarded-Host", host, "Forwarded", "host=" + host, "X-Forwarded-Server", host);
        for (String path : List.of("/message/sent", "/resources", "/message", "/login", "/", "/no-such-page")) {
            Answer answer = wire.send("GET", path, lies, "");
            assertThat(answer.body()).doesNotContain(host);
            answer.header("Location").ifPresent(location -> assertThat(location).startsWith(portal.portalUrl() + "/"));
        }
        // A message that is sent while lying about the host has the portal's own link in its mail.
        Person alice = Letter.alice(portal, visitor);
        String recipient = "host" + System.nanoTime() + "@kunde.example";
        Map<String, String> form = Person.form(
                alice.get("/message/compose"),
                "compose",
                Map.of(
                        "to",
                        recipient,
                        "subject",
                        "Host",
                        "body_input",
                        "<p>x</p>",
                        "expires",
                        "30",
                        "passphrase",
                        Letter.PASSPHRASE,
                        "send",
                        "x"));
        assertThat(alice.send(
                                "POST",
                                "/message/compose",
                                Map.of("Content-Type", Wire.FORM, "Host", host, "X-Forwarded-Host", host),
                                Person.encode(form))
                        .status())
                .isEqualTo(302);
        Inbox.Mail mail = new Inbox(portal).await(recipient, 1).get(0);
        assertThat(mail.link()).startsWith(portal.portalUrl() + "/p/");
        assertThat(mail.text() + mail.html()).doesNotContain(host);
    }

    private String password(String address) {
        return visitor.account(address).password();
    }

    private long deliveries(String address) throws Exception {
        return database.single(Long.class, "select count(*) from message_delivery where address = ?", address);
    }
}
