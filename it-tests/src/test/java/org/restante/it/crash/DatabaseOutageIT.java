package org.restante.it.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.restante.it.portal.Database;
import org.restante.it.portal.TestPortal;
import org.restante.launcher.Portal;

/** The database is away for a while: calm pages, nothing typed is lost, and all goes on by itself. */
@ExtendWith(TestPortal.class)
class DatabaseOutageIT {
    private static final Duration LONGEST = Duration.ofSeconds(60);
    private static final String CALM = "Something went wrong on our side";

    private final Portal portal;
    private final Database database;
    private final Mails mails;
    private final String run = "outage" + System.nanoTime();
    private final Letter letter = Letter.outside(run, 1, new Random(3));

    DatabaseOutageIT(Portal portal) {
        this.portal = portal;
        this.database = new Database(portal);
        this.mails = new Mails(portal.data().resolve("inbox"));
    }

    @Test
    void shouldStayCalmAndKeepWhatWasTyped() throws Exception {
        SenderClient alice = new SenderClient(portal.portalUrl(), Load.account(portal, "alice@")).signIn();
        SenderClient.Composition page = alice.compose();
        assertThat(page.save(letter)).isEqualTo(200);
        portal.database().stop();
        try {
            shouldBeCalm(alice.get("/message/sent"));
            shouldBeCalm(new Caller(portal.portalUrl()).get("/p/" + "2".repeat(26)));
            shouldBeCalm(page.send(letter));
            assertThat(page.attach("a.bin", new byte[10]).status()).isGreaterThanOrEqualTo(500);
            assertThat(new Caller(portal.portalUrl()).get("/login").status()).isEqualTo(200);
        } finally {
            portal.database().start();
        }
        assertThat(alice.get("/message/sent").status())
                .as("the first request afterwards")
                .isEqualTo(200);
        assertThat(alice.get("/message/compose?draft=" + page.id()).require(200).body())
                .contains(letter.recipient(), letter.subject(), letter.text());
        assertThat(page.isReceipt(page.send(letter))).isTrue();
        assertThat(page.isReceipt(page.send(letter))).as("and once only").isTrue();
        assertThat(database.query(
                        Object.class, "select id from message_delivery where address = ?", letter.recipient()))
                .hasSize(1);
    }

    @Test
    void shouldGiveBackTheReplyThatWasTyped() throws Exception {
        UUID message = submit();
        await().atMost(LONGEST).until(() -> !mails.link(letter.recipient()).isEmpty());
        PickupClient visit =
                new PickupClient(portal.portalUrl()).open(mails.link(letter.recipient()), letter.passphrase());
        PickupClient.Answering page = visit.answer();
        String text = "Typed while the database went away, " + run;
        byte[] file = new byte[100_000];
        new Random(5).nextBytes(file);
        Caller.Answer returned;
        portal.database().stop();
        try {
            returned = page.submit(text, "back.bin", file);
        } finally {
            portal.database().start();
        }
        assertThat(returned.status()).isEqualTo(503);
        assertThat(returned.body()).contains(text, "Please try again").doesNotContain("Exception", "\tat ", "PSQL");
        PickupClient.Answering again = visit.answer(returned);
        assertThat(again.id()).as("the same reply").isEqualTo(page.id());
        assertThat(again.send(text, "back.bin", file)).isTrue();
        assertThat(again.send(text, "back.bin", file)).as("and once only").isTrue();
        assertThat(replies(message)).containsExactly(page.id());
        Received reply = new SenderClient(portal.portalUrl(), Load.account(portal, "alice@"))
                .signIn()
                .read(page.id());
        assertThat(reply.page()).contains(text);
        assertThat(reply.files().get("back.bin")).isEqualTo(file);
    }

    private static void shouldBeCalm(Caller.Answer answer) {
        assertThat(answer.status()).isEqualTo(500);
        assertThat(answer.body()).contains(CALM).doesNotContain("Exception", "\tat ", "PSQL");
    }

    @Test
    void shouldNoteWhatLeftWhileTheDatabaseWas() throws Exception {
        portal.mail().stop();
        try {
            UUID message = submit();
            awaitTries(message);
            loseTheDatabaseWhenTheMailHasLeft(message);
            await().atMost(LONGEST).until(() -> state(message).equals("NOTIFIED"));
        } finally {
            portal.mail().start();
        }
        assertThat(mails.all().stream().filter(mail -> mail.to().contains(run))).hasSize(1);
    }

    /** The mail leaves; that it has cannot be noted. */
    private void loseTheDatabaseWhenTheMailHasLeft(UUID message) throws Exception {
        try (Connection blocking = portal.database().superuser().connect();
                Statement statement = blocking.createStatement()) {
            blocking.setAutoCommit(false);
            statement.execute("select id from message_delivery where message_id = '" + message + "' for update");
            portal.mail().start();
            await().atMost(LONGEST).until(() -> !mails.link(letter.recipient()).isEmpty());
            portal.database().stop();
        } finally {
            portal.database().start();
        }
    }

    @Test
    void shouldNotSendWhatWasWithdrawnBeforeItLeft() throws Exception {
        SenderClient alice = new SenderClient(portal.portalUrl(), Load.account(portal, "alice@")).signIn();
        UUID message;
        portal.mail().stop();
        try {
            message = submit();
            awaitTries(message);
            assertThat(alice.revoke(message)).isTrue();
        } finally {
            portal.mail().start();
        }
        Letter later = Letter.outside(run + "later", 2, new Random(4));
        SenderClient.Composition page = alice.compose();
        assertThat(page.isReceipt(page.send(later))).isTrue();
        await().atMost(LONGEST).until(() -> !mails.link(later.recipient()).isEmpty());
        assertThat(outbox(message)).isEqualTo("CANCELLED");
        assertThat(mails.link(letter.recipient())).isEmpty();
    }

    private UUID submit() {
        SenderClient.Composition page = new SenderClient(portal.portalUrl(), Load.account(portal, "alice@"))
                .signIn()
                .compose();
        assertThat(page.isReceipt(page.send(letter))).isTrue();
        return page.id();
    }

    private void awaitTries(UUID message) {
        await().atMost(LONGEST).until(() -> state(message).equals("DEFERRED"));
    }

    private List<UUID> replies(UUID message) throws Exception {
        return database.query(UUID.class, "select id from message where in_reply_to = ?", message);
    }

    private String state(UUID message) throws Exception {
        return database.single(
                String.class,
                "select notification_state from message_delivery where message_id = ? and kind = 'TO'",
                message);
    }

    private String outbox(UUID message) throws Exception {
        return database.single(
                String.class,
                "select o.state from notification_outbox o join message_delivery d on d.id = o.delivery_id"
                        + " where d.message_id = ?",
                message);
    }
}
