package org.restante.it.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.restante.it.portal.Database;
import org.restante.it.portal.Inbox;
import org.restante.it.portal.Sample;
import org.restante.it.portal.TestPortal;
import org.restante.it.portal.Visitor;
import org.restante.launcher.Portal;

/** Walks through the portal as everybody there is, and looks at each answer, errors and files of the look included. */
@ExtendWith(TestPortal.class)
class EveryAnswerIT {

    private static final Pattern LINK = Pattern.compile("(?:href|src|action)=\"(/[^\"#]*)\"");
    private static final int MOST_PAGES = 60;

    private final Portal portal;
    private final Visitor visitor;
    private final Wire wire;

    EveryAnswerIT(Portal portal, Visitor visitor) {
        this.portal = portal;
        this.visitor = visitor;
        this.wire = Wire.to(portal);
    }

    @Test
    void shouldProtectTheReaderWhereverTheyLook() throws Exception {
        Set<String> files = new TreeSet<>();
        for (Map.Entry<String, Person> visitor : everybody().entrySet()) {
            int seen = crawl(visitor.getValue(), files);
            assertThat(seen).as("pages that %s saw", visitor.getKey()).isGreaterThan(10);
        }
        assertThat(files).anyMatch(file -> file.contains(".css")).anyMatch(file -> file.contains(".js"));
        for (String file : files) {
            Answer whole = wire.get(file);
            assertThat(whole.status()).as(file).isEqualTo(200);
            check(whole);
            String modified = whole.header("Last-Modified").orElse("");
            if (!modified.isEmpty()) {
                Answer same = wire.send("GET", file, Map.of("If-Modified-Since", modified), "");
                assertThat(same.status()).as("%s again", file).isIn(200, 304);
                check(same);
            }
        }
    }

    @Test
    void shouldProtectTheReaderInEveryRefusal() throws Exception {
        Person alice = Letter.alice(portal, visitor);
        String tooLong = "x".repeat(70_000);
        Map<Integer, List<Answer>> refusals = Map.of(
                400, List.of(wire.get("/verify?jakarta.faces.ViewState=stateless")),
                401, List.of(wire.get("/message/draft"), wire.send("PUT", "/message/attachment", Map.of(), "x")),
                403,
                        List.of(
                                alice.send("PUT", "/message/draft", Map.of(), "{}"),
                                alice.post("/message/compose", Map.of("jakarta.faces.ViewState", "1:2"))),
                404, List.of(wire.get("/none"), alice.get("/audit/events"), wire.get("/pickup/message")),
                405, List.of(wire.send("DELETE", "/login", Map.of(), ""), wire.get("/pickup/leave")),
                411,
                        List.of(
                                wire.send("POST", "/login", Map.of(), ""),
                                wire.send("POST", "/message/sent", Map.of(), "")),
                413,
                        List.of(
                                wire.send("POST", "/login", Map.of(), tooLong),
                                wire.send("POST", "/message/sent", Map.of(), tooLong)));
        for (Map.Entry<Integer, List<Answer>> refusal : refusals.entrySet()) {
            for (Answer answer : refusal.getValue()) {
                assertThat(answer.status()).isEqualTo(refusal.getKey());
                check(answer);
            }
        }
    }

    @Test
    void shouldProtectWhatIsDownloaded() throws Exception {
        Person alice = Letter.alice(portal, visitor);
        Sample sent = Letter.send(alice, new Inbox(portal), recipient(), "Downloads", "<p>x</p>");
        Person reader = new Person(wire);
        Answer opened = reader.prove(URI.create(sent.link()).getPath(), sent.passphrase());
        check(opened);
        String page = opened.header("Location").orElseThrow();
        UUID reply =
                Replies.send(reader, page, "<script>alert(1)</script>.html", "text/html", "<script>alert(1)</script>");
        UUID attachment = new Database(portal)
                .single(UUID.class, "select id from message_attachment where message_id = ?", reply);
        for (Answer file : List.of(
                alice.get("/message/file?message=" + reply + "&attachment=" + attachment),
                reader.get("/pickup/file?d=" + page.substring(page.indexOf("d=") + 2) + "&message=" + reply
                        + "&attachment=" + attachment))) {
            assertThat(file.status()).isEqualTo(200);
            assertThat(file.header("Content-Type")).contains("application/octet-stream");
            assertThat(file.header("Content-Disposition").orElseThrow()).startsWith("attachment; ");
            check(file);
        }
    }

    private int crawl(Person person, Set<String> files) throws Exception {
        Deque<String> open = new ArrayDeque<>(Pages.all());
        open.add("/no-such-page");
        Set<String> seen = new TreeSet<>();
        while (!open.isEmpty() && seen.size() < MOST_PAGES) {
            String path = open.remove();
            if (!seen.add(path)) {
                continue;
            }
            Answer answer = person.get(path);
            assertThat(answer.status()).as(path).isBetween(200, 499);
            check(answer);
            for (String link : links(answer)) {
                if (link.startsWith("/jakarta.faces.resource/")) {
                    files.add(link);
                } else if (!seen.contains(link)) {
                    open.add(link);
                }
            }
        }
        return seen.size();
    }

    private static List<String> links(Answer page) {
        List<String> links = new ArrayList<>();
        Matcher link = LINK.matcher(page.body());
        while (link.find()) {
            links.add(link.group(1).replace("&amp;", "&"));
        }
        return links;
    }

    private Map<String, Person> everybody() throws Exception {
        Map<String, Person> all = new LinkedHashMap<>();
        all.put("a stranger", new Person(wire));
        for (String address : List.of(Sample.ALICE, Sample.OTTO, Sample.ADA)) {
            all.put(address, Letter.signedIn(portal, visitor, address));
        }
        Sample sent = Letter.send(portal, visitor, new Inbox(portal), recipient(), "Every answer", "<p>x</p>");
        Person reader = new Person(wire);
        String path = URI.create(sent.link()).getPath();
        String page = reader.prove(path, sent.passphrase()).header("Location").orElseThrow();
        check(reader.get(path));
        check(reader.get(page));
        check(reader.get(page.replace("/message", "/reply")));
        all.put("a recipient", reader);
        return all;
    }

    private void check(Answer answer) {
        Hygiene.check(answer, portal.portalUrl());
    }

    private static String recipient() {
        return "every" + System.nanoTime() + "@kunde.example";
    }
}
