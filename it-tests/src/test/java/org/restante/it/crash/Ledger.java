package org.restante.it.crash;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What was asked of the portal, and what it acknowledged. Kept outside of it: this is what it is measured by.
 *
 * <p>Each act is noted before it is asked for, and once more when the answer has come.
 */
final class Ledger {
    private final ConcurrentHashMap<UUID, Sent> sent = new ConcurrentHashMap<>();
    private final ConcurrentHashMap<UUID, Replied> replies = new ConcurrentHashMap<>();
    private final Failures failures = new Failures();

    /** A message that was handed in, whatever came of it. */
    static final class Sent {
        private final UUID id;
        private final Letter letter;
        private volatile boolean acknowledged;
        private volatile boolean revokeAsked;
        private volatile boolean revoked;
        private volatile boolean answered;
        private final AtomicInteger openings = new AtomicInteger();
        private final AtomicInteger openingsAsked = new AtomicInteger();

        private Sent(UUID id, Letter letter) {
            this.id = id;
            this.letter = letter;
        }

        UUID id() {
            return id;
        }

        Letter letter() {
            return letter;
        }

        boolean isAcknowledged() {
            return acknowledged;
        }

        void acknowledge() {
            acknowledged = true;
        }

        void askRevoke() {
            revokeAsked = true;
        }

        boolean isRevokeAsked() {
            return revokeAsked;
        }

        void revoke() {
            revoked = true;
        }

        boolean isRevoked() {
            return revoked;
        }

        /** Whether nobody answered it yet; from now on somebody does. */
        synchronized boolean takeForAnswer() {
            boolean first = !answered;
            answered = true;
            return first;
        }

        void askOpening() {
            openingsAsked.incrementAndGet();
        }

        void open() {
            openings.incrementAndGet();
        }

        int openings() {
            return openings.get();
        }

        int openingsAsked() {
            return openingsAsked.get();
        }
    }

    Sent send(UUID id, Letter letter) {
        return sent.computeIfAbsent(id, any -> new Sent(id, letter));
    }

    Replied reply(UUID id, String text, byte[] file) {
        return replies.computeIfAbsent(id, any -> new Replied(id, text, file));
    }

    List<Sent> sent() {
        return List.copyOf(sent.values());
    }

    List<Replied> replies() {
        return List.copyOf(replies.values());
    }

    /** How much was acknowledged, of any kind. */
    long acknowledgements() {
        return sent().stream().filter(Sent::isAcknowledged).count()
                + sent().stream().filter(Sent::isRevoked).count()
                + sent().stream().mapToInt(Sent::openings).sum()
                + replies().stream().filter(Replied::isAcknowledged).count();
    }

    /** Something did not get its answer. */
    void fail(RuntimeException heard) {
        failures.add(heard);
    }

    @Override
    public String toString() {
        List<Sent> all = sent();
        return "submitted " + all.size() + ", acknowledged "
                + all.stream().filter(Sent::isAcknowledged).count() + "; replies " + replies.size() + ", acknowledged "
                + replies().stream().filter(Replied::isAcknowledged).count() + "; revokes acknowledged "
                + all.stream().filter(Sent::isRevoked).count() + "; openings acknowledged "
                + all.stream().mapToInt(Sent::openings).sum() + "; requests without a good answer " + failures;
    }
}
