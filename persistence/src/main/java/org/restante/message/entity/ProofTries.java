package org.restante.message.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.restante.common.entity.Throttle;

/** Wrong proofs against a delivery. Five are free, then each doubles the wait; nothing is ever destroyed. */
@Embeddable
public class ProofTries {

    @Column(name = "refused_tries")
    private int count;

    @Column(name = "blocked_until")
    private @Nullable Instant blockedUntil;

    protected ProofTries() {}

    static ProofTries none() {
        return new ProofTries();
    }

    /**
     * Counts a try.
     *
     * @param freeTries how many are allowed before the first wait, at least 1
     * @return whether this is the one that the sender is told of: the fifth since the last right one
     */
    public boolean refuse(Instant now, int freeTries) {
        count++;
        blockedUntil = now.plus(Throttle.delayAfter(count, freeTries));
        return count == Throttle.FREE_TRIES;
    }

    /** The last try does not count, those before it do. */
    public void forgive() {
        count = Math.max(0, count - 1);
        blockedUntil = null;
    }

    /** The right proof was given, or a new passphrase set. */
    public void forget() {
        count = 0;
        blockedUntil = null;
    }

    public boolean isBlockedAt(Instant now) {
        return blockedUntil != null && now.isBefore(blockedUntil);
    }

    /** How many since the last right one. */
    public int count() {
        return count;
    }

    /** Tries that are left before the first wait, of so many free ones. */
    public int left(int freeTries) {
        return Math.max(0, freeTries - count);
    }

    public @Nullable Instant blockedUntil() {
        return blockedUntil;
    }
}
