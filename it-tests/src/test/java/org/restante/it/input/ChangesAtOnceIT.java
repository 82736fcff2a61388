package org.restante.it.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.restante.it.input.Client.Answer;
import org.restante.it.portal.Database;
import org.restante.it.portal.Inbox;
import org.restante.it.portal.Sample;
import org.restante.it.portal.TestPortal;
import org.restante.launcher.Portal;

/** Two people change one thing at the same moment: one after the other, and neither sees an error or loses something. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(TestPortal.class)
class ChangesAtOnceIT {

    private static final String COLUMNS = " tenant_id, sender_account_id, thread_id, recipients_visible,"
            + " content_segments, plain_length, attachment_count, origin_mac, ";
    private static final String WORDS = "nine herons cross the marsh";
    private static final String NEW_WORDS = "ten otters swim the brook";

    private final Portal portal;
    private final Database database;
    private final Client alice;
    private final ExecutorService threads = Executors.newCachedThreadPool();

    ChangesAtOnceIT(Portal portal) throws Exception {
        this.portal = portal;
        this.database = new Database(portal);
        this.alice = Client.signedIn(portal, Sample.ALICE);
    }

    @AfterAll
    void end() {
        threads.shutdownNow();
    }

    @Test
    void shouldExtendOneMessageTwice() throws Exception {
        UUID message = send("extended@once.example", "Extended twice");
        Answer page = detail(message);
        Answer otherTab = detail(message);
        try (SlowOther other =
                SlowOther.doing(portal, "select 1 from message where id = ? for no key update", message)) {
            Future<Answer> longer = meanwhile(() -> extend(page, "90"));
            other.awaitWaiting(1);
            Future<Answer> shorter = meanwhile(() -> extend(otherTab, "60"));
            other.awaitWaiting(2);
            other.letGo();
            assertThat(longer.get().page().text()).contains("The message can be read until the new date.");
            assertThat(shorter.get().page().text()).contains("The message can be read until the new date.");
        }
        assertThat(database.query(
                        Long.class,
                        "select extract(day from expires_at - now())::bigint from message_delivery where message_id = ?",
                        message))
                .hasSize(2)
                .containsOnly(89L);
    }

    private Answer extend(Answer page, String days) throws Exception {
        return alice.submit(page, "extend-form", Map.of("days", days), "extend");
    }

    @Test
    void shouldNoteOneChangeOfTheOrganisationOnce() throws Exception {
        Client ada = Client.signedIn(portal, Sample.ADA);
        String tenant = "from tenant where name = 'Northgate Insurance'";
        String contact = String.valueOf(
                database.query(String.class, "select contact " + tenant).get(0));
        Map<String, String> typed = Map.of(
                "contact",
                "once@northgate.example",
                "language",
                database.single(String.class, "select language " + tenant));
        Answer page = ada.get("/tenant");
        Answer otherTab = ada.get("/tenant");
        long before = changes();
        try (SlowOther other = SlowOther.doing(portal, "select 1 " + tenant + " for no key update")) {
            Future<Answer> first = meanwhile(() -> ada.submit(page, "tenant", typed, "save"));
            Future<Answer> second = meanwhile(() -> ada.submit(otherTab, "tenant", typed, "save"));
            other.awaitWaiting(2);
            other.letGo();
            assertThat(first.get().page().text()).contains("Saved.");
            assertThat(second.get().page().text()).contains("Saved.");
        } finally {
            database.update(
                    "update tenant set contact = nullif(?, 'null') where name = 'Northgate Insurance'", contact);
        }
        assertThat(changes()).isEqualTo(before + 1);
    }

    private long changes() throws Exception {
        return database.single(Long.class, "select count(*) from audit_entry where action = 'TENANT_CHANGED'");
    }

    @Test
    void shouldAddAPersonOnce() throws Exception {
        Client ada = Client.signedIn(portal, Sample.ADA);
        Answer page = ada.get("/account");
        String address = "erin@northgate.example";
        Map<String, String> typed = Map.of("name", "Erin Twice", "address", address, "roles", "SENDER");
        try (SlowOther other = SlowOther.doing(
                portal,
                "insert into account (id, tenant_id, address, display_name, groups, state, created_at)"
                        + " select gen_random_uuid(), tenant_id, ?, 'Erin Twice', 'SENDER', 'INVITED', now()"
                        + " from account where address = ?",
                address,
                Sample.ADA)) {
            Future<Answer> added = meanwhile(() -> ada.submit(page, "person", typed, "add-person"));
            other.awaitWaiting(1);
            other.finish();
            assertThat(added.get().status()).isEqualTo(200);
            assertThat(added.get().page().text()).contains("There is an account with this email address already.");
        } finally {
            database.update("delete from account where address = ?", address);
        }
    }

    @Test
    void shouldKeepAReplyReadableWhenThePassphraseIsRenewedMeanwhile() throws Exception {
        String recipient = "racing@once.example";
        UUID message = send(recipient, "Answered and renewed");
        String link =
                URI.create(new Inbox(portal).await(recipient, 1).get(0).link()).getPath();
        Client reader = new Client(portal);
        String delivery = enter(reader, link, WORDS);
        Answer form = reader.get("/pickup/reply?d=" + delivery);
        UUID reply = UUID.fromString(form.page().select("input[name=reply]").val());
        Answer page = detail(message);
        // The reply waits for a row of its own id, when all that it needs has been read.
        try (SlowOther other = SlowOther.doing(
                portal,
                "insert into message (id," + COLUMNS + "submitted_at, expires_at) select ?," + COLUMNS
                        + "submitted_at, expires_at from message where id = ?",
                reply,
                message)) {
            Future<Answer> answered = meanwhile(() -> reply(reader, delivery, form));
            other.awaitWaiting(1);
            Future<Answer> renewed = meanwhile(() -> alice.submit(
                    page, "deliveries-form", Map.of("deliveries:0:words", NEW_WORDS), "deliveries:0:renew"));
            other.until(() -> renewed.isDone() || other.waiting() >= 2);
            other.letGo();
            assertThat(answered.get().status()).isEqualTo(303);
            assertThat(renewed.get().page().text()).contains("The new passphrase works from now on.");
        }
        Client again = new Client(portal);
        Answer opened = again.get("/pickup/message?d=" + enter(again, link, NEW_WORDS));
        assertThat(opened.status()).isEqualTo(200);
        assertThat(opened.page().text()).contains("Answered and renewed", "An answer in time.");
    }

    private static String enter(Client reader, String link, String words) throws Exception {
        String location = reader.submit(reader.get(link), "enter", Map.of("passphrase", words), "open")
                .location();
        return location.substring(location.indexOf("d=") + 2);
    }

    private static Answer reply(Client reader, String delivery, Answer form) throws Exception {
        StringBuilder parts = new StringBuilder();
        for (String name : new String[] {"csrf", "reply"}) {
            parts.append(
                    part(name, form.page().select("input[name=" + name + "]").val()));
        }
        parts.append(part("text", "An answer in time.")).append("--between--\r\n");
        return reader.post(
                "/pickup/reply-submit?d=" + delivery, "multipart/form-data; boundary=between", parts.toString());
    }

    private static String part(String name, String value) {
        return "--between\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n";
    }

    @Test
    void shouldShowTheThreadBesideWhatOthersWrote() throws Exception {
        UUID begun = Compose.message(Compose.open(alice)
                .send(Map.of("to", Sample.CAROL, "subject", "A long thread", "body_input", "<p>How it began.</p>")));
        UUID latest = Compose.message(new Compose(alice, alice.get("/message/compose?reply=" + begun))
                .send(Map.of("to", Sample.CAROL, "subject", "A long thread", "body_input", "<p>Gone on.</p>")));
        try {
            database.update(
                    "insert into message (id," + COLUMNS + "submitted_at, expires_at) select gen_random_uuid(),"
                            + COLUMNS + "submitted_at + n * interval '1 minute', expires_at"
                            + " from message, generate_series(1, 25) n where id = ?",
                    begun);
            Answer read = Client.signedIn(portal, Sample.CAROL).get("/message/read?id=" + latest);
            assertThat(read.page().text())
                    .contains("Gone on.", "How it began.")
                    .doesNotContain("This conversation is long.");
        } finally {
            database.update(
                    "delete from message where thread_id = ? and id not in (select message_id from message_delivery)",
                    begun);
        }
    }

    private UUID send(String recipient, String subject) throws Exception {
        return Compose.message(
                Compose.open(alice).send(Map.of("to", recipient, "subject", subject, "passphrase", WORDS)));
    }

    private Answer detail(UUID message) throws Exception {
        return alice.get("/message/detail?id=" + message);
    }

    private <T> Future<T> meanwhile(Callable<T> work) {
        return threads.submit(work);
    }
}
