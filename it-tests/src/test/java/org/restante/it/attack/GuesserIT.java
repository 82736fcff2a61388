package org.restante.it.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.restante.it.portal.Database;
import org.restante.it.portal.Inbox;
import org.restante.it.portal.Sample;
import org.restante.it.portal.TestPortal;
import org.restante.it.portal.Visitor;
import org.restante.launcher.Portal;

/** Somebody guesses at one passphrase, or at one password: five tries, then a growing delay, and nothing is destroyed. */
@ExtendWith(TestPortal.class)
class GuesserIT {

    private static final int FREE_TRIES = 5;
    private static final int FREE_OF_NETWORK = 30;

    private final Portal portal;
    private final Visitor visitor;
    private final Inbox inbox;
    private final Database database;

    GuesserIT(Portal portal, Visitor visitor) {
        this.portal = portal;
        this.visitor = visitor;
        this.inbox = new Inbox(portal);
        this.database = new Database(portal);
    }

    @Test
    void shouldDelayTheSixthGuessAndThenDouble() throws Exception {
        Sample sent = Letter.send(portal, visitor, inbox, recipient(), "Guessed", "<p>Kept.</p>");
        String path = URI.create(sent.link()).getPath();
        Person guesser = new Person(Wire.to(portal).from("127.0.8.1"));
        List<Long> waits = new ArrayList<>();
        for (int i = 1; i <= FREE_TRIES + 6; i++) {
            assertThat(guesser.prove(path, "a wrong guess, number " + i).status())
                    .isEqualTo(200);
            waits.add(waitInMinutes(sent));
            letTimePass(sent);
        }
        assertThat(waits).containsExactly(0L, 0L, 0L, 0L, 1L, 2L, 4L, 8L, 16L, 32L, 60L);
        // Told once, in the mail and in the trail, however long it goes on.
        assertThat(noted(sent, "DELIVERY_BLOCKED")).isEqualTo(1);
        assertThat(database.single(
                        Long.class,
                        "select count(*) from notification_outbox where kind = 'GUESSING_NOTICED' and delivery_id ="
                                + " (select id from message_delivery where address = ?)",
                        sent.recipient()))
                .isEqualTo(1);
        assertThat(noted(sent, "PROOF_REFUSED")).isEqualTo(FREE_TRIES + 6);
        // Nothing is destroyed: after the delay the right passphrase opens, and the count begins anew.
        assertThat(new Person(Wire.to(portal)).prove(path, sent.passphrase()).status())
                .isEqualTo(303);
        assertThat(database.single(
                        Integer.class,
                        "select refused_tries from message_delivery where address = ?",
                        sent.recipient()))
                .isZero();
    }

    @Test
    void shouldNotCheckWhileItIsBlockedNorNoteEveryKnock() throws Exception {
        Sample sent = Letter.send(portal, visitor, inbox, recipient(), "Blocked", "<p>Kept.</p>");
        String path = URI.create(sent.link()).getPath();
        Person guesser = new Person(Wire.to(portal).from("127.0.8.2"));
        Answer open = guesser.get(path);
        for (int i = 0; i < FREE_TRIES + 15; i++) {
            guesser.post(
                    path, Person.form(open, "enter", java.util.Map.of("passphrase", "wrong guess " + i, "open", "x")));
        }
        assertThat(noted(sent, "PROOF_REFUSED")).isEqualTo(FREE_TRIES + 1);
        Answer right = guesser.post(
                path, Person.form(open, "enter", java.util.Map.of("passphrase", sent.passphrase(), "open", "x")));
        assertThat(right.status()).isEqualTo(200);
        assertThat(guesser.session()).isEmpty();
        assertThat(waitInMinutes(sent)).isEqualTo(1);
        officerSees(sent, "Proof refused");
        officerSees(sent, "Delivery blocked");
    }

