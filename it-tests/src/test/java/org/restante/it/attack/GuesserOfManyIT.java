package org.restante.it.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.restante.it.portal.Database;
import org.restante.it.portal.Inbox;
import org.restante.it.portal.OtherTenant;
import org.restante.it.portal.TestPortal;
import org.restante.it.portal.Visitor;
import org.restante.launcher.Portal;

/**
 * Somebody holds the links of many deliveries and tries a few passphrases at each. In an organisation of its own, because
 * what is learnt about guessing holds for an hour. A thousand deliveries with {@code --soak}, some tens otherwise.
 */
@ExtendWith(TestPortal.class)
class GuesserOfManyIT {

    private static final int FREE_OF_NETWORK = 30;
    private static final int FEW = 7;
    private static final int ALARM = 100;
    private static final int A_MESSAGE = 200;
    private static final boolean SOAK = Boolean.getBoolean("restante.soak");

    private final Wire wire;
    private final Inbox inbox;
    private final Database database;
    private final OtherTenant other;
    private final UUID tenant;
    private int tries;

    GuesserOfManyIT(Portal portal, Visitor visitor) throws Exception {
        wire = Wire.to(portal);
        inbox = new Inbox(portal);
        database = new Database(portal);
        other = OtherTenant.create(portal, visitor);
        tenant = database.single(UUID.class, "select tenant_id from account where address = ?", other.address());
    }

    @Test
    void shouldBoundGuessesOverManyDeliveriesAndKeepNobodyOut() throws Exception {
        List<String> links = send(SOAK ? 1000 : 30);
        // One network: thirty tries, wherever they go, then it waits.
        for (int i = 0; i < (SOAK ? FREE_OF_NETWORK : FEW); i++) {
            assertThat(guess("127.0.9.1", links.get(i / 3))).doesNotContain("Too many");
        }
        if (!SOAK) {
            // Those in between are told to the counter as they would be: each takes a derivation.
            byte[] network = MessageDigest.getInstance("SHA-256")
                    .digest((tenant + "/127.0.9.1").getBytes(StandardCharsets.UTF_8));
            assertThat(database.update(
                            "update common_throttle set failures = ? where scope = 'PROOF_SOURCE' and key_digest = ?",
                            FREE_OF_NETWORK - 1,
                            network))
                    .isEqualTo(1);
            assertThat(guess("127.0.9.1", links.get(19))).doesNotContain("Too many");
        }
        assertThat(guess("127.0.9.1", links.get(20))).contains("Too many");
        assertThat(triesAt(links.get(20))).isZero();
        // Many networks: what an organisation sees of them within an hour, it takes for one attack.
        guessUntilAlarm(links);
        assertThat(noted("GUESSING_SPREAD")).isEqualTo(1);
        String fresh = links.get(25);
        assertThat(guess("127.0.9.100", fresh)).contains("Too many");
        assertThat(triesAt(fresh)).isEqualTo(1);
        // From then on one try of each network, and one at each delivery.
        assertThat(guess("127.0.9.100", links.get(26))).contains("Too many");
        assertThat(triesAt(links.get(26))).isZero();
        assertThat(guess("127.0.9.101", fresh)).contains("Too many");
        assertThat(triesAt(fresh)).isEqualTo(1);
        // Whoever has the right passphrase gets in at once: where nobody guessed, and where the wait is over.
        assertThat(new Person(wire.from("127.0.9.102"))
                        .prove(links.get(27), Letter.PASSPHRASE)
                        .status())
                .isEqualTo(303);
        database.update(
                "update message_delivery set blocked_until = now() - interval '1 second' where tenant_id = ?", tenant);
        assertThat(new Person(wire.from("127.0.9.103"))
                        .prove(fresh, Letter.PASSPHRASE)
                        .status())
                .isEqualTo(303);
        officerSees();
    }

    /** With --soak every try is made; otherwise those that would take minutes are told to the trail as they would be. */
    private void guessUntilAlarm(List<String> links) throws Exception {
        if (!SOAK) {
            database.update(
                    "insert into audit_entry (tenant_id, occurred_at, action, refused, actor_kind, actor, source,"
                            + " detail) select ?, now(), 'PROOF_REFUSED', true, 'STRANGER', '127.0.9.2', '127.0.9.2', '4"
                            + " tries left' from generate_series(1, ?)",
                    tenant,
                    ALARM - (FEW + 1) - 1);
            guess("127.0.9.3", links.get(21));
            return;
        }
        int network = 10;
        for (int i = 100; noted("GUESSING_SPREAD") == 0 && i < links.size(); i++) {
            if (guess("127.0.10." + network, links.get(i)).contains("Too many")) {
                network++;
            }
        }
        assertThat(database.single(
                        Long.class,
                        "select count(*) from audit_entry where tenant_id = ? and action = 'PROOF_REFUSED' and detail"
                                + " <> 'blocked'",
                        tenant))
                .isEqualTo(ALARM);
        // The rest of the thousand, five times each, from ten more networks: one try each is checked, and no more.
        for (int round = 0; round < 5; round++) {
            for (int i = 300; i < links.size(); i++) {
                guess("127.0.11." + i % 10, links.get(i));
            }
        }
        assertThat(database.single(
                        Long.class,
                        "select count(*) from audit_entry where tenant_id = ? and action = 'PROOF_REFUSED' and detail"
                                + " <> 'blocked'",
                        tenant))
                .isLessThanOrEqualTo(ALARM + 10L * 8);
    }

    private List<String> send(int deliveries) throws Exception {
        Person sender = Person.signedIn(wire, other.address(), other.password());
        List<String> links = new ArrayList<>();
        for (int first = 0; first < deliveries; first += A_MESSAGE) {
            List<String> addresses = IntStream.range(first, Math.min(first + A_MESSAGE, deliveries))
                    .mapToObj(i -> "many" + i + other.address().replaceFirst(".*@", "@"))
                    .map(address -> address.replace("@southgate", "@customers"))
                    .toList();
            assertThat(sender.submit(String.join(",", addresses), "For many", "<p>A letter.</p>", Letter.PASSPHRASE)
                            .status())
                    .isEqualTo(302);
            for (String address : addresses) {
                links.add(URI.create(inbox.await(address, 1).get(0).link()).getPath());
            }
        }
        return links;
    }

    private String guess(String source, String path) throws Exception {
        tries++;
        Answer answer = new Person(wire.from(source)).prove(path, "a guess that is wrong, number " + tries);
        assertThat(answer.status()).isEqualTo(200);
        return answer.body();
    }

    private int triesAt(String path) throws Exception {
        byte[] digest = org.restante.crypto.token.Ticket.parse(path.substring("/p/".length()))
                .orElseThrow()
                .digest();
        return database.single(
                Integer.class,
                "select refused_tries from message_delivery d join message_ticket t on t.delivery_id = d.id where"
                        + " digest = ?",
                digest);
    }

    private long noted(String action) throws Exception {
        return database.single(
                Long.class, "select count(*) from audit_entry where tenant_id = ? and action = ?", tenant, action);
    }

    private void officerSees() throws Exception {
        Person officer = Person.signedIn(wire, other.address(), other.password());
        assertThat(officer.get("/audit/events").body()).contains("Guessing at many messages");
    }
}
