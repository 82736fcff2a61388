package org.restante.it.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.restante.it.portal.Database;
import org.restante.it.portal.TestPortal;
import org.restante.launcher.Portal;

/**
 * Whatever is killed under the people who use the portal: what was acknowledged is there once and whole, what was not is
 * there whole or not at all. {@code restante.soak} makes it a long run; {@code restante.crash.seed} repeats one.
 */
@ExtendWith(TestPortal.class)
class CrashIT {
    private static final Logger LOG = Logger.getLogger(CrashIT.class);
    private static final int KILLS =
            Integer.getInteger("restante.crash.kills", Boolean.getBoolean("restante.soak") ? 200 : 3);
    private static final Duration LONGEST_RAGE = Duration.ofMinutes(Integer.getInteger("restante.crash.minutes", 120));
    private static final Duration LONGEST_SETTLING = Duration.ofMinutes(20);

    private final Portal portal;
    private final Mails mails;
    private final Remains remains;
    private final Passage passage;
    private final Ledger ledger = new Ledger();
    private final long seed = Long.getLong("restante.crash.seed", System.nanoTime());
    private final String run = "crash" + System.nanoTime();

    CrashIT(Portal portal) {
        this.portal = portal;
        this.mails = new Mails(portal.data().resolve("inbox"));
        this.remains = new Remains(new Database(portal));
        this.passage = new Passage(new Database(portal));
    }

    @Test
    void shouldLoseNothingThatWasAcknowledged() throws Exception {
        LOG.infof("seed %d, %d kills", seed, KILLS);
        Instant begun = Instant.now();
        Chaos chaos;
        try (Load load = new Load(portal, mails, run, ledger, seed)) {
            chaos = new Chaos(portal, load::isServed, ledger, seed);
            chaos.rage(KILLS, LONGEST_RAGE);
            LOG.infof("%s; %s", chaos, ledger);
            await("a reply").atMost(LONGEST_SETTLING).until(this::hasReply);
        }
        LOG.infof("%s", chaos);
        LOG.infof("%s", ledger);
        passage.letAnHourPass();
        await().atMost(LONGEST_SETTLING)
                .untilAsserted(
                        () -> assertThat(remains.waitingMails(everything())).isEmpty());
        shouldHaveKeptWhatItAcknowledged(begun);
        shouldHaveNothingHalf();
        shouldHaveNoted();
        int repeats = repeats();
        LOG.infof("%d mails repeated", repeats);
        assertThat(repeats).isLessThanOrEqualTo(chaos.interruptions());
        Readings readings = new Readings(portal, mails, ledger, remains.present(everything()));
        assertThat(readings.failures()).isEmpty();
        LOG.infof("%d messages and replies read, %d closed", readings.read(), readings.closed());
        shouldLeaveNoOrphans();
    }

    private boolean hasReply() {
        return ledger.replies().stream().anyMatch(Replied::isAcknowledged);
    }

    private List<UUID> everything() {
        return Stream.concat(
                        ledger.sent().stream().map(Ledger.Sent::id),
                        ledger.replies().stream().map(Replied::id))
                .toList();
    }

    private void shouldHaveKeptWhatItAcknowledged(Instant begun) throws Exception {
        Set<String> present = new HashSet<>(remains.present(everything()));
        List<String> messages = ledger.sent().stream()
                .filter(Ledger.Sent::isAcknowledged)
                .map(one -> one.id().toString())
                .toList();
        List<String> replies = ledger.replies().stream()
                .filter(Replied::isAcknowledged)
                .map(one -> one.id().toString())
                .toList();
        List<String> lost = Stream.concat(messages.stream(), replies.stream())
                .filter(Predicate.not(present::contains))
                .toList();
        List<String> doubled = remains.unknown(everything(), run, begun);
        LOG.infof(
                "%d of %d messages and replies are there; lost %d, doubled %d",
                present.size(), everything().size(), lost.size(), doubled.size());
        assertThat(messages).as("acknowledged messages").isNotEmpty();
        assertThat(replies).as("acknowledged replies").isNotEmpty();
        assertThat(lost).as("acknowledged, and not there").isEmpty();
        assertThat(doubled).as("sent more often than asked for").isEmpty();
    }

    private void shouldHaveNothingHalf() throws Exception {
        List<String> halves = remains.halves(everything());
        LOG.infof("half %d", halves.size());
        assertThat(halves).as("messages without one of their parts").isEmpty();
        assertThat(remains.unannounced(everything()))
                .as("deliveries without their mail")
                .isEmpty();
        assertThat(remains.torn(everything()))
                .as("files without all of their bytes")
                .isEmpty();
        assertThat(remains.untrue(everything())).as("states that are not true").isEmpty();
    }

    private void shouldHaveNoted() throws Exception {
        Set<String> present = new HashSet<>(remains.present(everything()));
        for (Ledger.Sent one : ledger.sent()) {
            if (present.contains(one.id().toString())) {
                boolean revoked = remains.access(one.id()).equals("REVOKED");
                assertThat(revoked).as("revoked %s", one.id()).isIn(one.isRevoked(), one.isRevokeAsked());
                assertThat(remains.events(one.id(), "DELIVERY_OPENED"))
                        .as("openings of %s", one.id())
                        .isBetween((long) one.openings(), (long) one.openingsAsked());
            }
        }
    }

    /** Mails that came more than once, each under the number of its first. */
    private int repeats() throws Exception {
        List<String> arrived = new ArrayList<>();
        mails.all().forEach(mail -> arrived.add(mail.number().replaceAll("^<|@.*$", "")));
        Set<String> once = new HashSet<>(arrived);
        assertThat(once).as("mails that left").containsAll(remains.sentMails(everything()));
        Set<String> begun = new HashSet<>(remains.begunMails(everything()));
        assertThat(mails.all().stream()
                        .filter(mail -> mail.to().contains(run))
                        .map(mail -> mail.number().replaceAll("^<|@.*$", "")))
                .as("mails that nobody began to send")
                .allMatch(begun::contains);
        long ours = arrived.stream().filter(begun::contains).count();
        return (int) (ours - once.stream().filter(begun::contains).count());
    }

    private void shouldLeaveNoOrphans() throws Exception {
        passage.letADayPass();
        portal.killServer();
        portal.startServer();
        LOG.infof("orphans before the sweep %d", remains.orphans().size());
        await().atMost(LONGEST_SETTLING)
                .untilAsserted(() -> assertThat(remains.orphans()).isEmpty());
        LOG.infof("orphans 0");
    }
}