    @Test
    void shouldAnswerAnUnknownAddressAsAKnownOne() throws Exception {
        // Each kind from an address of its own: a wait of one says nothing about the other.
        Person known = new Person(Wire.to(portal).from("127.0.8.3"));
        Person unknown = new Person(Wire.to(portal).from("127.0.8.4"));
        String nobody = "nobody" + System.nanoTime() + "@northgate.example";
        List<Duration> ofKnown = new ArrayList<>();
        List<Duration> ofUnknown = new ArrayList<>();
        database.update("delete from common_throttle where scope = 'SIGN_IN'");
        try {
            for (int i = 0; i < FREE_TRIES + 2; i++) {
                String first = refused(known, Sample.CAROL, ofKnown);
                String second = refused(unknown, nobody, ofUnknown);
                assertThat(second).as("try %s", i + 1).isEqualTo(first);
            }
        } finally {
            database.update("delete from common_throttle where scope = 'SIGN_IN'");
        }
        double ratio = (double) least(ofKnown).toNanos() / least(ofUnknown).toNanos();
        assertThat(ratio).isBetween(0.4, 2.5);
        // Both paid for a derivation, which a page alone does not take.
        assertThat(least(ofUnknown)).isGreaterThan(Duration.ofMillis(100));
    }

    @Test
    void shouldSlowDownOnePasswordTriedWithManyAddresses() throws Exception {
        String source = "127.0.8.5";
        Person sprayer = new Person(Wire.to(portal).from(source));
        database.update("delete from common_throttle where scope = 'SIGN_IN_SOURCE'");
        assertThat(words(sprayer.signIn("person0@northgate.example", "Winter2026!x")))
                .doesNotContain("minute");
        // Those in between are told to the counter as they would be: each takes a derivation.
        byte[] network = MessageDigest.getInstance("SHA-256").digest(source.getBytes(StandardCharsets.UTF_8));
        assertThat(database.update(
                        "update common_throttle set failures = failures + ? where scope = 'SIGN_IN_SOURCE' and"
                                + " key_digest = ?",
                        FREE_OF_NETWORK - 3,
                        network))
                .isEqualTo(1);
        assertThat(words(sprayer.signIn("person1@northgate.example", "Winter2026!x")))
                .doesNotContain("minute");
        assertThat(words(sprayer.signIn("person2@northgate.example", "Winter2026!x")))
                .contains("minute");
        // It holds for the right password as well, from there, and for nobody elsewhere.
        String password = visitor.account(Sample.OTTO).password();
        assertThat(words(sprayer.signIn(Sample.OTTO, password))).contains("minute");
        Person.signedIn(Wire.to(portal).from("127.0.8.6"), Sample.OTTO, password);
    }

    private static String recipient() {
        return "guessed" + System.nanoTime() + "@kunde.example";
    }

    private static String refused(Person person, String address, List<Duration> took) throws Exception {
        Answer page = person.get("/login");
        long begun = System.nanoTime();
        Answer answer = person.post(
                "/login",
                Person.form(
                        page,
                        "login",
                        java.util.Map.of("address", address, "password", "not the password", "sign-in", "x")));
        if (!words(answer).contains("minute")) {
            took.add(Duration.ofNanos(System.nanoTime() - begun));
        }
        assertThat(answer.status()).isEqualTo(200);
        return words(answer).replace(address, "ADDRESS");
    }

    /** The page without what differs by session. */
    private static String words(Answer answer) {
        return answer.body().replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ");
    }

    private static Duration least(List<Duration> all) {
        return all.stream().min(java.util.Comparator.naturalOrder()).orElseThrow();
    }

    private void officerSees(Sample sent, String what) throws Exception {
        Person officer = Letter.signedIn(portal, visitor, Sample.OTTO);
        assertThat(officer.get("/audit/events?message=" + sent.message()).body())
                .contains(what);
    }

    private long waitInMinutes(Sample sent) throws Exception {
        return database.single(
                Long.class,
                "select coalesce(greatest(0, ceil(extract(epoch from blocked_until - now()) / 60)), 0)::bigint"
                        + " from message_delivery where address = ?",
                sent.recipient());
    }

    /** Nobody waits an hour in a test: what has to pass is moved into the past, as time would. */
    private void letTimePass(Sample sent) throws Exception {
        database.update(
                "update message_delivery set blocked_until = now() - interval '1 second' where address = ?",
                sent.recipient());
    }

    private long noted(Sample sent, String action) throws Exception {
        return database.single(
                Long.class,
                "select count(*) from audit_entry where message_id = ? and action = ?",
                sent.message(),
                action);
    }
}
