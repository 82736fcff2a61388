package org.restante.it.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.restante.it.portal.Database;
import org.restante.it.portal.Inbox;
import org.restante.it.portal.Sample;
import org.restante.it.portal.TestPortal;
import org.restante.it.portal.Visitor;
import org.restante.launcher.Portal;

/** A mail scanner fetches every link many times, and presses buttons. Nothing changes, and it is noted as a fetch. */
@ExtendWith(TestPortal.class)
class LinkScannerIT {

    private static final int STORM = 90;
    private static final int AT_ONCE = 6;

    private final Portal portal;
    private final Visitor visitor;
    private final Database database;
    private final Wire wire;

    private Sample sent = new Sample(new UUID(0, 0), "", "", "");
    private String path = "";

    LinkScannerIT(Portal portal, Visitor visitor) {
        this.portal = portal;
        this.visitor = visitor;
        this.database = new Database(portal);
        this.wire = Wire.to(portal);
    }

    @BeforeEach
    void send() throws Exception {
        String recipient = "scanned" + System.nanoTime() + "@kunde.example";
        sent = Letter.send(portal, visitor, new Inbox(portal), recipient, "Scanned", "<p>A letter.</p>");
        path = URI.create(sent.link()).getPath();
    }

    @Test
    void shouldChangeNothingForAStormOfFetches() throws Exception {
        Map<String, String> before = Snapshot.of(database);
        List<Callable<Answer>> storm = new ArrayList<>();
        for (int i = 0; i < STORM; i++) {
            String method = i % 3 == 0 ? "HEAD" : "GET";
            storm.add(() -> wire.send(method, path, Map.of("User-Agent", "Scanner"), ""));
        }
        for (Answer answer : all(storm)) {
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.headers()).doesNotContainKey("set-cookie");
        }
        assertThat(Snapshot.of(database)).isEqualTo(before);
        assertThat(notes("LINK_FETCHED")).isBetween(1L, (long) AT_ONCE);
        assertThat(database.query(
                        String.class,
                        "select distinct action::text from audit_entry where message_id = ? and actor_kind ="
                                + " 'STRANGER'",
                        sent.message()))
                .containsExactly("LINK_FETCHED");
        assertOpens();
    }

    @Test
    void shouldNoteAnotherScannerAsAnotherFetch() throws Exception {
        wire.get(path);
        wire.get(path);
        wire.from("127.0.7.1").get(path);
        assertThat(notes("LINK_FETCHED")).isEqualTo(2);
    }

    @Test
    void shouldChangeNothingForAPressedButton() throws Exception {
        Map<String, String> before = Snapshot.of(database);
        Person scanner = new Person(wire);
        Map<String, String> pressed = Person.form(scanner.get(path), "enter", Map.of("open", "x"));
        scanner.post(path, pressed);
        pressed.put("passphrase", "");
        Answer empty = scanner.post(path, pressed);
        assertThat(empty.status()).isEqualTo(200);
        scanner.post(path, Map.of());
        scanner.post(path, Map.of("open", "x"));
        assertThat(scanner.session()).isEmpty();
        assertThat(Snapshot.of(database)).isEqualTo(before);
        assertThat(notes("PROOF_REFUSED")).isZero();
        assertOpens();
    }

    /** The form in an address: no scanner, no preview and no picture in a page sends it. */
    @Test
    void shouldTakeNoFormByLooking() throws Exception {
        Map<String, String> before = Snapshot.of(database);
        Map<String, String> form =
                Person.form(wire.get(path), "enter", Map.of("open", "x", "passphrase", sent.passphrase()));
        Map<String, String> help = Person.form(wire.get(path), "enter", Map.of("help", "x"));
        for (String method : List.of("GET", "HEAD")) {
            for (Map<String, String> fields : List.of(form, help)) {
                String encoded = Person.encode(fields);
                assertThat(look(method, encoded).status()).isEqualTo(400);
                assertThat(look(method, encoded.replace("jakarta.faces", "jakarta%2Efaces"))
                                .status())
                        .isEqualTo(400);
                assertThat(look(method, encoded.replace("jakarta.faces.ViewState", "x"))
                                .headers())
                        .doesNotContainKey("set-cookie");
            }
        }
        assertThat(Snapshot.of(database)).isEqualTo(before);
        assertThat(notes("DELIVERY_OPENED") + notes("HELP_ASKED")).isZero();
    }

    @Test
    void shouldChangeNothingOnAnyPage() throws Exception {
        Map<String, String> before = Snapshot.of(database);
        for (String page : Pages.all()) {
            for (String method : List.of("GET", "HEAD")) {
                assertThat(wire.send(method, page, Map.of(), "").status())
                        .as("%s %s", method, page)
                        .isBetween(200, 499);
            }
        }
        assertThat(Snapshot.of(database)).isEqualTo(before);
    }

    private Answer look(String method, String query) throws IOException {
        return wire.send(method, path + "?" + query, Map.of(), "");
    }

    private void assertOpens() throws Exception {
        assertThat(database.single(
                        String.class,
                        "select access_state::text from message_delivery where address = ?",
                        sent.recipient()))
                .isEqualTo("OPEN");
        assertThat(new Person(wire).prove(path, sent.passphrase()).status()).isEqualTo(303);
    }

    private long notes(String action) throws Exception {
        return database.single(
                Long.class,
                "select count(*) from audit_entry where message_id = ? and action = ?",
                sent.message(),
                action);
    }

    private static List<Answer> all(List<Callable<Answer>> requests) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<Answer> answers = new ArrayList<>();
            for (Future<Answer> answer : threads.invokeAll(requests)) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            threads.shutdownNow();
        }
    }
}
