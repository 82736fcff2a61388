package org.restante.it.crash;

import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.restante.launcher.DemoAccount;
import org.restante.launcher.Portal;

/** People who go on using the portal whatever happens to it: they write, attach, send twice, pick up, reply, revoke. */
final class Load implements AutoCloseable {
    private static final long PAUSE_NANOS = 200_000_000L;

    private final URI portal;
    private final Mails mails;
    private final Desk alice;
    private final DemoAccount carol;
    private final String run;
    private final Ledger ledger;
    private final AtomicInteger number = new AtomicInteger();
    private final List<Thread> people = new ArrayList<>();
    private volatile boolean closing;
    private long served;

    Load(Portal portal, Mails mails, String run, Ledger ledger, long seed) {
        this.portal = portal.portalUrl();
        this.mails = mails;
        this.alice = new Desk(this.portal, account(portal, "alice@"));
        this.carol = account(portal, "carol@");
        this.run = run;
        this.ledger = ledger;
        begin("writer-1", seed + 1, random -> alice.use(sender -> write(random, sender)));
        begin("writer-2", seed + 2, random -> alice.use(sender -> write(random, sender)));
        begin("recipient", seed + 3, this::pickUp);
        begin("revoker", seed + 4, random -> alice.use(sender -> revoke(random, sender)));
    }

    static DemoAccount account(Portal portal, String start) {
        return portal.accounts().stream()
                .filter(account -> account.email().startsWith(start))
                .findFirst()
                .orElseThrow();
    }

    /** One turn of somebody's work; may throw what a lost server throws. */
    private interface Work {
        void turn(Random random);
    }

    private void begin(String name, long seed, Work work) {
        Thread person = new Thread(() -> live(new Random(seed), work), name);
        person.setDaemon(true);
        people.add(person);
        person.start();
    }

    private void live(Random random, Work work) {
        while (!closing) {
            try {
                work.turn(random);
            } catch (Caller.Refused | UncheckedIOException lost) {
                ledger.fail(lost);
                LockSupport.parkNanos(2 * PAUSE_NANOS);
            }
        }
    }

    private void write(Random random, SenderClient sender) {
        LockSupport.parkNanos(random.nextInt((int) PAUSE_NANOS));
        int mine = number.incrementAndGet();
        Letter letter =
                mine % 2 == 0 ? Letter.inside(run, mine, carol.email(), random) : Letter.outside(run, mine, random);
        SenderClient.Composition page = sender.compose();
        if (random.nextBoolean()) {
            page.save(letter);
        }
        for (Map.Entry<String, byte[]> file : letter.files().entrySet()) {
            page.attach(file.getKey(), file.getValue()).require(201);
        }
        Ledger.Sent sent = ledger.send(page.id(), letter);
        sendMaybeTwice(page, sent, random.nextInt(4) == 0);
    }

    private static void sendMaybeTwice(SenderClient.Composition page, Ledger.Sent sent, boolean twice) {
        receipt(page, page.send(sent.letter()));
        sent.acknowledge();
        if (twice) {
            receipt(page, page.send(sent.letter()));
        }
    }

    private static void receipt(SenderClient.Composition page, Caller.Answer answer) {
        if (!page.isReceipt(answer)) {
            throw new Caller.Refused("no receipt but " + answer.status());
        }
    }

    private void pickUp(Random random) {
        List<Ledger.Sent> open = ledger.sent().stream()
                .filter(one -> !one.letter().colleague() && !one.isRevokeAsked() && one.openingsAsked() == 0)
                .toList();
        if (open.isEmpty()) {
            LockSupport.parkNanos(PAUSE_NANOS);
            return;
        }
        Ledger.Sent one = open.get(random.nextInt(open.size()));
        String link = mails.link(one.letter().recipient());
        if (link.isEmpty()) {
            LockSupport.parkNanos(PAUSE_NANOS);
            return;
        }
        one.askOpening();
        PickupClient visit = new PickupClient(portal).open(link, one.letter().passphrase());
        one.open();
        if (one.takeForAnswer()) {
            byte[] file = new byte[random.nextInt(200_000)];
            random.nextBytes(file);
            PickupClient.Answering page = visit.answer();
            Replied reply = ledger.reply(page.id(), "Reply to " + one.letter().text(), file);
            if (page.send(reply.text(), "back.bin", file)) {
                reply.acknowledge();
            }
        }
    }

    private void revoke(Random random, SenderClient sender) {
        LockSupport.parkNanos(PAUSE_NANOS + random.nextInt((int) TimeUnit.SECONDS.toNanos(1)));
        List<Ledger.Sent> open = ledger.sent().stream()
                .filter(one -> one.isAcknowledged() && !one.isRevokeAsked())
                .filter(one -> one.letter().colleague() || one.openings() > 0)
                .toList();
        if (open.isEmpty() || random.nextInt(3) > 0) {
            return;
        }
        Ledger.Sent one = open.get(random.nextInt(open.size()));
        one.askRevoke();
        if (sender.revoke(one.id())) {
            one.revoke();
        }
    }

    /** Whether anything was acknowledged since this was asked before. */
    boolean isServed() {
        long before = served;
        served = ledger.acknowledgements();
        return served > before;
    }

    /** Everybody finishes what they are at. */
    @Override
    public void close() {
        closing = true;
        for (Thread person : people) {
            try {
                person.join(TimeUnit.SECONDS.toMillis(90));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
